import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { happened } from '../happened.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsBinding } from './contract.guards.js'
import type { ContractState } from './contract.state.js'
import { supplementMeant } from './supplement.guards.js'

const fields = {
  supplement: supplementMeant,
  address: { kind: 'text', label: '永久公开地址', max: 500, example: 'https://www.huangshan.gov.cn/zfcg/2026/0911.html' },
  disclosureReview: { kind: 'text', label: '信息公开、保密审查的编号', max: 200, example: '黄民公开审〔2026〕21号' },
} as const satisfies Fields
type PublishSupplement = DataOf<typeof fields>

/** Publishes a supplement as its contract was: it is one too (条例 第五十条). Late is recorded, not refused. */
export const publishSupplement = act<ContractState, ContractFact>()({
  name: 'PublishSupplement',
  says: '公告补充协议',
  by: ['purchaser', 'procurementAgent'],
  happens: 'paper',
  fields,
  makes: ['SupplementPublished'],
  held: null,
  always: [contractIsBinding, someIsAgreed],
  withData: [isAgreed, isNotPublished],
  terms: (asked, { supplement }) =>
    [happened(asked, 'SupplementAgreed', (key) => key === String(supplement))]
      .filter((from) => from !== undefined)
      .map((from) => ({ rule: 'contract-publication', from })),
  then: ({ supplement: n, ...where }) => [{ type: 'SupplementPublished', key: String(n), data: { n, ...where } }],
  offers: ({ state }) => {
    const next = state.status === 'absent' ? undefined : unpublished(state)[0]
    return next === undefined ? {} : { supplement: { value: next } }
  },
})

const unpublished = ({ supplements: { agreed, published } }: Exclude<ContractState, { readonly status: 'absent' }>) =>
  agreed.map(({ n }) => n).filter((n) => !published.includes(n))

function someIsAgreed({ state }: Asked<ContractState>) {
  return state.status !== 'absent' && state.supplements.agreed.length === 0
    ? refuse('NoSupplement', '没有成立的补充协议')
    : undefined
}

type Guarded = Parameters<DataGuard<ContractState, PublishSupplement>>

function isAgreed(...[{ supplement }, { state }]: Guarded) {
  return state.status === 'absent' || state.supplements.agreed.some(({ n }) => n === supplement)
    ? undefined
    : refuse('SupplementNotAgreed', `第${supplement}份补充协议没有成立`)
}

function isNotPublished(...[{ supplement }, { state }]: Guarded) {
  return state.status !== 'absent' && state.supplements.published.includes(supplement)
    ? refuse('SupplementAlreadyPublished', `第${supplement}份补充协议已经公告`)
    : undefined
}
