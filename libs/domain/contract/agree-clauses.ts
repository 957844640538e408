import { dayOf } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { doubt } from '../house-rule.js'
import { boundByLaw } from '../plan/plan-line.js'
import { sameData } from '../same-data.js'
import { contractTextOf } from '../procurement/procurement.law.js'
import { clausesOf, textOf, type OwnClause } from './clauses.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsOpen } from './contract.guards.js'
import type { ContractState } from './contract.state.js'
import { ownClauseFields } from './own-clause.fields.js'
import { faultsOf } from './own-clauses.guards.js'

const fields = {
  clauses: {
    kind: 'parts',
    label: '与示范文本不同的条款',
    help: '写明全部不同的条款，没有写明的以示范文本为准',
    called: 'OwnClause',
    fields: ownClauseFields,
  },
} as const satisfies Fields
type AgreeClauses = DataOf<typeof fields>

/**
 * Says which clauses the contract has otherwise than its template, before anybody signs it; of a contract that was signed elsewhere, before all
 * signatures are registered. Afterwards the text is what was signed.
 */
export const agreeClauses = act<ContractState, ContractFact>()({
  name: 'AgreeClauses',
  says: '约定合同条款',
  by: ['purchaser'],
  happens: 'paper',
  fields,
  makes: ['ClausesAgreed'],
  reliesOn: (_stream, state) => (state.status === 'absent' ? [] : [state.procurement]),
  held: 'signing',
  heldFrom: (state) => (state.status === 'absent' ? [] : [state.procurement]),
  always: [contractIsOpen, textIsNotSigned],
  withData: [clausesAreSound, signingIsUnderWay],
  doubts: [departsFromTheBid],
  then: ({ clauses }) => [{ type: 'ClausesAgreed', data: { clauses } }],
  offers: ({ state }) => ({ clauses: { value: state.status === 'absent' ? [] : clausesOf(state.terms).own } }),
})

/** What one has signed is not changed under it; of papers that are registered one by one the text is that of all. */
function textIsNotSigned({ state, context }: Asked<ContractState>) {
  if (state.status === 'absent') return undefined
  if (state.status !== 'drafted') return refuse('ContractAlreadySigned', '合同已经签订：条款有变的，另签补充协议')
  return state.signedBy.length > 0 && !context.registered
    ? refuse('PartyHasSigned', '已有一方签署：要改动条款的，请该方先作废签署')
    : undefined
}

type Guarded = Parameters<DataGuard<ContractState, AgreeClauses>>

/** Looked at beside the contract's own text, and what binds its parties. */
function clausesAreSound(...[{ clauses }, { state, context }]: Guarded) {
  if (state.status === 'absent') return undefined
  const binding = boundByLaw(state) ? 'procurement' : state.terms.sme ? 'sme' : undefined
  return faultsOf(clauses, { text: textOf(state.terms), binding, on: dayOf(state.awardedOn), law: context.law })
}

/** What others bid by is what is signed: clauses that came after that are looked at again, whom they favour they do not say. */
function departsFromTheBid(...[{ clauses }, { state }]: Guarded) {
  if (state.status === 'absent' || !boundByLaw(state)) return undefined
  const named = (own: readonly OwnClause[]) => [...own].sort((a, b) => (a.clause < b.clause ? -1 : 1))
  return sameData(named(state.bidBy), named(clauses))
    ? undefined
    : doubt('ClausesAfterTheBid', '合同条款与采购文件确定的合同文本不同', contractTextOf(state.method))
}

/** The days to sign in run from the award: the draft's own clause on them stands as it was. */
function signingIsUnderWay(...[{ clauses }, { state }]: Guarded) {
  if (state.status === 'absent') return undefined
  const [before, now] = [clausesOf(state.terms).own, clauses].map((own) => own.find(({ clause }) => clause === 'signing'))
  return sameData(before, now) ? undefined : refuse('TermIsRunning', '签订的期限自成交时起算，不在签订前另行约定')
}
