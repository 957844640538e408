import type { Instant } from '#kernel'
import { act, refuse, type Asked, type Term } from '../act.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsBinding } from './contract.guards.js'
import type { ContractState } from './contract.state.js'

/** Publishes the contract. Due two working days after signing (条例 第五十条); late is recorded, not refused. */
export const publishContract = act<ContractState, ContractFact>()({
  name: 'PublishContract',
  says: '公告合同',
  by: ['purchaser', 'procurementAgent'],
  happens: 'paper',
  fields: {
    address: { kind: 'text', label: '永久公开地址', max: 500, example: 'https://www.huangshan.gov.cn/zfcg/2026/0318.html' },
    disclosureReview: { kind: 'text', label: '信息公开、保密审查的编号', max: 200, example: '黄民公开审〔2026〕8号' },
  },
  makes: ['ContractPublished'],
  // 条例 第五十条: what was signed is made known whatever becomes of it.
  held: null,
  always: [contractIsBinding, notYetPublished],
  terms: (asked) => owedByLaw(asked, 'contract-publication'),
  then: (data) => [{ type: 'ContractPublished', data }],
})

/** What the law asks of a contract from its signing on. */
export const owedByLaw = ({ context, stream }: Asked<ContractState>, rule: string): readonly Term[] =>
  signedOn(context.others.facts(stream)).map((from) => ({ rule, from }))

/** The moment of signing, from the contract's own facts. */
const signedOn = (facts: readonly { kind: string; on: Instant }[]): Instant[] =>
  facts.filter((fact) => fact.kind === 'ContractSigned').map((fact) => fact.on)

function notYetPublished({ state }: Asked<ContractState>) {
  return state.status !== 'absent' && state.published ? refuse('ContractAlreadyPublished', '合同已经公告') : undefined
}
