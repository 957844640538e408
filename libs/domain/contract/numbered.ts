import { streamKey, streamKind, type Refusal, type StreamId } from '#kernel'
import { refuse, type Asked } from '../act.js'

/** The stream of the number before, for streams that are numbered below an award (`mid-term-check/<award>/<n>`): none before the first. */
export function numberBefore(stream: StreamId): readonly StreamId[] {
  const [award = '', n = ''] = streamKey(stream).split('/')
  return Number(n) > 1 ? [`${streamKind(stream)}/${award}/${Number(n) - 1}`] : []
}

/** Numbers follow the one before: the second is begun once there is a first. Its act must rely on `numberBefore`. */
export function numberFollows({ stream, context }: Asked<unknown>): Refusal | undefined {
  const [before] = numberBefore(stream)
  return before === undefined || context.others.facts(before).length > 0
    ? undefined
    : refuse('NumberSkipped', `序号须依次：${before}尚未开始`)
}
