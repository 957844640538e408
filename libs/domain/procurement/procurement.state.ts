import type { Fen } from '#kernel'
import type { Rounding } from '#law'
import type { Parties, Subject } from '../context.js'
import { stateReader } from '../contract/read-state.js'
import type { PlanLine, Route } from '../plan/plan-line.js'
import type { ProcurementFact, Ranked, ReadBid } from './procurement.facts.js'

/** The procurement document as far as decisions rest on it. */
export type IssuedDocument = Pick<
  Extract<ProcurementFact, { type: 'DocumentIssued' }>['data'],
  'bidsDue' | 'priceWeight' | 'smeDeduction' | 'criteria'
> & { readonly rounding: Rounding }

type Opened = {
  readonly caseId: string
  readonly title: string
  readonly plan: string
  readonly line: string
  readonly region: string
  readonly route: Route
  readonly budget: Fen
  readonly parties: Parties
  readonly detail: PlanLine
  readonly surveyed: boolean
  readonly intentionPublished: boolean
  readonly reviewed: boolean
  readonly method: string | undefined
  readonly planFiled: boolean
  readonly agent: string | undefined
  readonly document: IssuedDocument | undefined
  readonly panel: readonly string[]
  readonly opened: readonly ReadBid[] | undefined
  /** `<provider>#<panelist>` → score. */
  readonly scores: { readonly [key: string]: string }
  readonly ranking: readonly Ranked[] | undefined
  readonly confirmed: { readonly provider: string; readonly price: Fen } | undefined
  readonly awarded: { readonly award: string; readonly lot: string; readonly provider: string; readonly price: Fen } | undefined
}

/** `open` from the plan line on, then `awarded`, or `failed` and then `repeated` by the next attempt or `withdrawn`; `closed` at the end of the case. Between, what has been done says what comes next. */
export type ProcurementState =
  | { readonly status: 'absent' }
  | ({ readonly status: 'open' | 'awarded' | 'failed' | 'repeated' | 'withdrawn' | 'closed' } & Opened)

export type OpenProcurementState = Exclude<ProcurementState, { status: 'absent' }>

export const noProcurement: ProcurementState = { status: 'absent' }

export function evolveProcurement(state: ProcurementState, fact: ProcurementFact): ProcurementState {
  if (fact.type === 'ProcurementOpened') {
    return {
      status: 'open',
      ...fact.data,
      surveyed: false,
      intentionPublished: false,
      reviewed: false,
      method: undefined,
      planFiled: false,
      agent: undefined,
      document: undefined,
      panel: [],
      opened: undefined,
      scores: {},
      ranking: undefined,
      confirmed: undefined,
      awarded: undefined,
    }
  }
  if (state.status === 'absent') return state
  switch (fact.type) {
    case 'NeedsSurveyed':
      return { ...state, surveyed: true }
    case 'IntentionPublished':
      return { ...state, intentionPublished: true }
    case 'RequirementReviewed':
      return { ...state, reviewed: true }
    case 'MethodChosen':
      return { ...state, method: fact.data.method }
    case 'ImplementationPlanFiled':
      return { ...state, planFiled: true }
    case 'AgentEngaged':
      return { ...state, agent: fact.data.agent, parties: { ...state.parties, procurementAgent: [fact.data.agent] } }
    case 'DocumentIssued':
      return { ...state, document: fact.data }
    case 'PanelFormed':
      return { ...state, panel: fact.data.panelists, parties: { ...state.parties, panelist: fact.data.panelists } }
    case 'BidsOpened':
      return { ...state, opened: fact.data.bids }
    case 'BidScored':
      return { ...state, scores: { ...state.scores, [scoreKey(fact.data.provider, fact.data.panelist)]: fact.data.score } }
    case 'EvaluationReported':
      return { ...state, ranking: fact.data.ranking }
    case 'AwardConfirmed':
      return { ...state, confirmed: fact.data }
    case 'ResultPublished':
      return state
    case 'AwardMade':
      return { ...state, status: 'awarded', awarded: fact.data, parties: { ...state.parties, provider: [fact.data.provider] } }
    case 'ProcurementFailed':
      return { ...state, status: 'failed' }
    case 'ProcurementRepeated':
      return { ...state, status: 'repeated', detail: { ...state.detail, ...fact.data } }
    case 'LineWithdrawn':
      return { ...state, status: 'withdrawn' }
    case 'ProcurementClosed':
      return { ...state, status: 'closed' }
    default:
      return fact satisfies never
  }
}

export const scoreKey = (provider: string, panelist: string): string => `${provider}#${panelist}`

export const procurementSubject = (state: ProcurementState): Subject =>
  state.status === 'absent' ? { parties: {}, region: '' } : { parties: state.parties, region: state.region, method: state.method }

/** A procurement as other streams see it. */
export const readProcurement = stateReader<ProcurementState>('procurement', noProcurement, evolveProcurement)
