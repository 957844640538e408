import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { dayOf } from '#kernel'
import { repository } from '../../infra/repository.mjs'
import { lineNamed, readProgramme } from './programme/index.js'
import type { PlannedAct } from './rehearse/autopilots/autopilot.js'
import { compare, exitCodeOf } from './rehearse/compare/comparison.js'
import { notYet } from './rehearse/compare/not-yet.js'
import { comparisonTold } from './rehearse/compare/told.js'
import { saveHistories } from './rehearse/histories.js'
import { rehearseOptions, type RehearseOptions } from './rehearse/options.js'
import { rehearse, shanghai, type Played } from './rehearse/rehearsal.js'
import { outcomeTable } from './rehearse/table.js'

/**
 * Plays a programme on a system of its own, from plan to last payment, prints what came of it, and compares it with what the file
 * expects. Exit code 1 where anything differs, 2 where a line could not be played yet.
 */
export async function run(args: string[]): Promise<void> {
  const options = rehearseOptions(args)
  const programme = await readProgramme(resolve(options.file))
  const asked = options.lines ?? programme.plans.flatMap((plan) => plan.lines.map(({ id }) => id))
  const lines = asked.map((id) => lineNamed(programme, id))
  const playable = lines.filter((line) => notYet(programme, line).length === 0).map(({ id }) => id)
  const played = playable.length === 0 ? undefined : await play(options, playable)
  const comparable = options.route === 'asWritten' || lines.every((line) => line.route === options.route)
  const comparison = compare(programme, lines, played, comparable)
  console.log(comparisonTold(comparison))
  if (options.json !== undefined)
    await writeFile(options.json, `${JSON.stringify({ ...comparison, ...played?.outcome }, null, 1)}\n`)
  process.exitCode = exitCodeOf(comparison)
}

async function play(options: RehearseOptions, lines: readonly string[]): Promise<Played> {
  const began = performance.now()
  const data = resolve(options.data ?? join(repository, '.sanshe', 'rehearsal'))
  const played = await rehearse({
    ...options,
    lines,
    file: resolve(options.file),
    data,
    say,
    tell: teller(options.copies),
    ...(options.histories === undefined ? {} : { finish: saveHistories(resolve(options.histories)) }),
  })
  const { outcome, start, end, playedSeconds } = played
  console.log(outcomeTable(outcome))
  say(`${start} … ${end} in ${playedSeconds.toFixed(1)} s, with servers ${((performance.now() - began) / 1000).toFixed(1)} s`)
  return played
}

/** One line an act; with copies, one line a month. */
function teller(copies: number): (now: string, acts: readonly PlannedAct[]) => void {
  let month = ''
  return (now, acts) => {
    if (copies === 1) {
      for (const act of acts) console.log(`${shanghai(act.at)}  ${act.person.padEnd(12)} ${act.says}`)
    } else if (dayOf(now as PlannedAct['at']).slice(0, 7) !== month) {
      month = dayOf(now as PlannedAct['at']).slice(0, 7)
      say(month)
    }
  }
}

const say = (line: string): void => {
  console.log(`· ${line}`)
}
