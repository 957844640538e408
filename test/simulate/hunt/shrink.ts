import type { Programme } from '../../../apps/cli/programme/index.js'
import type { Sentence } from '../seen.js'
import { goAgain, kindOf, type Gone, type Way } from './way.js'

/** The shortest way to the same wrong: each deviation and each change of the line that it does not need is left out. */
export async function shrunk(programme: Programme, gone: Gone, sentences: readonly Sentence[]): Promise<Gone> {
  const kind = kindOf(gone.wrong[0] ?? '')
  let best = gone
  for (let shorter = true; shorter;) {
    shorter = false
    for (const way of lessThan(best.way)) {
      const tried = await goAgain(programme, way, sentences)
      if (!tried.wrong.some((wrong) => kindOf(wrong) === kind)) continue
      best = tried
      shorter = true
      break
    }
  }
  return best
}

/** The ways that leave one thing out, those with the fewest deviations first. */
function lessThan({ order, line, taken }: Way): readonly Way[] {
  const half = Math.ceil(taken.length / 2)
  const fewer = taken.length > 3 ? [taken.slice(0, half), taken.slice(half)] : []
  const oneLess = taken.map((_, left) => taken.filter((__, index) => index !== left))
  const plainer = Object.keys(line.changes).map((left) => ({
    ...line,
    changes: Object.fromEntries(Object.entries(line.changes).filter(([about]) => about !== left)),
  }))
  const sooner = taken.flatMap((one, index) =>
    one.days > 1 ? [taken.map((other, at) => (at === index ? { ...one, days: 1 } : other))] : [],
  )
  return [
    ...[...fewer, ...oneLess].map((some) => ({ order, line, taken: some })),
    ...plainer.map((plain) => ({ order, line: plain, taken })),
    ...sooner.map((some) => ({ order, line, taken: some })),
    ...(order > 1 ? [{ order: 1, line, taken }] : []),
  ]
}
