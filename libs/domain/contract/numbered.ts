import { streamKey, streamKind, type Refusal, type StreamId } from '#kernel'
import { refuse, type Asked } from '../act.js'

/** What a stream numbered below an award is about: `2` is the second, `1.2` the first held again, once. Not a number at all where the key is none. */
export function numberOf(stream: StreamId): { readonly award: string; readonly n: number; readonly round: number } {
  const [award = '', number = ''] = streamKey(stream).split('/')
  const [, n = 'NaN', round = '1'] = /^([1-9]\d*)(?:\.([2-9]|[1-9]\d+))?$/.exec(number) ?? []
  return { award, n: Number(n), round: Number(round) }
}

/** One held again so many times has the number of the first, and the round after it: `1`, then `1.2`. */
export const numbered = (kind: string, award: string, n: number, round = 1): StreamId =>
  `${kind}/${award}/${round === 1 ? String(n) : `${n}.${round}`}`

/**
 * The stream before, for streams that are numbered below an award (`mid-term-check/<award>/<n>`): that of the number before, and of one held again
 * the round before; none before the first.
 */
export function streamBefore(stream: StreamId): StreamId | undefined {
  const { award, n, round } = numberOf(stream)
  if (round > 1) return numbered(streamKind(stream), award, n, round - 1)
  return n > 1 ? numbered(streamKind(stream), award, n - 1) : undefined
}

/** The same as what an act relies on. */
export const numberBefore = (stream: StreamId): readonly StreamId[] => [streamBefore(stream) ?? []].flat()

/** Numbers follow each other: the next is begun once the one before is over. Its act must rely on `numberBefore`. */
export const numberFollows =
  (isOver: (before: StreamId, asked: Asked<unknown>) => boolean, says: string) =>
  (asked: Asked<unknown>): Refusal | undefined => {
    const before = streamBefore(asked.stream)
    return before === undefined || isOver(before, asked)
      ? undefined
      : refuse('NumberSkipped', says, { owner: { role: 'purchaser' } })
  }
