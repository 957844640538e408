import { names, rowsOf, type Row } from './acts/figures.js'
import type { ActsMeasured } from './acts/index.js'
import { levels } from './acts/rounds.js'
import type { ProcessesMeasured } from './processes/index.js'
import type { ScaleMeasured } from './scale/index.js'

const says = {
  floor: '(a) floor: one call, four rows',
  engine: '(b) the engine',
  emmett: '(c) Emmett, one inline projection',
  http: '(d) over HTTP',
} as const

/** The acts: rate, part of the floor and delays at every level; then where the time goes. */
export function actLines({ rounds, parts }: ActsMeasured): string[] {
  const rows = rowsOf(rounds)
  const at = (name: (typeof names)[number], atOnce: number) =>
    rows.find((row) => row.name === name && row.atOnce === atOnce) as Row
  return [
    'one act on streams of 40–60 facts, medians over the rounds',
    `${''.padEnd(36)}${levels.map((level) => `${String(level).padStart(5)} at once: /s  floor  p50 ms  p99 ms`).join('   ')}`,
    ...names.map((name) => `${says[name].padEnd(36)}${levels.map((level) => cells(at(name, level))).join('   ')}`),
    '',
    'where the time of (a) and (b) goes: µs of processor an act in this process and in PostgreSQL, bytes of WAL an act',
    ...(['floor', 'engine'] as const).map(
      (name) => `${says[name].padEnd(36)}${levels.map((level) => effortOf(at(name, level))).join('   ')}`,
    ),
    '',
    'and in which functions of PostgreSQL that of (b): their own µs an act, waiting included',
    ...parts.flatMap(({ atOnce, together, each }) => [
      `${atOnce} at once, ${together.toFixed(1)} acts a call`,
      ...each.map(([says, micros]) => `${micros.toFixed(0).padStart(8)}  ${says}`),
    ]),
  ]
}

const cells = ({ perSecond, toFloor, p50, p99 }: Row): string =>
  `${perSecond.toFixed(0).padStart(17)} ${toFloor.toFixed(2).padStart(6)} ${p50.toFixed(2).padStart(7)} ${p99.toFixed(1).padStart(7)}`

const effortOf = ({ own, postgres, wal, atOnce }: Row): string =>
  `${String(atOnce).padStart(5)} at once: ${own.toFixed(0).padStart(4)} + ${postgres.toFixed(0).padStart(4)} µs, ${wal.toFixed(0).padStart(5)} B`

/** The processes: pace, history, ladder, rebuilding. */
export function processLines({ many, single, ladder, rebuilt }: ProcessesMeasured): string[] {
  const each = (value: number, met: number) => (value / met).toFixed(2)
  return [
    'real processes on the real Temporal server',
    `many cases at once: ${many.met} obligations in ${many.seconds.toFixed(1)} s, ${(many.met / many.seconds).toFixed(1)} a second;` +
      ` ${each(many.events, many.met)} history events and ${each(many.tasks, many.met)} workflow tasks each`,
    `one by one: ${each(single.events, single.met)} history events and ${each(single.tasks, single.met)} workflow tasks an obligation`,
    `  ${single.kinds}`,
    `a full ladder (${ladder.rungs.join(' → ')} → met): ${ladder.events} history events, ${ladder.tasks} workflow tasks`,
    `  ${ladder.kinds}`,
    `a finished case of ${rebuilt.obligations} obligations walked from its facts: ${rebuilt.againMs.toFixed(0)} ms` +
      ` (${rebuilt.firstMs.toFixed(0)} ms the first time, when they are opened), ${rebuilt.events} history events, ${rebuilt.doneTwice} facts written twice`,
  ]
}

/** What was made, and every figure of it; the room by table follows. */
export const scaleLines = ({ cases, factsPerCase, obligationsPerCase, ...figures }: ScaleMeasured): string[] => [
  `${cases} cases of ${factsPerCase.toFixed(1)} facts and ${obligationsPerCase.toFixed(1)} obligations, four fifths closed`,
  ...Object.entries(figures).map(([name, value]) => `${name.padEnd(28)}${value.toFixed(1).padStart(12)}`),
]
