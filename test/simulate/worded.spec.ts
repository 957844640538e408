import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { programmeFrom } from '../../apps/cli/programme/index.js'
import { repository } from '../../infra/repository.mjs'
import { goBySeed } from './hunt/way.js'
import { simulate } from './simulation.js'
import { refusalsWorded, worded } from './worded.js'

const programme = programmeFrom(readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8'))
const sentences = () => [worded, refusalsWorded(20)]

describe('what people are told is in their words', () => {
  it.each([
    ['mz-06', 'asWritten'],
    ['mz-06', 'platform'],
    ['mz-05', 'asWritten'],
    ['sf-02', 'asWritten'],
  ] as const)(
    'in the straight way of %s (%s)',
    async (line, route) => {
      const { broken } = await simulate({ programme, lines: [line], seed: 1, route, sentences: sentences() })
      expect(broken.map(({ what }) => what)).toEqual([])
    },
    60_000,
  )

  it.each([401, 402, 403, 404, 405, 406, 407, 408])(
    'in the life of seed %s, with people who do not always do what is meant',
    async (seed) => {
      expect((await goBySeed(programme, seed, sentences())).wrong).toEqual([])
    },
    60_000,
  )
})
