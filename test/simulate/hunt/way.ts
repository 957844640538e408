import type { Programme } from '../../../apps/cli/programme/index.js'
import { chanceOf } from '../chance.js'
import type { Sentence } from '../seen.js'
import { simulate } from '../simulation.js'
import { unknown } from '../not-yet.js'
import { Stuck, type Broken, type Step } from '../stuck.js'
import { byChance, exactly, type Deviating, type Taken } from './deviations.js'
import { drawLine, playedOf, type Drawn } from './lines.js'

/** A way through a simulated life: the line as drawn, the order among what happens at one moment, and what goes off the straight way. */
export type Way = { readonly order: number; readonly line: Drawn; readonly taken: readonly Taken[] }

/** What came of a way: the way as it was gone, how many years its cases took, what is wrong, and the steps that led there. */
export type Gone = {
  readonly way: Way
  readonly years: number
  readonly facts: number
  readonly refused: number
  readonly wrong: readonly string[]
  /** What is wrong and known by name. */
  readonly known: readonly Broken[]
  readonly steps: readonly Step[]
}

/** About one obligation in so many something else is done than is meant; of one seed in four about none. */
const rates = [0, 40, 15, 6]

/** The way that a seed makes, gone to its end. */
export function goBySeed(programme: Programme, seed: number, sentences: readonly Sentence[]): Promise<Gone> {
  const chance = chanceOf(seed)
  const line = drawLine(chance)
  const rate = rates[chance.below(rates.length)] ?? 0
  return go(programme, { order: seed, line, taken: [] }, sentences, rate === 0 ? exactly([]) : byChance(seed, rate), 10)
}

/** A way that is known, gone again. */
export const goAgain = (programme: Programme, way: Way, sentences: readonly Sentence[]): Promise<Gone> =>
  go(programme, way, sentences, exactly(way.taken))

async function go(
  programme: Programme,
  way: Way,
  sentences: readonly Sentence[],
  deviating: Deviating,
  toldOfOneIn = 1,
): Promise<Gone> {
  const taken: Taken[] = []
  const noting: Deviating = (owed) => {
    const one = deviating(owed)
    if (one) taken.push(one)
    return one
  }
  const played = { ...playedOf(programme, way.line), seed: way.order, sentences, deviating: noting, toldOfOneIn }
  try {
    const { last, way: steps, broken, refused } = await simulate(played)
    const found = unknown(broken)
    const end = found[0]?.after ?? steps.length
    return {
      way: { ...way, taken },
      years: yearsOf(last.facts),
      facts: last.facts.length,
      refused: refused.length,
      wrong: found.map(({ sentence, what }) => `${sentence}: ${what}`),
      known: broken.filter((one) => !found.includes(one)),
      steps: steps.slice(0, end),
    }
  } catch (error) {
    if (!(error instanceof Stuck)) throw error
    const wrong = [...unknown(error.broken).map(({ sentence, what }) => `${sentence}: ${what}`), `stuck: ${error.message}`]
    return { way: { ...way, taken }, years: 0, facts: 0, refused: 0, wrong, known: [], steps: error.way }
  }
}

type Dated = { readonly caseId: string | null; readonly occurredAt: string; readonly recordedAt: string }

/** How many years the cases of some facts took, from the first fact of each to its last. */
function yearsOf(facts: readonly Dated[]): number {
  const cases = Map.groupBy(
    facts.filter(({ caseId }) => caseId !== null),
    ({ caseId }) => caseId,
  )
  const spans = [...cases.values()].map((own) => {
    const moments = own.map(({ recordedAt }) => Date.parse(recordedAt))
    return Math.max(...moments) - Math.min(...moments)
  })
  return spans.reduce((total, span) => total + span, 0) / (365.25 * 86_400_000)
}

/** What kind of wrong it is: the sentence and its words without the names and days in them. */
export const kindOf = (wrong: string): string =>
  wrong
    .replace(/; open are .*/s, '')
    .replace(/\d{4}-\d\d(-\d\d(T[\d:.]+Z)?)?/g, '…')
    .replace(/\d+/g, '#')
