import type { ProgrammeLine } from './line.js'

/** The attempts that the programme has bids for; a line without bids has one. */
const attemptsOf = ({ bids }: Pick<ProgrammeLine, 'bids'>): number => Math.max(1, ...bids.map(({ attempt }) => attempt))

/** Whether the programme knows bids for an attempt after this one. */
export const isRepeated = (line: ProgrammeLine, attempt: number): boolean => attempt < attemptsOf(line)

/** The line as one attempt at it has it: the lots it offers, their bids, and from the second on the days and scores of the round that was run again. */
export function attemptOf(line: ProgrammeLine, attempt: number): ProgrammeLine {
  const bids = line.bids.filter((bid) => bid.attempt === attempt)
  const rounds = line.reruns.filter((round) => round.attempt === attempt)
  const [first] = rounds
  if (!first) return { ...line, bids }
  const { procurementStarts, bidsDue, arrival } = first
  const days = { procurementStarts, bidsDue, ...(arrival === undefined ? {} : { arrival }) }
  return {
    ...line,
    ...days,
    bids,
    lots: line.lots
      .filter(({ lot }) => bids.some((bid) => bid.lot === undefined || bid.lot === lot))
      .map((lot) => (lot.own === undefined ? lot : { ...lot, own: { ...lot.own, ...days } })),
    qualityScores: Object.fromEntries(
      rounds.flatMap(({ lot, qualityScores }) =>
        Object.entries(qualityScores).map(([who, scores]) => [lot === undefined ? who : `${lot}/${who}`, scores]),
      ),
    ),
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
  return { ...line, ...lot.own, lots: [lot], budget: lot.budget, bids, qualityScores: Object.fromEntries(own) }
}

/** One lot as it came to its award: at the last attempt that had bids for it. */
export function awardedLotOf(line: ProgrammeLine, name: string): ProgrammeLine {
  const last = attemptsOf({ bids: line.bids.filter((bid) => bid.lot === undefined || bid.lot === name) })
  return lotOf(attemptOf(line, last), name)
}
