import { streamKey, type StreamId } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { readMidTermCheck } from '../mid-term-check/mid-term-check.state.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsSigned, serviceHasStarted } from './contract.guards.js'
import type { ContractState } from './contract.state.js'
import { itemsAccepted } from './delivered.js'
import { metByPhase } from './payment-condition.js'
import { deliveriesOf } from './service-months.js'
import { checksOf } from './service-years.js'

const checkOf = (stream: StreamId, phase: number): StreamId => `mid-term-check/${streamKey(stream)}/${phase}`

const fields = {
  phase: { kind: 'count', label: '阶段', help: '即第几次中期检查', example: 1 },
} as const satisfies Fields
type AcceptPhase = DataOf<typeof fields>

/**
 * Accepts a phase after its mid-term check was passed (财库〔2021〕22号 第二十四条: 分期实施的采购项目，应当结合分期考核的情况). What was delivered
 * by then is taken from the records; an item of which nothing was delivered yet is not accepted in this phase.
 */
export const acceptPhase = act<ContractState, ContractFact>()({
  name: 'AcceptPhase',
  says: '阶段验收',
  by: ['purchaser'],
  deed: 'accepted',
  happens: 'here',
  fields,
  makes: ['PhaseAccepted', 'PaymentConditionMet', 'PaymentNotDue'],
  reliesOn: (stream, state, data) => [
    ...new Set([...phasesOf(state), ...(data ? [data.phase] : [])].map((phase) => checkOf(stream, phase))),
    ...deliveriesOf(streamKey(stream), state.status === 'absent' ? undefined : state.service),
  ],
  always: [contractIsSigned, serviceHasStarted, aPhaseIsAtHand],
  withData: [phaseNotYetAccepted, midTermCheckPassed],
  offers: (asked) => ({ phase: { value: atHand(asked)[0] } }),
  then: ({ phase }, asked) => [
    {
      type: 'PhaseAccepted',
      key: String(phase),
      data: { phase, items: itemsAccepted(asked, (_item, _agreed, delivered) => delivered > 0) },
    },
    ...metByPhase(asked.state, phase, statusOf(phase, asked) === 'failed'),
  ],
})

const statusOf = (phase: number, { stream, context }: Asked<ContractState>) =>
  readMidTermCheck(context, checkOf(stream, phase)).status

/** The phases agreed: one a mid-term check. */
const phasesOf = (state: ContractState): readonly number[] =>
  state.status === 'absent' ? [] : checksOf(state.terms).map((_, index) => index + 1)

/** Whether its check is over, so that a phase may be accepted: passed, or failed where the contract says that a part of its tranche is paid all the same. */
function isChecked(phase: number, asked: Asked<ContractState>): boolean {
  const status = statusOf(phase, asked)
  return (
    status === 'passed' ||
    (status === 'failed' && asked.state.status !== 'absent' && asked.state.terms.midTermFailedPays !== undefined)
  )
}

const phasesLeft = (state: ContractState): readonly number[] =>
  phasesOf(state).filter((phase) => state.status !== 'absent' && !state.phasesAccepted.includes(phase))

const atHand = (asked: Asked<ContractState>): readonly number[] =>
  phasesLeft(asked.state).filter((phase) => isChecked(phase, asked))

function aPhaseIsAtHand(asked: Asked<ContractState>) {
  if (asked.state.status === 'absent') return undefined
  if (phasesOf(asked.state).length === 0)
    return refuse('NoPhaseAgreed', '合同没有约定中期检查，没有可以单独验收的阶段：期满后一并验收')
  if (phasesLeft(asked.state).length === 0) return refuse('PhaseAlreadyAccepted', '各阶段都已经验收')
  return atHand(asked).length > 0 ? undefined : midTermNotPassed()
}

const midTermNotPassed = () => refuse('MidTermNotPassed', '中期检查尚未合格，不能阶段验收', { owner: { role: 'purchaser' } })

type Guarded = Parameters<DataGuard<ContractState, AcceptPhase>>

function phaseNotYetAccepted(...[{ phase }, { state }]: Guarded) {
  return state.status !== 'absent' && state.phasesAccepted.includes(phase)
    ? refuse('PhaseAlreadyAccepted', `第${phase}阶段已经验收`)
    : undefined
}

/** Where another phase is at hand, this one may still wait for its check. */
function midTermCheckPassed(...[{ phase }, asked]: Guarded) {
  return isChecked(phase, asked) || aPhaseIsAtHand(asked) ? undefined : midTermNotPassed()
}
