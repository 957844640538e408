import { streamKey, type Fen, type Instant, type StreamId } from '#kernel'
import type { Rounding } from '#law'
import type { Parties, Subject } from '../context.js'
import { stateReader } from '../contract/read-state.js'
import { attemptAt } from '../process.js'
import { boundByLaw, isReserved, type PlanLine, type Route } from '../plan/plan-line.js'
import { scorerOf, settled, withLot, type LotState } from './lot.state.js'
import { evolvePanel, seated, type Declared } from './panel.state.js'
import type { ProcurementFact } from './procurement.facts.js'

/** The procurement document as far as decisions rest on it. */
export type IssuedDocument = Pick<
  Extract<ProcurementFact, { type: 'DocumentIssued' }>['data'],
  'bidsDue' | 'priceWeight' | 'smeDeduction' | 'smeReserve' | 'fixedPrice' | 'criteria' | 'questionsAtOnce'
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
  readonly releasedOn?: Instant
  readonly awardsBefore: { readonly [lot: string]: number }
  readonly detail: PlanLine
  /** The line as the attempt that follows takes it, where it was decided to run it again; and how often it was said what becomes of lots that failed. */
  readonly next: PlanLine | undefined
  readonly answers: number
  /** The questions from which something may follow yet. */
  readonly questions: readonly StreamId[]
  readonly surveyed: boolean
  readonly intention?: 'published' | 'waived'
  readonly reviewed: boolean
  readonly method: string | undefined
  readonly planFiled: boolean
  readonly agent: string | undefined
  readonly document: IssuedDocument | undefined
  /** Who has the document, how often it was amended, how often questions asked for that, and how many of them still do. */
  readonly holders: readonly string[]
  readonly amended: number
  readonly amendmentsAsked: number
  readonly amendmentsOwed: number
  /** Who was asked for a quote, by when, in a purchase by the unit's own rule. */
  readonly invited: { readonly invited: readonly string[]; readonly quotesDue: Instant } | undefined
  /** Who judges, the representative among them, and what each has declared. */
  readonly panel: readonly string[]
  readonly representative: string | null
  readonly ties: { readonly [panelist: string]: Declared }
  /** What the document offers, by lot. */
  readonly lots: { readonly [lot: string]: LotState }
}

/** `open` from the plan line until every lot is settled, then `awarded`, or where one has failed `failed` and then `repeated` by the next attempt or `withdrawn`; `closed` at the end of the case. Between, what has been done says what comes next. */
export type ProcurementState =
  | { readonly status: 'absent' }
  | ({ readonly status: 'open' | 'awarded' | 'failed' | 'repeated' | 'withdrawn' | 'closed' } & Opened)

export type OpenProcurementState = Exclude<ProcurementState, { status: 'absent' }>

export const noProcurement: ProcurementState = { status: 'absent' }

export function evolveProcurement(state: ProcurementState, fact: ProcurementFact): ProcurementState {
  if (fact.type === 'ProcurementOpened') {
    return {
      status: 'open',
      awardsBefore: {},
      ...fact.data,
      next: undefined,
      answers: 0,
      questions: [],
      surveyed: false,
      reviewed: false,
      method: undefined,
      planFiled: false,
      agent: undefined,
      document: undefined,
      holders: [],
      amended: 0,
      amendmentsAsked: 0,
      amendmentsOwed: 0,
      invited: undefined,
      panel: [],
      representative: null,
      ties: {},
      lots: {},
    }
  }
  if (state.status === 'absent') return state
  switch (fact.type) {
    case 'StatutoryWayTaken':
      return state
    case 'OwnWayTaken':
      return { ...state, method: fact.data.method }
    case 'QuotesInvited':
      return { ...state, invited: fact.data }
    case 'OwnPurchaseDecided':
      return withLot(state, fact.data.lot, { confirmed: fact.data })
    case 'OwnResultShown':
      return withLot(state, fact.data.lot, { shownUntil: fact.data.due })
    case 'NeedsSurveyed':
      return { ...state, surveyed: true }
    case 'IntentionPublished':
      return { ...state, intention: 'published' }
    case 'IntentionWaived':
      return { ...state, intention: 'waived' }
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
    case 'DocumentObtained':
      return { ...state, holders: [...state.holders, fact.data.provider] }
    case 'AmendmentRequired':
      return { ...state, amendmentsOwed: state.amendmentsOwed + 1, amendmentsAsked: fact.data.n }
    case 'DocumentAmended':
      return {
        ...state,
        amended: fact.data.n,
        amendmentsOwed: 0,
        document: state.document && { ...state.document, bidsDue: fact.data.bidsDue },
      }
    case 'AmendmentSent':
      return state
    case 'ChangedResultReported':
      return withLot(state, fact.data.lot, ({ reported }) => ({ reported: reported + 1 }))
    case 'ResultStands':
      return state
    case 'QuestionNoted':
      return { ...state, questions: [...state.questions, fact.data.question] }
    case 'QuestionSettled':
      return { ...state, questions: state.questions.filter((one) => one !== fact.data.question) }
    case 'ResultSetAside':
      return setAside(state, fact.data.lot)
    case 'PanelFormed':
    case 'TiesDeclared':
    case 'PanelistReplaced':
      return { ...evolvePanel(state, fact), status: state.status }
    case 'LotOffered':
      return withLot(state, fact.data.lot, fact.data)
    case 'BidsOpened':
      return { ...seated(withLot(state, fact.data.lot, { opened: fact.data.bids })), status: state.status }
    case 'BidScored': {
      const { lot, provider, panelist, score } = fact.data
      return withLot(state, lot, ({ scores }) => ({ scores: { ...scores, [scorerOf(provider, panelist)]: score } }))
    }
    case 'BidRejected': {
      const { lot, provider, panelist, reason } = fact.data
      return withLot(state, lot, ({ rejections }) => ({ rejections: { ...rejections, [scorerOf(provider, panelist)]: reason } }))
    }
    case 'EvaluationReportSigned': {
      const { lot, panelist, dissent = null } = fact.data
      return withLot(state, lot, ({ signatures }) => ({ signatures: { ...signatures, [panelist]: dissent } }))
    }
    case 'EvaluationReported':
      return withLot(state, fact.data.lot, { ranking: fact.data.ranking })
    case 'AwardConfirmed':
      return withLot(state, fact.data.lot, { confirmed: fact.data })
    case 'ResultPublished':
      return state
    case 'AwardMade': {
      const made = withLot(state, fact.data.lot, ({ awards }) => ({ awarded: fact.data, awards: [...awards, fact.data] }))
      return settled(withWinners(made))
    }
    case 'LotFailed':
      return settled(withLot(state, fact.data.lot, { failed: fact.data.reason }))
    case 'FailureAnnounced':
      return withLot(state, fact.data.lot, { announced: true })
    case 'ProcurementFailed':
      return { ...state, status: 'failed' }
    case 'ProcurementRepeated': {
      const { lots: left, ...timetable } = fact.data
      const { smeReserve: _tooFew, ...unreserved } = state.detail
      const lots = state.detail.lots.filter(({ lot }) => left.includes(lot))
      // 46号 第十条: what too few SMEs were found for is bought again as if nothing were reserved for them.
      const tooFew = left.some((lot) => state.lots[lot]?.setAside.length === 0)
      const detail = isReserved(state.detail) && tooFew ? unreserved : state.detail
      return { ...answered(state, left), status: 'repeated', next: { ...detail, ...timetable, lots } }
    }
    case 'LotGivenUp':
      return state
    case 'LineWithdrawn': {
      const offered = fact.data.lots.filter((lot) => state.lots[lot] !== undefined)
      return { ...answered(state, offered), status: 'withdrawn' }
    }
    case 'ProcurementClosed':
      return { ...state, status: 'closed' }
    default:
      return fact satisfies never
  }
}

/** What was made of a lot does not stand: it is at hand again, without whoever it was decided for. */
function setAside(state: OpenProcurementState, lot: string): OpenProcurementState {
  const undone = withLot(state, lot, ({ confirmed, setAside: before }) => ({
    confirmed: undefined,
    awarded: undefined,
    setAside: [...before, ...(confirmed === undefined ? [] : [confirmed.provider])],
  }))
  return settled({ ...withWinners(undone), status: 'open' })
}

/** Its providers are who holds an award of it. */
function withWinners(state: OpenProcurementState): OpenProcurementState {
  const { provider: _before, ...others } = state.parties
  const winners = Object.values(state.lots).flatMap(({ awarded }) => awarded?.provider ?? [])
  return { ...state, parties: winners.length === 0 ? others : { ...others, provider: [...new Set(winners)] } }
}

/** It was said what becomes of these lots. */
const answered = (state: OpenProcurementState, lots: readonly string[]): OpenProcurementState =>
  lots.reduce((before, lot) => withLot(before, lot, { answered: true }), { ...state, answers: state.answers + 1 })

export const procurementSubject = (state: ProcurementState): Subject =>
  state.status === 'absent'
    ? { parties: {}, region: '' }
    : {
        parties: state.parties,
        region: state.region,
        method: state.method,
        ...(boundByLaw(state.detail) ? {} : { unbound: true }),
      }

/** Survey, intention and review are of the first attempt at a purchase; those after it stand on them. */
export const isFirstAttempt = (stream: StreamId): boolean => attemptBefore(stream).length === 0

/** The attempt before the one a stream is: none before the first. */
export function attemptBefore(stream: StreamId): readonly StreamId[] {
  const [caseId = '', n = ''] = streamKey(stream).split('/')
  return Number(n) > 1 ? [attemptAt(caseId, Number(n) - 1)] : []
}

/** A procurement as other streams see it. */
export const readProcurement = stateReader<ProcurementState>('procurement', noProcurement, evolveProcurement)
