import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { programmeFrom } from '../../../apps/cli/programme/index.js'
import { repository } from '../../../infra/repository.mjs'
import { notYet } from '../not-yet.js'
import type { Sentence } from '../seen.js'
import { everySentence } from '../sentences.js'
import { hunt } from './hunt.js'
import { kept } from './kept.js'
import { goAgain, goBySeed, type Way } from './way.js'

const programme = programmeFrom(readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8'))

it('people who do what is meant, and sometimes what is not, reach no state in which a sentence does not hold', async () => {
  const { seeds, years, deviations, refused, found } = await hunt(programme, 1, { years: 20 }, everySentence)
  console.log(`${seeds} seeds, ${years.toFixed(0)} years of cases, ${deviations} deviations, ${refused} refusals`)
  expect(found.map(({ seed, gone: { way, wrong } }) => ({ seed, wrong, way }))).toEqual([])
}, 240_000)

it.each(kept.map(({ says, way }) => [says, way] as const))(
  'no longer is it so that %s',
  async (_says, way) => {
    expect((await goAgain(programme, way, everySentence)).wrong).toEqual([])
  },
  60_000,
)

for (const { why, way, sentence, what } of notYet.filter((one) => one.way !== undefined))
  it(`it is still so that ${why}`, async () => {
    const { known } = await goAgain(programme, way as Way, everySentence)
    expect(known.filter((one) => one.sentence === sentence && what.test(one.what))).not.toEqual([])
  }, 60_000)

describe('a way', () => {
  it('is the same for the same seed, and the same when it is gone again', async () => {
    const [one, same] = [await goBySeed(programme, 9, []), await goBySeed(programme, 9, [])]
    expect(same).toEqual(one)
    expect(one.way.taken.length).toBeGreaterThan(0)
    expect((await goAgain(programme, one.way, [])).steps).toEqual(one.steps)
  }, 60_000)

  it('to what is wrong is told at its shortest: without what it does not need', async () => {
    const inTime: Sentence = {
      name: 'on time',
      says: 'every intention is published in time',
      holds: 'always',
      broken: ({ obligations }) =>
        obligations.all
          .filter(({ rule, breachedOn }) => rule === 'agreed:intention' && breachedOn !== undefined)
          .map(({ id }) => id),
    }
    const { found } = await hunt(programme, 9, { seeds: 1 }, [inTime])
    expect(found.map(({ gone }) => gone.way)).toEqual([
      { order: 1, line: { base: 'reserved for SMEs', changes: {} }, taken: [expect.objectContaining({ name: 'late', days: 1 })] },
    ])
  }, 60_000)
})
