import { inYuan } from '#kernel'
import type { StreamDeclaration } from '../declaration.js'
import { relations } from '../relation.js'
import type { PaymentFact } from './payment.facts.js'

/** `payment/<award>/<n>`: the n-th tranche of a contract, from its requests, each with an invoice, to the vouchers. */
export const paymentStream = {
  kind: 'payment',
  says: '付款',
  key: '{award}/{tranche}',
  address: 'contracts/{award}/payments/{tranche}',
  parent: 'contract/{award}',
  process: 'contract/{award}',
  facts: {
    PaymentCheckAsked: {
      schema: 1,
      seenBy: 'parties',
      says: '支付审核环节',
      level: 'technical',
      heard: { contract: 'perStream' },
      tells: ({ by, org }) => (by === 'host' ? `本次付款须落地单位${org ?? ''}出具意见` : '本次付款须财政部门审批'),
    },
    PaymentTermSet: {
      schema: 1,
      seenBy: 'parties',
      says: '付款期限依据',
      level: 'technical',
      heard: { contract: 'perStream' },
      tells: ({ rule, by }) =>
        rule === 'sme-payment' ? `付款期限按中小企业款项支付的规定（${by ?? ''}）` : '付款期限按合同约定',
    },
    PaymentRequested: {
      schema: 1,
      seenBy: 'parties',
      says: '申请支付',
      heard: { contract: 'keyed' },
      tells: ({ tranche, amount }) => `申请支付第${tranche}期${inYuan(amount)}`,
    },
    PaymentRestLeft: {
      schema: 1,
      seenBy: 'parties',
      says: '余款待申请',
      level: 'technical',
      heard: { contract: 'keyed' },
      tells: ({ amount }) => `该期还有${inYuan(amount)}没有申请`,
    },
    HostOpinionGiven: {
      schema: 1,
      seenBy: 'parties',
      says: '落地单位意见',
      heard: { contract: 'keyed' },
      tells: ({ agrees }) => `出具意见：${agrees ? '认可' : '不认可'}`,
    },
    HostOpinionDeemed: {
      schema: 1,
      seenBy: 'parties',
      says: '视为落地单位没有异议',
      heard: { contract: 'keyed' },
      tells: ({ host }) => `${host}逾期没有出具意见，视为没有异议`,
    },
    PaymentReturned: {
      schema: 1,
      seenBy: 'parties',
      says: '退回支付申请',
      heard: { contract: 'keyed' },
      lasts: '申请已经退回：请承接主体重新申请',
      tells: ({ by, amount, reason }) => `${relations[by]}退回了${inYuan(amount)}的支付申请：${reason}`,
    },
    PaymentWithdrawn: {
      schema: 1,
      seenBy: 'parties',
      says: '撤回支付申请',
      heard: { contract: 'keyed' },
      lasts: '申请已经撤回：请重新申请',
      tells: ({ amount, reason }) => `撤回了${inYuan(amount)}的支付申请：${reason}`,
    },
    PaymentReviewed: {
      schema: 1,
      seenBy: 'parties',
      says: '购买主体审核',
      heard: { contract: 'keyed' },
      tells: () => '审核了支付申请',
    },
    PaymentApproved: {
      schema: 1,
      seenBy: 'parties',
      says: '财政审批',
      heard: { contract: 'keyed' },
      tells: () => '审批了支付申请',
    },
    PaymentPartPaid: {
      schema: 1,
      seenBy: 'parties',
      says: '支付一部分',
      lasts: '款项已经付出：由财务另行冲正',
      tells: ({ amount, paidOn, voucher, left }) => `${paidOn}支付${inYuan(amount)}（凭证${voucher}），还欠${inYuan(left)}`,
    },
    PaymentConfirmed: {
      schema: 1,
      seenBy: 'parties',
      says: '支付',
      heard: { contract: 'keyed' },
      lasts: '款项已经付出：由财务另行冲正',
      tells: ({ amount, paidOn, voucher }) => `${paidOn}支付${inYuan(amount)}（凭证${voucher}）`,
    },
    InterestOwed: {
      schema: 1,
      seenBy: 'parties',
      says: '逾期利息',
      lasts: '款项已经付出：由财务另行冲正',
      tells: ({ interest, principal, due, days }) =>
        `应当在${due}及以前支付的${inYuan(principal)}迟付${days}日，应付逾期利息${inYuan(interest)}`,
    },
    InterestPaid: {
      schema: 1,
      seenBy: 'parties',
      says: '支付逾期利息',
      lasts: '款项已经付出：由财务另行冲正',
      tells: ({ amount, paidOn, voucher, left }) =>
        `${paidOn}支付逾期利息${inYuan(amount)}（凭证${voucher}）${left === '0' ? '' : `，还欠${inYuan(left)}`}`,
    },
    TrancheSettled: {
      schema: 1,
      seenBy: 'parties',
      says: '付清一期款项',
      heard: { contract: 'perStream' },
      lasts: '款项已经付出：由财务另行冲正',
      tells: ({ tranche, paid }) => `第${tranche}期应付的款项付清：共${inYuan(paid)}`,
    },
  },
} as const satisfies StreamDeclaration<PaymentFact>
