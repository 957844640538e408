import { addDays, at, dayOf, instantOf, millis, streamKey, streamKind, type Day, type StreamId } from '#kernel'
import type { Duty, World } from './autopilot.js'
import type { ProgrammeLine } from '../../programme/index.js'

/** From one attempt at a purchase to the next, in days: thirteen weeks, so that its intention can stand its thirty, also where papers come late. */
const untilNext = 91

/** The attempts that the programme has bids for; a line without bids has one. */
const attemptsOf = ({ bids }: Pick<ProgrammeLine, 'bids'>): number => Math.max(1, ...bids.map(({ attempt }) => attempt))

/** Whether the programme knows bids for an attempt after this one. */
export const isRepeated = (line: ProgrammeLine, attempt: number): boolean => attempt < attemptsOf(line)

/** The line as one attempt at it has it: the lots it offers, their bids, and from the second on a timetable of its own. */
export function attemptOf({ law }: Pick<World, 'law'>, line: ProgrammeLine, attempt: number): ProgrammeLine {
  const bids = line.bids.filter((bid) => bid.attempt === attempt)
  if (attempt === 1) return { ...line, bids }
  const moved = (day: Day): Day => law.addWorkingDays(addDays(day, (attempt - 1) * untilNext), 0)
  const { procurementStarts, bidsDue, arrival } = line
  return {
    ...line,
    bids,
    lots: line.lots.filter(({ lot }) => bids.some((bid) => bid.lot === undefined || bid.lot === lot)),
    ...(procurementStarts === undefined ? {} : { procurementStarts: moved(procurementStarts) }),
    ...(bidsDue === undefined
      ? {}
      : { bidsDue: instantOf(millis(bidsDue) - millis(at(dayOf(bidsDue))) + millis(at(moved(dayOf(bidsDue))))) }),
    ...(arrival === undefined ? {} : { arrival: moved(arrival) }),
  }
}

/** One lot of a line, as a line: its part of everything, its own bids and scores. Throws an Error for a lot that the line has not. */
export function lotOf(line: ProgrammeLine, name: string): ProgrammeLine {
  const lot = line.lots.find((one) => one.lot === name)
  if (!lot) throw new Error(`the line «${line.id}» has no lot ${name}`)
  const bids = line.bids.filter((bid) => bid.lot === undefined || bid.lot === name)
  const { qualityScores: scores } = line
  const own = bids.flatMap(({ provider }) => {
    const figures = scores[`${name}/${provider}`] ?? scores[provider]
    return figures === undefined ? [] : [[provider, figures] as const]
  })
  return { ...line, lots: [lot], budget: lot.budget, bids, qualityScores: Object.fromEntries(own) }
}

/** One lot as it came to its award: at the last attempt that had bids for it. */
export function awardedLotOf(world: Pick<World, 'law'>, line: ProgrammeLine, name: string): ProgrammeLine {
  const last = attemptsOf({ bids: lotOf(line, name).bids })
  return lotOf(attemptOf(world, line, last), name)
}

/** The part of a line that a duty is about: of a purchase the attempt, and the lot that is its key; of a contract its lot. */
export function partOf(duty: Duty, world: Pick<World, 'law'>, line: ProgrammeLine): ProgrammeLine {
  if (streamKind(duty.process as StreamId) === 'contract') {
    const award = streamKey(duty.process as StreamId)
    return awardedLotOf(world, line, award.slice(award.lastIndexOf('.') + 1).split(':', 1)[0] ?? '')
  }
  if (streamKind(duty.subject) !== 'procurement') return line
  const attempt = attemptOf(world, line, attemptNumber(duty))
  return duty.key === undefined ? attempt : lotOf(attempt, duty.key)
}

/** Which attempt at a purchase a duty is about. */
export const attemptNumber = ({ subject }: Pick<Duty, 'subject'>): number => Number(streamKey(subject).split('/')[1])
