// npm run simulate [-- FILE] [--lines mz-06] [--seed N] [--also termination|declined|leaving]: plays a programme in memory and looks after every act whether the sentences of DESIGN §5 hold.
// npm run simulate -- [--seed N] [--cases N] [--years N] [--collect]: plays drawn lives, one a seed, and tells the shortest way to whatever does not hold.
import { readProgramme, type Programme } from '../../apps/cli/programme/index.js'
import { tellWhy } from '../../apps/cli/read-args.js'
import { shanghai } from '../../apps/cli/rehearse/rehearsal.js'
import { collecting } from '../golden/collecting.js'
import { notLookedAt, notYet, unknown } from './not-yet.js'
import { hunt, type Found, type Until } from './hunt/hunt.js'
import { simulateOptions, type SimulateOptions } from './options.js'
import { everySentence } from './sentences.js'
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

function tellFound({ seed, gone: { way, wrong, steps } }: Found): void {
  console.log(`BROKEN ${wrong[0] ?? ''}\nby seed ${seed}; the shortest way there, to be kept in test/simulate/hunt/kept.ts:`)
  console.log(`${JSON.stringify(way, undefined, 2)}\n${wayOf(steps)}\n`)
}

/** Draws lives from a seed on, and says how many years of cases a minute holds. */
async function huntFrom(programme: Programme, { seed, collect }: SimulateOptions, until: Until): Promise<boolean> {
  const began = performance.now()
  const collected = collect ? [collecting()] : []
  const sentences = [...everySentence, ...collected.map(({ sentence }) => sentence)]
  const { seeds, years, deviations, refused, found } = await hunt(programme, seed, until, sentences, tellFound)
  const minutes = (performance.now() - began) / 60_000
  console.log(
    `seeds ${seed} to ${seed + seeds - 1}: ${years.toFixed(0)} years of cases, ${deviations} deviations, ${refused} refusals, ${found.length} broken, in ${minutes.toFixed(1)} min, ${(years / minutes).toFixed(0)} years a minute`,
  )
  for (const { add } of collected) console.log(`added to the golden corpus: ${add().join(' ') || 'nothing'}`)
  return found.length === 0
}

/** Plays one life, and says of each sentence whether it holds. */
async function playOne(programme: Programme, { seed, lines, also }: SimulateOptions): Promise<boolean> {
  const began = performance.now()
  const { last, way, broken } = await simulate({ programme, lines, seed, sentences: everySentence, also })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(
    `seed ${seed}: ${lines.join(', ')} to ${shanghai(last.now)}, ${way.length} steps, ${last.facts.length} facts, ${last.obligations.all.length} obligations and windows in ${seconds} s`,
  )
  const found = unknown(broken)
  tellBroken(found, way)
  for (const { name, says } of everySentence) {
    const ofIt = (all: typeof broken): number => all.filter(({ sentence }) => sentence === name).length
    const known = ofIt(broken) - ofIt(found)
    console.log(`${ofIt(found) > 0 ? 'broken' : 'holds '}  ${name}: ${says}${known > 0 ? `, but for ${known} known` : ''}`)
  }
  for (const { sentence, what, why } of notYet) console.log(`not yet  ${sentence} ${what.source}: ${why}`)
  for (const what of notLookedAt) console.log(`nobody looks  ${what}`)
  return found.length === 0
}

try {
  const options = simulateOptions(process.argv.slice(2))
  const programme = await readProgramme(options.file)
  const { until } = options
  const holds = until === undefined ? await playOne(programme, options) : await huntFrom(programme, options, until)
  if (!holds) process.exitCode = 1
} catch (error) {
  if (error instanceof Stuck) tellBroken(unknown(error.broken), error.way)
  tellWhy(error)
  if (error instanceof Stuck) console.error(`the way there:\n${wayOf(error.way)}`)
}
