import type { ProjectedFact, ViewChange } from '../inline.js'

/** Somebody and what they are to a case: an organization, or as `panelist` a person. */
type Named = { readonly who: string; readonly relation: string }

/** Kinds of fact that name who has to do with a case. */
export const kindsNaming: ReadonlySet<string> = new Set([
  'ProcurementOpened',
  'AgentEngaged',
  'BidSubmitted',
  'PanelFormed',
  'PanelistReplaced',
  'ContractOpened',
  'EvaluatorAppointed',
])

/** Rows of `views.case_party`: whose case it is. */
export function casePartyChanges({ type, data, caseId }: ProjectedFact): ViewChange[] {
  if (caseId === undefined || !kindsNaming.has(type)) return []
  const {
    parties = {},
    panelists = [],
    agent,
    evaluator,
  } = data as {
    parties?: Readonly<Record<string, readonly string[]>>
    agent?: string
    evaluator?: string
    panelists?: readonly string[]
  }
  const named: Named[] = [
    ...Object.entries(parties).flatMap(([relation, orgs]) => orgs.map((who) => ({ who, relation }))),
    ...(agent === undefined ? [] : [{ who: agent, relation: 'procurementAgent' }]),
    ...(evaluator === undefined ? [] : [{ who: evaluator, relation: 'evaluator' }]),
    ...panelists.map((who) => ({ who, relation: 'panelist' })),
  ]
  return named.length === 0 ? [] : [{ view: 'caseParty', op: 'name', id: caseId, named }]
}
