import { relations } from '#kernel'

export { relations }

/** Relations a person's organization can have to a case (DESIGN §10). */
export type Relation = keyof typeof relations

/** The roles of a unit that let it stand in a relation, where there are others than the one of the same name (DESIGN §10). */
const filledBy: { readonly [relation in Relation]?: readonly Relation[] } = {
  supervisor: ['supervisor', 'district', 'lead', 'finance'],
  payer: ['payer', 'purchaser', 'finance'],
  // Whoever evaluates is bought as any provider is.
  provider: ['provider', 'evaluator'],
}

/** Whether a unit with these roles may be named for a relation. */
export const mayBe = (relation: Relation, roles: readonly string[]): boolean =>
  (filledBy[relation] ?? [relation]).some((role) => roles.includes(role))

/** Which organizations stand in which relation to a case; for `panelist` the persons. */
export type Parties = { readonly [relation in Relation]?: readonly string[] }
