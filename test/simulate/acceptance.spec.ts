import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StoredFact } from '#event-store'
import { programmeFrom } from '../../apps/cli/programme/index.js'
import { repository } from '../../infra/repository.mjs'
import { unknown } from './not-yet.js'
import { sentences } from './sentences.js'
import { simulate } from './simulation.js'

const yaml = readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8')
const withParts = yaml.replace(
  /^exceptions:$/m,
  `exceptions:
  - { kind: partAccepted, line: mz-06, item: 个案工作, accepted: 15, why: 三个没有记录 }
  - { kind: partAccepted, line: mz-06, item: 微公益创投, accepted: 0, why: 没有开展 }`,
)
const of = (facts: readonly StoredFact[], kind: string) => facts.filter(({ type }) => type === kind)

it('items accepted in part are paid in part: what is deducted comes off the last tranche, and the account is settled with a surplus', async () => {
  const played = await simulate({ programme: programmeFrom(withParts), lines: ['mz-06'], seed: 2, sentences })
  expect(unknown(played.broken)).toEqual([])
  const { facts } = played.last
  const items = (of(facts, 'AcceptancePassed')[0]?.data as { items: { item: string; quantity?: number; deducted?: string }[] })
    .items
  const parts = items.flatMap(({ item, quantity, deducted }) => (quantity === undefined ? [] : [{ item, quantity, deducted }]))
  // Of 190,000: 个案工作 comes to 5,221.37 for 18, 微公益创投 to 15,470.73.
  expect(parts).toEqual([
    { item: '个案工作', quantity: 15, deducted: '87023' },
    { item: '微公益创投', quantity: 0, deducted: '1547073' },
  ])
  expect(of(facts, 'PaymentConditionMet').at(-1)?.data).toMatchObject({ n: 3, amount: '4065904', deducted: '1634096' })
  expect(of(facts, 'FinalAccountSettled')[0]?.data).toMatchObject({ paid: '17365904', surplus: '1634096' })
}, 60_000)
