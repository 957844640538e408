import { dayOf, type Refusal } from '#kernel'
import { keyReview } from '#law'
import { act, refuse, refuseByLaw, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { minutesAreNamed } from '../plan/decide-plan.js'
import type { ProcurementFact } from './procurement.facts.js'
import { documentIsNotIssued, figuresFor, methodsOpenTo, procurementIsOpen, regionIsEncoded } from './procurement.guards.js'
import { isFirstAttempt, type ProcurementState } from './procurement.state.js'

const fields = {
  method: { kind: 'text', label: '采购方式', example: '竞争性磋商' },
  minutes: { kind: 'text', label: '集体决策的会议纪要编号', max: 200, example: '黄民党组〔2026〕5号' },
  grounds: { kind: 'texts', label: '适用情形', optional: true },
  approval: { kind: 'text', label: '财政部门的批准文号', optional: true },
} as const satisfies Fields
type ChooseMethod = DataOf<typeof fields>

/** Chooses the method by law: kind, amount over the whole term, the region's thresholds, grounds. */
export const chooseMethod = act<ProcurementState, ProcurementFact>()({
  name: 'ChooseMethod',
  says: '确定采购方式',
  by: ['purchaser'],
  happens: { platform: 'platform', here: 'here' },
  fields,
  makes: ['MethodChosen'],
  always: [procurementIsOpen, documentIsNotIssued, notYetChosen, requirementIsReviewed, regionIsEncoded],
  withData: [minutesAreNamed, methodIsOpen],
  then: ({ method, minutes, grounds, approval }, { state, context }) => {
    if (state.status === 'absent') return []
    const figures = figuresFor(state, context)
    const statutory = 'pack' in figures && methodsOpenTo(state, figures.pack, dayOf(context.at), [], false).statutory
    return [{ type: 'MethodChosen', data: { method, minutes, grounds: grounds ?? [], approval: approval ?? null, statutory } }]
  },
})

function notYetChosen({ state }: Asked<ProcurementState>) {
  return state.status === 'open' && state.method !== undefined ? refuse('MethodAlreadyChosen', '采购方式已经确定') : undefined
}

function requirementIsReviewed({ state, stream, context }: Asked<ProcurementState>) {
  if (state.status !== 'open' || state.reviewed || !isFirstAttempt(stream)) return undefined
  const { required, basis } = keyReview({
    on: dayOf(context.at),
    kind: state.detail.kind,
    budget: state.budget,
    publicService: state.detail.auxiliary !== true,
  })
  return required
    ? refuseByLaw('RequirementNotReviewed', '请先完成采购需求的重点审查', basis, { owner: { role: 'purchaser' } })
    : undefined
}

function methodIsOpen(...[data, { state, context }]: Parameters<DataGuard<ProcurementState, ChooseMethod>>): Refusal | undefined {
  if (state.status === 'absent') return undefined
  const figures = figuresFor(state, context)
  if ('missing' in figures) return undefined
  const answer = methodsOpenTo(state, figures.pack, dayOf(context.at), data.grounds ?? [], (data.approval ?? '') !== '')
  const chosen = answer.methods.find(({ method }) => method === data.method)
  if (!chosen) return refuse('MethodUnknown', `没有«${data.method}»这一采购方式`)
  return chosen.allowed ? undefined : refuseByLaw('MethodNotAllowed', chosen.says, chosen.basis)
}
