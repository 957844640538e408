import { inYuan } from '#kernel'
import type { StreamDeclaration } from '../declaration.js'
import type { PaymentFact } from './payment.facts.js'

/** `payment/<award>/<n>`: the n-th tranche of a contract, from the request with its invoice to the voucher. */
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
      heard: { contract: 'perStream' },
      tells: ({ by, org }) => (by === 'host' ? `本次付款须落地单位${org ?? ''}出具意见` : '本次付款须财政部门审批'),
    },
    PaymentRequested: {
      schema: 1,
      seenBy: 'parties',
      says: '申请支付',
      heard: { contract: 'perStream' },
      tells: ({ tranche, amount }) => `申请支付第${tranche}期${inYuan(amount)}`,
    },
    HostOpinionGiven: {
      schema: 1,
      seenBy: 'parties',
      says: '落地单位意见',
      heard: { contract: 'keyed' },
      tells: ({ host, agrees }) => `${host}出具意见：${agrees ? '认可' : '不认可'}`,
    },
    PaymentReviewed: {
      schema: 1,
      seenBy: 'parties',
      says: '购买主体审核',
      heard: { contract: 'perStream' },
      tells: () => '审核了支付申请',
    },
    PaymentApproved: {
      schema: 1,
      seenBy: 'parties',
      says: '财政审批',
      heard: { contract: 'perStream' },
      tells: () => '审批了支付申请',
    },
    PaymentConfirmed: {
      schema: 1,
      seenBy: 'parties',
      says: '支付',
      heard: { contract: 'perStream' },
      tells: ({ amount, paidOn, voucher }) => `${paidOn}支付${inYuan(amount)}（凭证${voucher}）`,
    },
  },
} as const satisfies StreamDeclaration<PaymentFact>
