import { commonFacts, streams, type FactDeclaration } from '#domain'

const declared: readonly (readonly [string, FactDeclaration])[] = [
  ...streams.flatMap(({ facts }) => Object.entries(facts as Record<string, FactDeclaration>)),
  ...Object.entries(commonFacts),
]

/** Kinds of fact that open others, or a part of them, which are kept back until then. */
export const openingKinds: readonly string[] = [
  ...new Set(
    declared.flatMap(([, { seenBy, toBidder, keptBack }]) => [
      ...(typeof seenBy === 'object' && seenBy.until !== undefined ? [seenBy.until] : []),
      ...(toBidder?.from ?? []),
      ...(keptBack?.until ?? []),
    ]),
  ),
]
