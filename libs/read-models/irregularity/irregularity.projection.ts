import type { ProjectedFact, ViewChange } from '../inline.js'

/** Rows of `views.irregularity`: what the law would have refused of a registered act. */
export const irregularityChanges = (fact: ProjectedFact): ViewChange[] =>
  fact.type === 'IrregularityFound'
    ? [
        {
          view: 'irregularity',
          op: 'add',
          stream: fact.stream,
          version: fact.version,
          caseId: fact.caseId ?? null,
          on: fact.occurredAt,
          ...fact.data,
        },
      ]
    : fact.type === 'IrregularityWithdrawn'
      ? [
          {
            view: 'irregularity',
            op: 'withdraw',
            stream: fact.stream,
            version: (fact.data as { readonly version: number }).version,
          },
        ]
      : []
