import { boughtAs } from '#domain/process'
import { streamKey, streamKind, type StreamId } from '#kernel'
import type { Duty, World } from './autopilot.js'
import { attemptOf, awardedLotOf, isRepeated, lotOf, ranksOf, type ProgrammeLine } from '../../programme/index.js'

/** The part of a line that a duty is about: of a purchase the attempt, and the lot that is its key; of a contract its lot. Once a result was set aside it is the next candidate's. */
export function partOf(duty: Duty, line: ProgrammeLine, world: Pick<World, 'programme'>): ProgrammeLine {
  if (streamKind(duty.process as StreamId) === 'contract') {
    const award = boughtAs(streamKey(duty.process as StreamId))
    const [lot, nth] = nthOf(award.slice(award.lastIndexOf('.') + 1))
    const awarded = awardedLotOf(line, lot)
    // Of a lot that was run again the further award is that of its last attempt.
    return isRepeated(line, 1) ? awarded : decidedFor(awarded, nth, world)
  }
  if (streamKind(duty.subject) !== 'procurement') return line
  const attempt = attemptOf(line, attemptNumber(duty))
  if (duty.key === undefined || !/^[^:]+(:\d+)?$/.test(duty.key)) return attempt
  const [lot, nth] = nthOf(duty.key)
  return decidedFor(lotOf(attempt, lot), nth, world)
}

/** The lot that a round or an award is of, and which one of it: `tx-yd:2`. */
function nthOf(name: string): readonly [lot: string, nth: number] {
  const [lot = '', nth = '1'] = name.split(':')
  return [lot, Number(nth)]
}

/** The line with no bid but that of its n-th candidate; as it is for the first. */
function decidedFor(line: ProgrammeLine, nth: number, world: Pick<World, 'programme'>): ProgrammeLine {
  if (nth === 1) return line
  const candidate = ranksOf(world, line)[nth - 1]
  return { ...line, bids: line.bids.filter(({ provider }) => provider === candidate) }
}

/** Which attempt at a purchase a duty is about. */
export const attemptNumber = ({ subject }: Pick<Duty, 'subject'>): number => Number(streamKey(subject).split('/')[1])
