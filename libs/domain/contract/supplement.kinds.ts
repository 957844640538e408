import { inYuan } from '#kernel'
import type { FactDeclaration } from '../declaration.js'
import { relations } from '../relation.js'
import type { Change, SupplementFact } from './supplement.facts.js'

/** What a supplement adds, in words. */
const added = ({ more, amount, until, clauses = [] }: Change): string =>
  [
    ...more.map(({ item, quantity }) => `增加${item}${quantity}`),
    ...(amount === '0' ? [] : [`共${inYuan(amount)}`]),
    ...(until === undefined ? [] : [`服务期延长至${until}`]),
    ...clauses.map(({ quote }) => quote),
  ].join('，')

/** What is declared of the kinds of fact of a supplement: a part of what is declared of a contract. */
export const supplementKinds = {
  SupplementProposed: {
    schema: 1,
    seenBy: 'parties',
    says: '提出补充协议',
    heard: { contract: 'keyed' },
    tells: ({ n, reason, ...change }) => `提出第${n}份补充协议：${added(change)}（${reason}）`,
  },
  SupplementReferred: {
    schema: 1,
    seenBy: 'parties',
    says: '补充协议待签署',
    level: 'technical',
    heard: { contract: 'keyed' },
    tells: ({ n, org }) => `第${n}份补充协议待${org}答复`,
  },
  SupplementSigned: {
    schema: 1,
    seenBy: 'parties',
    says: '签署补充协议',
    heard: { contract: 'keyed' },
    tells: ({ n, by }) => `${relations[by]}签署了第${n}份补充协议`,
  },
  SupplementDeclined: {
    schema: 1,
    seenBy: 'parties',
    says: '不同意补充协议',
    heard: { contract: 'keyed' },
    lasts: '补充协议已经不成立：要再补充的，另行提出',
    tells: ({ n, by, reason }) => `${relations[by]}不同意第${n}份补充协议：${reason}`,
  },
  SupplementWithdrawn: {
    schema: 1,
    seenBy: 'parties',
    says: '撤回补充协议',
    heard: { contract: 'keyed' },
    lasts: '补充协议已经撤回：要再补充的，另行提出',
    tells: ({ n, reason }) => `撤回第${n}份补充协议：${reason}`,
  },
  SupplementAgreed: {
    schema: 1,
    seenBy: 'record',
    says: '补充协议成立',
    heard: { contract: 'keyed' },
    lasts: '各方已经签署：要改动的，另签补充协议',
    tells: ({ n, ...change }) => `第${n}份补充协议成立：${added(change)}`,
  },
  SupplementPublished: {
    schema: 1,
    seenBy: 'everyone',
    says: '公告补充协议',
    heard: { contract: 'keyed' },
    tells: ({ n }) => `公告了第${n}份补充协议`,
  },
} as const satisfies {
  readonly [kind in SupplementFact['type']]: FactDeclaration<Extract<SupplementFact, { readonly type: kind }>['data']>
}
