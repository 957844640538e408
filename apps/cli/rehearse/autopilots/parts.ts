import { streamKey, streamKind, type StreamId } from '#kernel'
import type { Duty } from './autopilot.js'
import { attemptOf, awardedLotOf, lotOf, type ProgrammeLine } from '../../programme/index.js'

/** The part of a line that a duty is about: of a purchase the attempt, and the lot that is its key; of a contract its lot. */
export function partOf(duty: Duty, line: ProgrammeLine): ProgrammeLine {
  if (streamKind(duty.process as StreamId) === 'contract') {
    const award = streamKey(duty.process as StreamId)
    return awardedLotOf(line, award.slice(award.lastIndexOf('.') + 1).split(':', 1)[0] ?? '')
  }
  if (streamKind(duty.subject) !== 'procurement') return line
  const attempt = attemptOf(line, attemptNumber(duty))
  return duty.key === undefined ? attempt : lotOf(attempt, duty.key)
}

/** Which attempt at a purchase a duty is about. */
export const attemptNumber = ({ subject }: Pick<Duty, 'subject'>): number => Number(streamKey(subject).split('/')[1])
