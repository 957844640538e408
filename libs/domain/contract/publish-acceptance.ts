import type { Instant } from '#kernel'
import { happened } from '../happened.js'
import { act, refuse, type Asked, type Term } from '../act.js'
import type { Fields } from '../field.js'
import type { ContractFact } from './contract.facts.js'
import { acceptanceIsPassed, contractIsBinding } from './contract.guards.js'
import type { ContractState } from './contract.state.js'
import { metByAcceptance } from './payment-condition.js'

/** Where a result is published, and under which review. */
export const publicationFields = {
  address: { kind: 'text', label: '永久公开地址', max: 500, example: 'https://www.huangshan.gov.cn/zfcg/2026/0318.html' },
  disclosureReview: { kind: 'text', label: '信息公开、保密审查的编号', max: 200, example: '黄民公开审〔2026〕8号' },
} as const satisfies Fields

/** Publishes the result of the acceptance (条例 第四十五条 第二款:「验收结果应当向社会公告」); of a statutory purchase for the public two working days after it. */
export const publishAcceptance = act<ContractState, ContractFact>()({
  name: 'PublishAcceptance',
  says: '公告验收结果',
  by: ['purchaser', 'procurementAgent'],
  happens: 'paper',
  fields: publicationFields,
  makes: ['AcceptancePublished', 'PaymentConditionMet', 'PaymentNotDue'],
  held: null,
  always: [contractIsBinding, acceptanceIsPassed, acceptanceNotYetPublished],
  terms: ({ state, stream, context }) => owedToThePublic(state, happened({ stream, context }, 'AcceptancePassed')),
  after: (asked) => [happened(asked, 'AcceptancePassed')],
  then: (data, { state }) => [{ type: 'AcceptancePublished', data }, ...metByAcceptance(state)],
})

/** The law's days to publish an acceptance: of a service to the public. */
export const owedToThePublic = (state: ContractState, accepted: Instant | undefined): readonly Term[] =>
  state.status !== 'absent' && state.terms.publicService && accepted !== undefined
    ? [{ rule: 'acceptance-publication', from: accepted }]
    : []

function acceptanceNotYetPublished({ state }: Asked<ContractState>) {
  return state.status !== 'absent' && state.acceptancePublished
    ? refuse('AcceptanceAlreadyPublished', '验收结果已经公告')
    : undefined
}
