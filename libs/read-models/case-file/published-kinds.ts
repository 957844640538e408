import { commonFacts, streams, type FactDeclaration } from '#domain'

const declared: readonly (readonly [string, FactDeclaration])[] = [
  ...streams.flatMap(({ facts }) => Object.entries(facts as Record<string, FactDeclaration>)),
  ...Object.entries(commonFacts),
]

/** Kinds of fact that everyone may see as soon as they have happened: with the first of them a case is public. */
export const publishedKinds: ReadonlySet<string> = new Set(
  declared.filter(([, { seenBy }]) => seenBy === 'everyone').map(([kind]) => kind),
)
