import { addDays, addMonths, type Citation, type Day } from '#kernel'
import {
  modelContract,
  type AgreedTerm,
  type ClauseName,
  type ContractTemplate,
  type ContractText,
  type Law,
  type TermClause,
} from '#law'
import type { Terms } from './contract.facts.js'

/** A clause that a line or a contract has otherwise than its template: words and term together. Without a number of its own it stands where the other did. */
export type OwnClause = { readonly clause: TermClause; readonly article?: string; readonly quote: string } & AgreedTerm

/**
 * The text of one contract, as it was when it was drafted: that of an edition, by what that is called, and what it has otherwise. A clause that templates
 * have had only since then is not in it.
 */
export type ContractClauses = {
  readonly template: string
  readonly text: Partial<ContractText>
  readonly own: readonly OwnClause[]
}

/** The text of a contract that is made by an edition. */
export const clausesBy = ({ title, clauses }: ContractTemplate, own: readonly OwnClause[] = []): ContractClauses => ({
  template: title,
  text: clauses,
  own,
})

type Agreed = Pick<Terms, 'clauses'> | undefined

/** What was written before contracts named their template was made by the model contract. */
const model = clausesBy(modelContract)

/** The text of a contract; the model contract's where there is none yet. */
export const clausesOf = (terms: Agreed): ContractClauses => terms?.clauses ?? model

/** The same with the model contract's words for what it says nothing of. */
export const textOf = (terms: Agreed): ContractText => ({ ...modelContract.clauses, ...clausesOf(terms).text })

const ownOf = ({ own }: ContractClauses, name: ClauseName): OwnClause | undefined => own.find(({ clause }) => clause === name)

/** The term of a clause, as it stands in this contract. */
export function termOf(terms: Agreed, name: TermClause): AgreedTerm {
  const clauses = clausesOf(terms)
  return ownOf(clauses, name) ?? textOf(terms)[name].term
}

/** The day that an order names where nobody names another: so much later as the clause says. */
export function dayBy(law: Pick<Law, 'addWorkingDays'>, { n, unit }: AgreedTerm, from: Day): Day {
  if (unit === 'workingDay') return law.addWorkingDays(from, n)
  return unit === 'month' ? addMonths(from, n) : addDays(from, n)
}

/**
 * A clause as it stands in this contract: by its edition, or its own; where there is no contract yet, or it says nothing of this, as the house is used to
 * do it.
 */
export function clauseOf(terms: Agreed, name: ClauseName): Citation {
  const clauses = clausesOf(terms)
  const { article, quote } = textOf(terms)[name]
  const own = ownOf(clauses, name)
  if (own !== undefined)
    return { instrument: writtenIn(name, '本合同另行约定'), article: own.article ?? article, quote: own.quote }
  if (terms !== undefined && name in clauses.text) return { instrument: writtenIn(name, clauses.template), article, quote }
  const why = terms === undefined ? '尚无合同' : '本合同没有约定'
  return { instrument: `惯例（${why}，参照${model.template}）`, article, quote }
}

/** What all have still to sign is a draft. */
const writtenIn = (name: ClauseName, by: string): string => `${name === 'signing' ? '服务合同草案' : '服务合同'}（${by}）`
