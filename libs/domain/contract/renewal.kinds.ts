import { inYuan } from '#kernel'
import type { FactDeclaration } from '../declaration.js'
import { relations } from '../relation.js'
import type { RenewalFact } from './renewal.facts.js'

/** What is declared of the kinds of fact of a renewal: a part of what is declared of a contract. */
export const renewalKinds = {
  RenewalForeseen: {
    schema: 1,
    seenBy: 'record',
    says: '约定可以续签',
    level: 'technical',
    heard: { contract: 'once' },
    tells: ({ years }) => `约定期满可以续签，合计不超过${years}年`,
  },
  RenewalDecided: {
    schema: 1,
    seenBy: 'record',
    says: '决定是否续签',
    heard: { contract: 'once' },
    lasts: '决定已经告知各方：服务要延续的，协商补充协议延长服务期，或者另行采购',
    tells: ({ renew, reason, budget, document }) =>
      renew ? `决定续签：${reason}（预算${inYuan(budget ?? '0')}，${document ?? ''}）` : `决定不续签：${reason}`,
  },
  RenewalReferred: {
    schema: 1,
    seenBy: 'parties',
    says: '续签待签署',
    level: 'technical',
    heard: { contract: 'keyed' },
    tells: ({ org }) => `续签待${org}答复`,
  },
  RenewalSigned: {
    schema: 1,
    seenBy: 'parties',
    says: '签署续签',
    heard: { contract: 'keyed' },
    tells: ({ by }) => `${relations[by]}签署了续签`,
  },
  RenewalDeclined: {
    schema: 1,
    seenBy: 'parties',
    says: '不同意续签',
    heard: { contract: 'once' },
    lasts: '合同期满不续签：服务要延续的，另行采购',
    tells: ({ by, reason }) => `${relations[by]}不同意续签：${reason}`,
  },
  ContractRenewed: {
    schema: 1,
    seenBy: 'record',
    says: '续签成立',
    heard: { contract: 'once' },
    starts: 'contract/{#}',
    lasts: '各方已经签署，下一年的合同由此产生：要改动的，在那份合同上办理',
    tells: ({ number, from, until, amount }) => `续签为合同${number}：${from}至${until}，${inYuan(amount)}`,
  },
} as const satisfies {
  readonly [kind in RenewalFact['type']]: FactDeclaration<Extract<RenewalFact, { readonly type: kind }>['data']>
}
