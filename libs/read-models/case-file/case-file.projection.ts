import { isRenewal, nthOfAward } from '#domain/process'
import { streamKey } from '#kernel'
import type { ProjectedFact, ViewChange } from '../inline.js'
import { publishedKinds } from './published-kinds.js'
import { stages, type Stage } from './stages.js'

const reached: Readonly<Record<string, Stage>> = {
  AwardMade: 'award',
  ContractOpened: 'contract',
  // What was promised is not any more; what takes its place goes on from where the lot has come to.
  ContractVoided: 'award',
  ContractSigned: 'arrival',
  // It had come at least so far; what it was settled at takes the place of what was agreed.
  ContractTerminated: 'arrival',
  SupplementAgreed: 'arrival',
  ServiceStarted: 'service',
  SelfAssessmentSubmitted: 'evaluation',
  EvaluationPublished: 'acceptance',
  AcceptancePublished: 'closing',
  ContractClosed: 'closed',
  LineWithdrawn: 'closed',
}

/** The kinds of fact that it is made of. */
export const kindsOfCaseFile: ReadonlySet<string> = new Set([
  'ProcurementOpened',
  'MethodChosen',
  'DocumentIssued',
  'DocumentAmended',
  'ProcurementFailed',
  ...Object.keys(reached),
  ...publishedKinds,
])

/** Rows of `views.case_file`: one purchase at a glance. */
export function caseFileChanges(fact: ProjectedFact): ViewChange[] {
  if (fact.caseId === undefined || isOfVoided(fact)) return []
  const published = publishedKinds.has(fact.type)
    ? [{ view: 'caseFile', op: 'publish', id: fact.caseId, on: fact.occurredAt } as const]
    : []
  return [...courseChanges(fact, fact.caseId), ...published]
}

/** A contract that was voided is closed while its lot goes on. */
const isOfVoided = ({ type, data }: ProjectedFact): boolean =>
  type === 'ContractClosed' && (data as { voided?: true }).voided === true

function courseChanges(fact: ProjectedFact, id: string): ViewChange[] {
  switch (fact.type) {
    case 'ProcurementOpened': {
      const { detail } = fact.data as { detail?: { lots: readonly { lot: string }[] } }
      const lots = detail?.lots.map(({ lot }) => lot) ?? ['1']
      return [{ view: 'caseFile', op: 'open', ...fact.data, id, on: fact.occurredAt, lots }]
    }
    case 'MethodChosen':
      return [{ view: 'caseFile', op: 'method', id, method: (fact.data as { method: string }).method }]
    // Until when bids are taken; of an attempt that failed there is no such time any more.
    case 'DocumentIssued':
    case 'DocumentAmended':
      return [{ view: 'caseFile', op: 'bids', id, due: (fact.data as { bidsDue: string }).bidsDue }]
    case 'ProcurementFailed':
      return [{ view: 'caseFile', op: 'bids', id, due: null }]
    default: {
      const stage = reached[fact.type]
      if (stage === undefined) return []
      const common = { view: 'caseFile', op: 'lot', id, stage: stages.indexOf(stage), on: fact.occurredAt } as const
      return lotsOf(fact).map((lot) => ({ ...common, lot, ...agreed(fact) }))
    }
  }
}

/** Which lots a fact is about: those it names, or that of its contract. */
function lotsOf({ stream, lot, data }: ProjectedFact): readonly string[] {
  const { lots } = data as { lots?: readonly string[] }
  const award = streamKey(stream).split('/', 1)[0] ?? ''
  // A further year of a lot goes its own way: the first may still be evaluated and paid.
  if (isRenewal(award)) return [nthOfAward(award)]
  return lots ?? [lot ?? (data as { lot?: string }).lot ?? '1']
}

/** What a contract adds: its parties and its amount, with what supplements add to that; where it ended early the amount is what the parties settled. */
function agreed({ type, data }: ProjectedFact): object {
  if (type === 'ContractTerminated') return { amount: (data as { settled: string }).settled }
  if (type === 'ContractVoided') return { amount: '0' }
  if (type === 'SupplementAgreed') return { amount: (data as { comesTo: string }).comesTo }
  if (type !== 'ContractOpened') return {}
  const { parties, terms } = data as { parties: object; terms: { amount: string } }
  return { parties, amount: terms.amount }
}
