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
    ...(data ? [checkOf(stream, data.phase)] : []),
    ...deliveriesOf(streamKey(stream), state.status === 'absent' ? undefined : state.service),
  ],
  always: [contractIsSigned, serviceHasStarted],
  withData: [phaseNotYetAccepted, midTermCheckPassed],
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

type Guarded = Parameters<DataGuard<ContractState, AcceptPhase>>

function phaseNotYetAccepted(...[{ phase }, { state }]: Guarded) {
  return state.status !== 'absent' && state.phasesAccepted.includes(phase)
    ? refuse('PhaseAlreadyAccepted', `第${phase}阶段已经验收`)
    : undefined
}

/** A check that failed is followed by its phase where the contract says that a part of its tranche is paid all the same. */
function midTermCheckPassed(...[{ phase }, asked]: Guarded) {
  const status = statusOf(phase, asked)
  const reduced = asked.state.status !== 'absent' && asked.state.terms.midTermFailedPays !== undefined
  return status === 'passed' || (status === 'failed' && reduced)
    ? undefined
    : refuse('MidTermNotPassed', '中期检查尚未合格，不能阶段验收', { owner: { role: 'purchaser' } })
}
