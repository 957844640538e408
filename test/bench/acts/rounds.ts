import type { Setting } from '../setting.js'
import type { Contestant } from './contestant.js'
import { effort, type Effort } from './effort.js'
import { perSecond, type Slice } from './load.js'

export const levels = [1, 8, 32] as const
export type Level = (typeof levels)[number]

/** One slice of one contestant, with what it cost. */
export type Measured = {
  readonly round: number
  readonly name: Contestant['name']
  readonly atOnce: Level
  readonly slice: Slice
  readonly cost: Effort
}

/** `rounds` in each of which everybody runs at every level for `milliseconds`; one round more, first, only to warm up. */
export type Plan = { readonly rounds: number; readonly milliseconds: number }

const leadIn = 100

/** Interleaved: in every round all take their turn at each level, in changing order, so that the machine's moods meet all alike. */
export async function play(
  setting: Setting,
  contestants: readonly Contestant[],
  { rounds, milliseconds }: Plan,
  say: (line: string) => void,
): Promise<Measured[]> {
  const measured: Measured[] = []
  const fastest = new Map<string, number>()
  for (const one of contestants) await one.prepare(enough(0, milliseconds))
  for (let round = 0; round <= rounds; round += 1) {
    for (const [turn, atOnce] of levels.entries()) {
      const order = orderOf(contestants, round + turn, round % 2 === 1)
      // All are prepared before the first runs: what that leaves the database to do falls on nobody's slice more than on another's.
      for (const one of order) await one.prepare(enough(fastest.get(one.name) ?? 0, milliseconds))
      for (const one of order) {
        // Connections and plans as warm as they are in production, where nobody waits for others in between.
        await one.run(atOnce, leadIn)
        const before = await effort(setting)
        const slice = await one.run(atOnce, milliseconds)
        const after = await effort(setting)
        fastest.set(one.name, Math.max(fastest.get(one.name) ?? 0, perSecond(slice)))
        if (round > 0) measured.push({ round, name: one.name, atOnce, slice, cost: difference(before, after) })
      }
    }
    say(round === 0 ? 'warm' : `round ${round} of ${rounds}`)
  }
  return measured
}

/** Each comes first in its turn, and after one neighbour as often as after the other: what one leaves behind meets nobody always. */
function orderOf(contestants: readonly Contestant[], turn: number, reversed: boolean): Contestant[] {
  const order = contestants.map((_, index) => contestants[(index + turn) % contestants.length] as Contestant)
  return reversed ? order.reverse() : order
}

/** Material for twice of what the fastest slice so far has used; one act at once says little about what eight will use. */
export const enough = (fastestSoFar: number, milliseconds: number): number =>
  Math.ceil((Math.max(fastestSoFar, 4000) * 2 * (milliseconds + leadIn)) / 1000) + 200

const difference = (before: Effort, after: Effort): Effort => ({
  own: after.own - before.own,
  postgres: after.postgres - before.postgres,
  wal: after.wal - before.wal,
})
