import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { programmeFrom } from '../../apps/cli/programme/index.js'
import { repository } from '../../infra/repository.mjs'
import { daysOf } from './days.js'
import { notYet, unknown } from './not-yet.js'
import { simulateOptions } from './options.js'
import type { Sentence } from './seen.js'
import { sentences } from './sentences.js'
import { simulate, type Simulated } from './simulation.js'
import { Stuck } from './stuck.js'

const yaml = readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8')
const play = (seed: number, checked: readonly Sentence[] = [], programme = yaml): Promise<Simulated> =>
  simulate({ programme: programmeFrom(programme), lines: ['mz-06'], seed, sentences: checked })

let one: Simulated
beforeAll(async () => {
  one = await play(1, sentences)
}, 60_000)

describe('mz-06 in memory, from plan to last payment', () => {
  it('closes, paid in full, without a breach', () => {
    const closed = one.last.facts.filter(({ type }) => type === 'ContractClosed').map(({ data }) => data)
    expect(closed).toEqual([{ amount: '19000000', paid: '19000000' }])
    expect(daysOf(one.last.obligations).filter(({ breached }) => breached)).toEqual([])
  })

  it('keeps every sentence in every state, but for what is known by name; and what is known does happen', () => {
    expect(unknown(one.broken)).toEqual([])
    const unneeded = notYet.filter(
      (known) =>
        known.way === undefined && !one.broken.some(({ sentence, what }) => sentence === known.sentence && known.what.test(what)),
    )
    expect(unneeded).toEqual([])
  })

  it('goes the same way for the same seed, and another way to the same days for another', async () => {
    const [again, other] = [await play(1), await play(2)]
    expect(again.way).toEqual(one.way)
    expect(other.way.map(({ says }) => says)).not.toEqual(one.way.map(({ says }) => says))
    expect(daysOf(other.last.obligations)).toEqual(daysOf(one.last.obligations))
  }, 60_000)
})

describe('what goes wrong', () => {
  it('is told with the steps up to the first state in which a sentence did not hold', async () => {
    const unsigned: Sentence = {
      name: 'unsigned',
      says: 'no contract is ever signed',
      holds: 'always',
      broken: ({ facts }) => facts.filter(({ type }) => type === 'ContractSigned').map(({ stream }) => stream),
    }
    const { way, broken } = await play(1, [unsigned])
    const [signed, ...more] = broken
    expect(more).toEqual([])
    expect(way[(signed?.after ?? 0) - 1]?.says).toBe('tx-ly-host.jb 签订合同（host）')
  }, 60_000)

  it('stops the run where somebody’s act is refused, with the way there', async () => {
    // Nobody is drawn into the panel but the purchaser's own people.
    const stuck = await play(1, sentences, yaml.replace(/^( +)experts: \d+/m, '$1experts: 1')).catch((error: unknown) => error)
    expect(stuck).toBeInstanceOf(Stuck)
    expect((stuck as Stuck).message).toContain('FormPanel')
    expect((stuck as Stuck).way.at(-1)?.says).toBe('hs-mzj.qf 组建评审小组')
    expect((stuck as Stuck).broken).toEqual([])
  }, 60_000)
})

describe('npm run simulate', () => {
  it('plays mz-06 of the sample with seed 1 unless it is told otherwise', () => {
    expect(simulateOptions([])).toMatchObject({ seed: 1, lines: ['mz-06'] })
    expect(simulateOptions(['--seed', '7', '--lines', 'mz-06,mz-04'])).toMatchObject({ seed: 7, lines: ['mz-06', 'mz-04'] })
  })

  it.each([[['--seed', 'x']], [['a.yaml', 'b.yaml']], [['--copies', '2']]])('%j is told how it is called', (args) => {
    expect(() => simulateOptions(args)).toThrow(/npm run simulate/)
  })
})
