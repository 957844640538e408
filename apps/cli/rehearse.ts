import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { dayOf } from '#kernel'
import { repository } from '../../infra/repository.mjs'
import type { PlannedAct } from './rehearse/autopilots/autopilot.js'
import { saveHistories } from './rehearse/histories.js'
import { rehearseOptions } from './rehearse/options.js'
import { rehearse, shanghai } from './rehearse/rehearsal.js'
import { outcomeTable } from './rehearse/table.js'

/** Plays a programme on a system of its own, from plan to last payment, and prints what came of it. */
export async function run(args: string[]): Promise<void> {
  const options = rehearseOptions(args)
  const began = performance.now()
  const data = resolve(options.data ?? join(repository, '.sanshe', 'rehearsal'))
  const { outcome, start, end, playedSeconds } = await rehearse({
    ...options,
    file: resolve(options.file),
    data,
    say,
    tell: teller(options.copies),
    ...(options.histories === undefined ? {} : { finish: saveHistories(resolve(options.histories)) }),
  })
  console.log(outcomeTable(outcome))
  say(`${start} … ${end} in ${playedSeconds.toFixed(1)} s, with servers ${((performance.now() - began) / 1000).toFixed(1)} s`)
  if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(outcome, null, 1)}\n`)
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
