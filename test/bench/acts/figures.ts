import type { Contestant } from './contestant.js'
import { median, perSecond, quantile } from './load.js'
import { levels, type Level, type Measured } from './rounds.js'

type Name = Contestant['name']

/** One contestant at one level: medians over the rounds. `own` and `postgres` are microseconds of processor an act, `wal` bytes an act. */
export type Row = {
  readonly name: Name
  readonly atOnce: Level
  readonly perSecond: number
  readonly toFloor: number
  readonly p50: number
  readonly p99: number
  readonly own: number
  readonly postgres: number
  readonly wal: number
}

export const names: readonly Name[] = ['floor', 'engine', 'emmett', 'http']

/** A row for everybody at every level. Ratios are medians of the ratios within each round, not ratios of medians. */
export const rowsOf = (measured: readonly Measured[]): Row[] =>
  levels.flatMap((atOnce) =>
    names.map((name): Row => {
      const own = measured.filter((one) => one.name === name && one.atOnce === atOnce)
      const each = (value: (one: Measured) => number): number => median(own.map(value))
      return {
        name,
        atOnce,
        perSecond: each((one) => perSecond(one.slice)),
        toFloor: ratio(measured, name, 'floor', atOnce, perSecond),
        p50: each((one) => median(one.slice.each)),
        p99: each((one) => quantile(one.slice.each, 0.99)),
        own: each((one) => (one.cost.own / one.slice.count) * 1e6),
        postgres: each((one) => (one.cost.postgres / one.slice.count) * 1e6),
        wal: each((one) => one.cost.wal / one.slice.count),
      }
    }),
  )

/** The median over the rounds of what one has of a value compared with another at the same level. */
function ratio(
  measured: readonly Measured[],
  name: Name,
  to: Name,
  atOnce: Level,
  value: (slice: Measured['slice']) => number,
): number {
  const at = (who: Name, round: number) =>
    measured.find((one) => one.name === who && one.atOnce === atOnce && one.round === round)
  return median(
    [...new Set(measured.map(({ round }) => round))].flatMap((round) => {
      const [a, b] = [at(name, round), at(to, round)]
      return a && b ? [value(a.slice) / value(b.slice)] : []
    }),
  )
}

/** The figures that are compared with what is to be reached. */
export const actFigures = (measured: readonly Measured[]) => ({
  engineToFloor1: ratio(measured, 'engine', 'floor', 1, perSecond),
  engineToFloor8: ratio(measured, 'engine', 'floor', 8, perSecond),
  engineToFloor32: ratio(measured, 'engine', 'floor', 32, perSecond),
  emmettToFloor8: ratio(measured, 'emmett', 'floor', 8, perSecond),
  engineToEmmett8: ratio(measured, 'engine', 'emmett', 8, perSecond),
  httpToEngineP50: ratio(measured, 'http', 'engine', 1, ({ each }) => median(each)),
})
