import { sum, type Day } from '#kernel'
import { clausesOf, type OwnClause } from './clauses.js'
import type { Terms } from './contract.facts.js'
import type { AgreedService } from './contract.state.js'
import type { Change, Supplement, SupplementFact } from './supplement.facts.js'

/** The supplements of a contract. `proposed`: the one that waits for signatures, with those that it has; `agreed`: those that are part of it. */
export type Supplements = {
  readonly count: number
  readonly proposed: (Supplement & { readonly signedBy: readonly string[] }) | undefined
  readonly agreed: readonly (Pick<Change, 'amount'> & { readonly n: number })[]
  readonly published: readonly number[]
}

export const noSupplements: Supplements = { count: 0, proposed: undefined, agreed: [], published: [] }

type Supplemented = { readonly supplements: Supplements; readonly terms: Terms; readonly service: AgreedService | undefined }

/** A contract after something was said or agreed of a supplement. */
export function supplemented<State extends Supplemented>(state: State, fact: SupplementFact): State {
  const { supplements } = state
  const now = (change: Partial<Supplements>): State => ({ ...state, supplements: { ...supplements, ...change } })
  switch (fact.type) {
    case 'SupplementProposed':
      return now({ count: fact.data.n, proposed: { ...fact.data, signedBy: [] } })
    case 'SupplementReferred':
      return state
    case 'SupplementSigned':
      return now({
        proposed: supplements.proposed && {
          ...supplements.proposed,
          signedBy: [...supplements.proposed.signedBy, `${fact.data.by}/${fact.data.org}`],
        },
      })
    case 'SupplementDeclined':
    case 'SupplementWithdrawn':
      return now({ proposed: undefined })
    case 'SupplementAgreed': {
      const { n, amount, until, tranche } = fact.data
      const tranches = [...state.terms.tranches, ...(tranche === undefined ? [] : [tranche])]
      return {
        ...now({ proposed: undefined, agreed: [...supplements.agreed, { n, amount }] }),
        terms: { ...withMore(state.terms, fact.data), tranches },
        service: prolonged(state.service, until),
      }
    }
    case 'SupplementPublished':
      return now({ published: [...supplements.published, fact.data.n] })
    default:
      return fact satisfies never
  }
}

/** The terms with what a supplement adds, but for the tranche that pays it. */
function withMore(terms: Terms, { more, amount, clauses }: Change): Terms {
  const items = terms.items.map((one) => {
    const added = more.filter(({ item }) => item === one.item)
    const quantity = added.reduce((total, { quantity: n }) => total + n, one.quantity)
    return { ...one, quantity, amount: sum([one.amount, ...added.map((part) => part.amount)]) }
  })
  const own = clauses && { clauses: { ...clausesOf(terms), own: withClauses(terms, clauses) } }
  return { ...terms, items, amount: sum([terms.amount, amount]), ...own }
}

/** The own clauses of a contract, once some are otherwise. */
export const withClauses = (terms: Terms, clauses: readonly OwnClause[]): readonly OwnClause[] => [
  ...clausesOf(terms).own.filter(({ clause }) => !clauses.some((one) => one.clause === clause)),
  ...clauses,
]

const prolonged = (service: AgreedService | undefined, until: Day | undefined): AgreedService | undefined =>
  service && until !== undefined ? { ...service, agreed: until } : service
