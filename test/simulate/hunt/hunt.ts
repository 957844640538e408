import type { Programme } from '../../../apps/cli/programme/index.js'
import type { Sentence } from '../seen.js'
import { shrunk } from './shrink.js'
import { goBySeed, kindOf, type Gone } from './way.js'

/** What is looked at in one state of so many: it asks everybody about every act. */
const seldom = 50
const costly: readonly string[] = ['offered', 'true']

/** What a hunt came to: seeds, years of cases, and each kind of wrong once, at the end of the shortest way to it. */
export type Hunted = {
  readonly seeds: number
  readonly years: number
  readonly refused: number
  readonly deviations: number
  readonly found: readonly Found[]
}
export type Found = { readonly seed: number; readonly gone: Gone }

/** How long a hunt goes on: so many seeds, or until the cases have come to so many years. */
export type Until = { readonly seeds?: number; readonly years?: number }

/** Plays seed after seed, and goes back from each new wrong to the shortest way to it, with every sentence looked at in every state. */
export async function hunt(
  programme: Programme,
  from: number,
  until: Until,
  sentences: readonly Sentence[],
  tell = silent,
): Promise<Hunted> {
  const found = new Map<string, Found>()
  const sum = { seeds: 0, years: 0, refused: 0, deviations: 0 }
  const over = () => sum.seeds >= (until.seeds ?? Infinity) || sum.years >= (until.years ?? Infinity)
  for (let seed = from; !over(); seed += 1) {
    const gone = await goBySeed(programme, seed, nowAndThen(sentences, seed))
    sum.seeds += 1
    sum.years += gone.years
    sum.refused += gone.refused
    sum.deviations += gone.way.taken.length
    const [wrong] = gone.wrong
    if (wrong !== undefined && !found.has(kindOf(wrong))) {
      const one = { seed, gone: await shrunk(programme, gone, sentences) }
      found.set(kindOf(wrong), one)
      tell(one)
    }
  }
  return { ...sum, found: [...found.values()] }
}

const silent: (found: Found) => void = () => undefined

/** The sentences as a hunt looks at them: the costly ones in one state of fifty, another for each seed. */
function nowAndThen(sentences: readonly Sentence[], seed: number): readonly Sentence[] {
  let state = seed
  const looks = (): boolean => (state += 1) % seldom === 0
  return sentences.map((one) =>
    costly.includes(one.name) ? { ...one, broken: (seen) => (looks() ? one.broken(seen) : []) } : one,
  )
}
