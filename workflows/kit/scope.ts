import type { SlimFact } from '#domain/process'
import type { Inbox } from './inbox.js'
import type { Occasion } from './walk.js'

/** The first fact, by the day it happened, of several occasions; what ends a scope, and what `either` gives. */
export function firstOf(inbox: Inbox, occasions: readonly Occasion<never>[]): SlimFact | undefined {
  return occasions
    .flatMap(({ kind, in: stream, key, above = 0 }) =>
      inbox
        .all(kind)
        .filter(
          (fact) =>
            (stream === undefined || fact.stream === stream) && (key === undefined || fact.key === key) && fact.version > above,
        ),
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.version - b.version))[0]
}

/** Whether a fact came before the one that ended a scope: in one stream by its place there, else by the day it happened. */
export const isBefore = (fact: SlimFact, end: SlimFact): boolean =>
  fact.stream === end.stream ? fact.version < end.version : fact.on <= end.on
