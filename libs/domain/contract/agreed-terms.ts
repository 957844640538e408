import { addDays, addMonths, dayOf, type Day, type Due, type Instant } from '#kernel'
import type { AgreedTerm, ClauseName, Law, TermClause } from '#law'
import type { ClockStop, Context } from '../context.js'
import type { SlimFact } from '../process.js'
import type { ServiceTerm, Terms } from './contract.facts.js'
import type { AgreedService, ContractState } from './contract.state.js'
import { clauseOf, termOf } from './clauses.js'
import { serviceDay } from './service-end.js'
import { checksOf, evaluationAfter, lastDayOfYear } from './service-years.js'

/** What a term agreed in a contract is asked with; before it is drafted, without what is agreed in it. */
export type AgreedQuestion = {
  readonly from: SlimFact
  readonly key: string | undefined
  readonly law: Context['law']
  readonly terms?: Terms | undefined
  readonly service?: AgreedService | undefined
}
type Answer = (question: AgreedQuestion) => Due

/** So many days from the fact that starts the term, as the clause says, or from another day where the clause says so. */
const counted =
  (name: TermClause, start?: (question: AgreedQuestion) => Day): Answer =>
  (question) => {
    const { law, terms, from } = question
    const [term, basis] = [termOf(terms, name), clauseOf(terms, name)]
    return law.agreed({ name, from: start?.(question) ?? dayOf(from.on), term, basis })
  }

/** A day the contract names for a duty: it does not roll; what stood still before it comes on top. */
const onDay =
  (name: ClauseName, dayFrom: (question: AgreedQuestion) => Day): Answer =>
  (question) => {
    const day = dayFrom(question)
    const basis = clauseOf(question.terms, name)
    return question.law.agreedDay({ name, from: question.from.on, day, basis, says: `合同约定：${day}` })
  }

/** The end of a period of the service: it lasts longer by the days on which the contract was not performed. */
const dayOfService =
  (name: ClauseName, dayFrom: (question: AgreedQuestion) => Day): Answer =>
  (question) => ({
    ...serviceDay(question.law, { from: started(question) }, dayFrom(question)),
    rule: name,
    basis: clauseOf(question.terms, name),
  })

/** The day that an order to put something right names; without one, as many days from the order. */
function ordered(name: 'rectification' | 'acceptance-rectification' | 'grade-rectification'): Answer {
  return (question) => {
    if (question.from.due === undefined) return counted(name)(question)
    const day = addDays(dayOf(question.from.due), -1)
    return question.law.agreedDay({
      name,
      from: question.from.on,
      day,
      basis: clauseOf(question.terms, name),
      says: `责令在${day}前整改`,
    })
  }
}

/** The day at whose end a fact says that something is due. */
const byDayOf = (name: ClauseName, due: Instant): Answer => onDay(name, () => addDays(dayOf(due), -1))
const movedArrival: Answer = (question) => byDayOf('moved-arrival', question.from.due ?? question.from.on)(question)

const started = ({ service, from }: AgreedQuestion): Day => service?.from ?? dayOf(from.on)
const ended = ({ service, from }: AgreedQuestion): Day => service?.until ?? dayOf(from.on)
const agreedEnd = ({ service, from }: AgreedQuestion): Day => service?.agreed ?? dayOf(from.on)
const endedAt = (question: AgreedQuestion): Day =>
  question.from.kind === 'ContractTerminated' ? dayOf(question.from.on) : ended(question)
/** So long before a day; a working day is taken for a day there. */
const before = (day: Day, { n, unit }: AgreedTerm): Day => (unit === 'month' ? addMonths(day, -n) : addDays(day, -n))
const lastOfMonth = (month: string): Day => addDays(addMonths(`${month}-01` as Day, 1), -1)

const evaluationBegins = (question: AgreedQuestion): Day => {
  const { terms, service, key, law } = question
  return terms && service && key !== undefined ? evaluationAfter(law, terms, service, Number.parseInt(key, 10)) : ended(question)
}

/** The day from which on the mid-term check may be held: so many months of service, without the days on which it stood still. */
export const midTermFrom = (law: Law, afterMonths: number, service: ServiceTerm, stops?: readonly ClockStop[]): Day =>
  serviceDay(law, service, addMonths(service.from, afterMonths), stops).day

/** Months in a quarter of the service year: the calendar's own, no term of anybody's. */
const quarter = 3

/** The terms agreed in contracts, by the name under which obligations ask for them (`agreed:<name>`). Days roll as the law's do. */
export const agreedTerms = {
  /** Below the limit, where no law has a term for it. */
  signing: counted('signing'),
  /** From the signing; from a refusal on so many days from that. */
  assignment: (question) => counted(question.from.kind === 'AssignmentRefused' ? 'assignment-again' : 'assignment')(question),
  'assignment-reply': counted('assignment-reply'),
  /** From the acceptance; by the day that was agreed instead of the contract's, where one was. */
  room: (question) => (question.from.due === undefined ? counted('room') : byDayOf('moved-room', question.from.due))(question),
  /** The arrival day; where a worker left, as many days from the report of it. */
  deployment: (question) =>
    question.from.kind === 'WorkerLeft'
      ? counted('replacement')(question)
      : onDay('deployment', ({ terms, from }) => terms?.arrival ?? dayOf(from.on))(question),
  /** The arrival day; where a post is filled later, as many days from then. */
  arrival: (question) => {
    const late = counted('late-arrival')(question)
    const agreed = onDay('arrival', ({ terms, from }) => terms?.arrival ?? dayOf(from.on))(question)
    return dayOf(question.from.on) > agreed.day ? late : agreed
  },
  /** The day that was agreed for one site instead of the contract's: it stands in the acceptance. */
  'moved-deployment': (question) => movedArrival(question),
  /** The same; for who is deployed later, as many days from then. */
  'moved-arrival': (question) =>
    question.from.kind === 'WorkerDeployed' ? counted('late-arrival')(question) : movedArrival(question),
  /** The day before the service begins, where no post has to be filled for that. */
  preparation: onDay('preparation', ({ terms, from }) => addDays(terms?.arrival ?? dayOf(from.on), -1)),
  service: dayOfService('service', agreedEnd),
  /** `key`: the month, `2026-05`. */
  'monthly-report': counted('monthly-report', ({ key, from }) => (key === undefined ? dayOf(from.on) : lastOfMonth(key))),
  'report-acceptance': counted('report-acceptance'),
  'report-again': counted('report-again'),
  /** `key`: the quarter of the service year, from 1. */
  'supervision-quarter': dayOfService('supervision-quarter', (question) =>
    addDays(addMonths(started(question), quarter * Number.parseInt(question.key ?? '1', 10)), -1),
  ),
  /** `key`: which check, one a service year. */
  'mid-term-check': counted('mid-term-check', ({ terms, service, from, key, law }) => {
    const months = terms && checksOf(terms)[Number(key ?? 1) - 1]
    return months !== undefined && service ? midTermFrom(law, months, service) : dayOf(from.on)
  }),
  /** The day the order itself names; without one, as many days from the order. */
  rectification: ordered('rectification'),
  'acceptance-rectification': ordered('acceptance-rectification'),
  're-acceptance': counted('re-acceptance'),
  're-check': counted('re-check'),
  'mid-term-failed': counted('mid-term-failed'),
  'phase-acceptance': counted('phase-acceptance'),
  /** `key`: which evaluation, where it is not the only one after the service. */
  'self-assessment': counted('self-assessment', evaluationBegins),
  /** The same; of one that is held again, from the grade that asks for it. */
  'appoint-evaluator': counted('appoint-evaluator', (question) =>
    question.from.kind === 'GradeFailed' ? dayOf(question.from.on) : evaluationBegins(question),
  ),
  'grade-rectification': ordered('grade-rectification'),
  /** Whoever scores a part apart, from the choice of the evaluator. */
  'part-scoring': counted('part-scoring'),
  evaluation: counted('evaluation'),
  'evaluation-reply': counted('evaluation-reply'),
  'evaluation-answer': counted('evaluation-answer'),
  'evaluation-signing': counted('evaluation-signing'),
  'evaluation-publication': counted('evaluation-publication'),
  /** From the published evaluation; where there is none from the end of the service, or of the contract. */
  acceptance: (question) => {
    if (question.from.kind === 'ContractTerminated') return counted('partial-acceptance')(question)
    return question.from.kind === 'EvaluationPublished'
      ? counted('acceptance')(question)
      : counted('acceptance-after-service', ended)(question)
  },
  /** `key`: which service year. */
  'year-acceptance': counted('year-acceptance', ({ service, from, key, law }) =>
    service && from.kind !== 'EvaluationPublished' ? lastDayOfYear(law, service, Number(key ?? 1)) : dayOf(from.on),
  ),
  'acceptance-publication': counted('acceptance-publication'),
  'payment-request': counted('payment-request'),
  'payment-opinion': counted('payment-opinion'),
  'payment-opinion-deemed': counted('payment-opinion-deemed'),
  'invoice-payment': counted('invoice-payment'),
  'payment-at-once': onDay('payment-at-once', ({ from }) => dayOf(from.on)),
  'payment-review': counted('payment-review'),
  'payment-approval': counted('payment-approval'),
  'final-account': counted('final-account'),
  'performance-review': counted('performance-review'),
  archive: counted('archive'),
  'termination-reply': counted('termination-reply'),
  'supplement-reply': counted('supplement-reply'),
  /** So long before the end. */
  renewal: dayOfService('renewal', (question) => before(agreedEnd(question), termOf(question.terms, 'renewal'))),
  'renewal-reply': counted('renewal-reply'),
  /** From the end of the contract, or of its service. */
  'hand-over': counted('hand-over', endedAt),
  'hand-over-again': counted('hand-over-again'),
  'hand-over-confirmation': counted('hand-over-confirmation'),
} as const satisfies { readonly [name: string]: Answer }

type Agreed<State> = {
  readonly [name: string]: (asked: { state: State; from: SlimFact; key: string | undefined; law: Context['law'] }) => Due
}

/** The terms as obligations about the contract ask for them. */
export const agreedInContract: Agreed<ContractState> = Object.fromEntries(
  Object.entries(agreedTerms).map(([name, term]) => [
    name,
    ({ state, from, key, law }) =>
      term({ from, key, law, ...(state.status === 'absent' ? {} : { terms: state.terms, service: state.service }) }),
  ]),
)
