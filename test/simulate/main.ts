// npm run simulate [-- FILE] [--lines mz-06] [--seed N] [--also termination|declined|leaving]: plays a programme in memory and looks after every act whether the sentences of DESIGN §5 hold.
import { readProgramme } from '../../apps/cli/programme/index.js'
import { tellWhy } from '../../apps/cli/read-args.js'
import { shanghai } from '../../apps/cli/rehearse/rehearsal.js'
import { notLookedAt, notYet, unknown } from './not-yet.js'
import { simulateOptions } from './options.js'
import { sentences } from './sentences.js'
import { simulate } from './simulation.js'
import { Stuck, type Broken, type Step } from './stuck.js'

/** Steps that lead somewhere, one a line: being woken leads nowhere by itself. */
const wayOf = (steps: readonly Step[]): string =>
  steps
    .filter(({ says }) => !says.endsWith(' is woken') && !says.endsWith(' inbox.load'))
    .map(({ at, says }) => `  ${shanghai(at)}  ${says}`)
    .join('\n')

function tellBroken(broken: readonly Broken[], way: readonly Step[]): void {
  for (const { sentence, what, after } of broken)
    console.log(`BROKEN ${sentence}: ${what}\nthe way there, ${after} steps:\n${wayOf(way.slice(0, after))}\n`)
}

try {
  const { seed, file, lines, also } = simulateOptions(process.argv.slice(2))
  const began = performance.now()
  const programme = await readProgramme(file)
  const { last, way, broken } = await simulate({ programme, lines, seed, sentences, also })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(
    `seed ${seed}: ${lines.join(', ')} to ${shanghai(last.now)}, ${way.length} steps, ${last.facts.length} facts, ${last.obligations.all.length} obligations and windows in ${seconds} s`,
  )
  const found = unknown(broken)
  tellBroken(found, way)
  for (const { name, says } of sentences) {
    const ofIt = (all: typeof broken): number => all.filter(({ sentence }) => sentence === name).length
    const known = ofIt(broken) - ofIt(found)
    console.log(`${ofIt(found) > 0 ? 'broken' : 'holds '}  ${name}: ${says}${known > 0 ? `, but for ${known} known` : ''}`)
  }
  for (const { sentence, what, why } of notYet) console.log(`not yet  ${sentence} ${what.source}: ${why}`)
  for (const what of notLookedAt) console.log(`nobody looks  ${what}`)
  if (found.length > 0) process.exitCode = 1
} catch (error) {
  if (error instanceof Stuck) tellBroken(unknown(error.broken), error.way)
  tellWhy(error)
  if (error instanceof Stuck) console.error(`the way there:\n${wayOf(error.way)}`)
}
