import { streamKey, sum, type Fen, type StreamId } from '#kernel'
import { stateReader } from '../contract/read-state.js'
import type { Parties, Subject } from '../context.js'
import { planNamed } from '../names.js'
import type { Approval, PlanFact } from './plan.facts.js'
import type { PlanLine } from './plan-line.js'

/** What was paid on a lot, by award (`''`: none, it was given up). */
type LotPaid = { readonly [award: string]: Fen }

type Opened = {
  readonly purchaser: string
  readonly year: number
  /** Which supplement of its year's plan it is; none for the plan itself. */
  readonly supplement?: number
  readonly region: string
  readonly parties: Parties
  readonly lines: { readonly [line: string]: PlanLine }
  readonly submitted: boolean
  /** Nothing is bought in its year, unless lines are added all the same. */
  readonly forgone: boolean
  /** The lead's: given, or deemed given after its days. */
  readonly opinion?: 'given' | 'deemed'
  readonly budgetRequested: boolean
  readonly approved: { readonly [line: string]: Approval }
  /** Lots closed, `<line>/<lot>`, with what was paid on each award of them; without an award, where the lot was given up. */
  readonly lotsPaid: { readonly [lot: string]: LotPaid }
  /** Lines closed, with what was paid on them. */
  readonly paid: { readonly [line: string]: Fen }
  readonly checked: boolean
  readonly reported: boolean
}

/** `drafted` until the unit has decided, then `decided`, `approved` by finance, `published`, `closed`. */
export type PlanState =
  { readonly status: 'absent' } | ({ readonly status: 'drafted' | 'decided' | 'approved' | 'published' | 'closed' } & Opened)

export type OpenPlanState = Exclude<PlanState, { status: 'absent' }>

export const noPlan: PlanState = { status: 'absent' }

export function evolvePlan(state: PlanState, fact: PlanFact): PlanState {
  if (fact.type === 'PlanOpened') {
    return {
      status: 'drafted',
      ...fact.data,
      lines: {},
      submitted: false,
      forgone: false,
      budgetRequested: false,
      approved: {},
      lotsPaid: {},
      paid: {},
      checked: false,
      reported: false,
    }
  }
  if (state.status === 'absent') return state
  switch (fact.type) {
    case 'PlanLineAdded':
    case 'PlanLineRevised':
      return { ...state, lines: { ...state.lines, [fact.data.line]: fact.data } }
    case 'PlanLineRemoved':
      return { ...state, lines: Object.fromEntries(Object.entries(state.lines).filter(([line]) => line !== fact.data.line)) }
    case 'PlanSubmitted':
      return { ...state, submitted: true }
    case 'PlanForgone':
      return { ...state, forgone: true }
    case 'OpinionAsked':
    case 'OpinionNotAsked':
      return state
    case 'PlanOpinionGiven':
      return { ...state, opinion: 'given' }
    case 'PlanOpinionDeemed':
      return { ...state, opinion: 'deemed' }
    case 'PlanDecided':
      return { ...state, status: 'decided' }
    case 'BudgetRequested':
      return { ...state, budgetRequested: true }
    case 'BudgetApproved':
      return { ...state, status: 'approved', approved: Object.fromEntries(fact.data.lines.map((one) => [one.line, one])) }
    case 'PlanLineReleased':
    case 'PlanLineRunsOn':
      return state
    case 'PlanPublished':
      return { ...state, status: 'published' }
    case 'PlanLotClosed':
      return { ...state, lotsPaid: withPaid(state.lotsPaid, fact.data) }
    case 'PlanLineClosed':
      return { ...state, paid: { ...state.paid, [fact.data.line]: fact.data.paid } }
    case 'PlanPerformanceChecked':
      return { ...state, checked: true }
    case 'PlanExecutionReported':
      return { ...state, reported: true }
    case 'PlanClosed':
      return { ...state, status: 'closed' }
    default:
      return fact satisfies never
  }
}

export const planSubject = (state: PlanState): Subject =>
  state.status === 'absent' ? { parties: {}, region: '' } : { parties: state.parties, region: state.region }

/** One more award of a lot closed, or the lot given up. */
export function withPaid(
  lotsPaid: OpenPlanState['lotsPaid'],
  {
    award = '',
    paid,
    ...of
  }: { readonly line: string; readonly lot: string; readonly award?: string | undefined; readonly paid: Fen },
): OpenPlanState['lotsPaid'] {
  const lot = lotInPlan(of)
  return { ...lotsPaid, [lot]: { ...lotsPaid[lot], [award]: paid } }
}

/** A lot among all lots of a plan: `mz-06/1`. */
export const lotInPlan = ({ line, lot }: { readonly line: string; readonly lot: string }): string => `${line}/${lot}`

/** The plan's key, `hs-mzj-2026`: its purchaser and its year; of a supplement `hs-mzj-2026-1`. */
export const planKey = ({ purchaser, year, supplement }: Pick<Opened, 'purchaser' | 'year' | 'supplement'>): string =>
  `${purchaser}-${year}${supplement === undefined ? '' : `-${supplement}`}`

/** Who plans for which year, and which supplement it is, read from the stream's id: `plan/hs-mzj-2026`. Of an id that names no plan its year is NaN. */
export const planOf = (stream: StreamId): Pick<Opened, 'purchaser' | 'year' | 'supplement'> =>
  planNamed(streamKey(stream)) ?? { purchaser: streamKey(stream), year: Number.NaN }

/** What a plan adds to: the plan of its year, then its supplements before this one; nothing for the plan itself. */
export function addsTo(stream: StreamId): readonly StreamId[] {
  const { supplement = 0, ...ofYear } = planOf(stream)
  return Array.from(
    { length: supplement },
    (_, n): StreamId => `plan/${planKey(n === 0 ? ofYear : { ...ofYear, supplement: n })}`,
  )
}

/** What finance approved for a line in all, in 分. */
export const approvedAmount = (approval: Approval | undefined): Fen => sum(approval?.sources.map((one) => one.amount) ?? [])

/** A plan as other streams see it. */
export const readPlan = stateReader<PlanState>('plan', noPlan, evolvePlan)
