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

/** The grade of mz-06 falls short, and again after a second evaluation, or no more. */
const graded = (scores: string, more = '') =>
  yaml
    .replace(
      /^exceptions:$/m,
      `exceptions:
  - { kind: gradeFailed, line: mz-06, rectifyDays: 30, reevaluation: { draft: 2027-06-07, gradePublished: 2027-06-17, scores: ${scores} }, accepted: { 个案工作: 10, 微公益创投: 0 } }${more}`,
    )
    .replace(
      '      - id: mz-06 ',
      `      - evaluationScores: { 服务量: 50, 专业服务质量: 55, 财务: 60, 满意度: 58 }\n        id: mz-06 `,
    )

it.each([
  ['{ 服务量: 58, 专业服务质量: 57, 财务: 60, 满意度: 60 }', ['again', 'final'], '不合格'],
  ['{ 服务量: 78, 专业服务质量: 77, 财务: 80, 满意度: 80 }', ['again'], '合格'],
])(
  'a grade that falls short is put right and evaluated again, once; then what is accepted is paid (%s)',
  async (scores, failed, grade) => {
    const played = await simulate({ programme: programmeFrom(graded(scores)), lines: ['mz-06'], seed: 6, sentences })
    expect(unknown(played.broken)).toEqual([])
    const { facts, obligations } = played.last
    expect(of(facts, 'GradeFailed').map(({ key }) => key)).toEqual(failed)
    expect(of(facts, 'EvaluationPublished').map(({ stream }) => stream.replace(/^.*\//, ''))).toEqual(['1', '1.2'])
    expect(of(facts, 'EvaluationPublished').at(-1)?.data).toMatchObject({ grade })
    expect(obligations.all.filter(({ rule }) => rule === 'agreed:grade-rectification')).toMatchObject([
      { bearer: { org: 'ag-1' }, due: '2027-05-29T16:00:00.000Z' },
    ])
    // 5,221.37 for eighteen cases, 15,470.73 for what was not done: 2,320.61 and all of it are not paid.
    expect(of(facts, 'FinalAccountSettled')[0]?.data).toMatchObject({ paid: '17220866', surplus: '1779134' })
  },
  60_000,
)

it('a draft that is replied to is changed, and both stand: the later one is signed', async () => {
  const changed = yaml.replace(
    /^exceptions:$/m,
    `exceptions:
  - { kind: draftChangedAfterReply, line: mz-06, part: 专业服务质量, draft: 78, final: 86, why: 机构补交督导记录，经核实 }`,
  )
  const played = await simulate({ programme: programmeFrom(changed), lines: ['mz-06'], seed: 7, sentences })
  expect(unknown(played.broken)).toEqual([])
  const { facts } = played.last
  expect(of(facts, 'EvaluationDrafted')[0]?.data).toMatchObject({ score: '85.80' })
  expect(of(facts, 'EvaluationSigned')[0]?.data).toMatchObject({ score: '88.60' })
}, 60_000)

/** The check of mz-06 fails twice. */
const failing = (more: string, contract: string) =>
  yaml
    .replace(
      /^exceptions:$/m,
      `exceptions:
  - { kind: midTermFailedTwice, line: mz-06, checks: [{ on: 2026-10-16, score: 55 }, { on: 2026-11-16, score: 58 }], rectifyDays: 28${more} }`,
    )
    .replace('      - id: mz-06 ', `      - contract: { midTermFailsTwice: ${contract} }\n        id: mz-06 `)

it.each([
  ['{ reduceTranche: 50 }', [['2', '3800000', '3800000']], '15200000'],
  ['{ reduceTranche: 0 }', [['2', '0', '7600000']], '11400000'],
])(
  'a check that fails twice is no third order: the contract pays %s of its tranche, and goes on to its end',
  async (says, second, paid) => {
    const played = await simulate({ programme: programmeFrom(failing('', says)), lines: ['mz-06'], seed: 4, sentences })
    expect(unknown(played.broken)).toEqual([])
    const { facts } = played.last
    expect(of(facts, 'RectificationOrdered').map(({ key }) => key)).toEqual(['1'])
    const after = facts.filter(({ type, key }) => (type === 'PaymentConditionMet' || type === 'PaymentNotDue') && key === '2')
    const amounts = after.map(({ key, data }) => [
      key,
      (data as { amount: string }).amount,
      (data as { deducted: string }).deducted,
    ])
    expect(amounts).toEqual(second)
    expect(of(facts, 'FinalAccountSettled')[0]?.data).toMatchObject({ paid })
  },
  60_000,
)

it.each([
  [6, '5685496', '5700000'],
  [7, '6584732', '6584732'],
])(
  'where the contract says nothing else it is ended by that: the purchaser owes it, and what is accepted of each item is paid (%i months)',
  async (months, settled, paid) => {
    const more = `, terminated: 2026-11-20, accepted: { 驻点专业服务: ${months}, 个案工作: 10 }`
    const played = await simulate({ programme: programmeFrom(failing(more, 'terminate')), lines: ['mz-06'], seed: 5, sentences })
    expect(unknown(played.broken)).toEqual([])
    const { facts, obligations } = played.last
    expect(obligations.all.filter(({ rule }) => rule === 'agreed:mid-term-failed')).toMatchObject([
      { bearer: { org: 'hs-mzj' }, due: '2026-11-30T16:00:00.000Z', met: '2026-11-20T01:00:00.000Z' },
    ])
    // 107,908.40 for twelve months, 5,221.37 for eighteen cases; 57,000.00 were paid at the signing.
    expect(of(facts, 'ContractTerminated')[0]?.data).toMatchObject({ ground: 'midTermFailed', settled })
    expect(of(facts, 'FinalAccountSettled')[0]?.data).toMatchObject({ paid })
  },
  60_000,
)
