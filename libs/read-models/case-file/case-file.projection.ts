import type { ProjectedFact, ViewChange } from '../inline.js'
import { publishedKinds } from './published-kinds.js'

/** Stages of a case in order; a case file shows the furthest one reached. */
export const stages = [
  'procurement',
  'award',
  'contract',
  'arrival',
  'service',
  'evaluation',
  'acceptance',
  'closing',
  'closed',
] as const
export type Stage = (typeof stages)[number]

const reached: Readonly<Record<string, Stage>> = {
  ProcurementOpened: 'procurement',
  AwardMade: 'award',
  ContractOpened: 'contract',
  ContractSigned: 'arrival',
  ServiceStarted: 'service',
  SelfAssessmentSubmitted: 'evaluation',
  EvaluationPublished: 'acceptance',
  AcceptancePublished: 'closing',
  ContractClosed: 'closed',
  LineWithdrawn: 'closed',
}

/** Rows of `views.case_file`: one purchase at a glance. */
export function caseFileChanges(fact: ProjectedFact): ViewChange[] {
  if (fact.caseId === undefined) return []
  const published = publishedKinds.has(fact.type)
    ? [{ view: 'caseFile', op: 'publish', id: fact.caseId, on: fact.occurredAt } as const]
    : []
  return [...courseChanges(fact, fact.caseId), ...published]
}

function courseChanges(fact: ProjectedFact, id: string): ViewChange[] {
  const stage = reached[fact.type]
  switch (fact.type) {
    case 'ProcurementOpened':
      return [{ view: 'caseFile', op: 'open', id, on: fact.occurredAt, stage: 0, ...fact.data }]
    case 'MethodChosen':
      return [{ view: 'caseFile', op: 'set', id, method: (fact.data as { method: string }).method }]
    case 'ContractOpened': {
      const { parties, terms } = fact.data as { parties: object; terms: { amount: string } }
      return [{ view: 'caseFile', op: 'set', id, stage: stages.indexOf('contract'), parties, amount: terms.amount }]
    }
    default:
      return stage === undefined
        ? []
        : [
            {
              view: 'caseFile',
              op: 'set',
              id,
              stage: stages.indexOf(stage),
              ...(stage === 'closed' ? { closedOn: fact.occurredAt } : {}),
            },
          ]
  }
}
