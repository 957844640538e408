import type { Instant } from '#kernel'
import type { Asked } from './act.js'

/** When a kind of fact last happened in the stream, of those that `which` picks by their key; undefined where it has not. */
export const happened = (
  { context, stream }: Pick<Asked<unknown>, 'context' | 'stream'>,
  kind: string,
  which: (key: string | null) => boolean = () => true,
): Instant | undefined => context.others.facts(stream).findLast((fact) => fact.kind === kind && which(fact.key))?.on
