import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { programmeFrom } from '../../apps/cli/programme/index.js'
import { repository } from '../../infra/repository.mjs'
import { unknown } from './not-yet.js'
import { sentences } from './sentences.js'
import { simulate } from './simulation.js'

const yaml = readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8')
type Agreed = readonly (readonly [share: number, on: string])[]
const withTranches = (tranches: Agreed, from = yaml) =>
  from.replace(/^ {2}tranches: .*$/m, `  tranches: ${JSON.stringify(tranches.map(([share, on]) => ({ share, on })))}`)

const [signing, phase, acceptance] = ['合同签订', '中期检查合格并阶段验收', '履约验收合格']

describe('a tranche is owed when what it waits for is there, and only then', () => {
  const shapes: readonly Agreed[] = [
    [[100, acceptance]],
    [
      [50, phase],
      [50, acceptance],
    ],
    [
      [30, acceptance],
      [30, phase],
      [40, signing],
    ],
    [
      [20, signing],
      [20, phase],
      [20, phase],
      [20, acceptance],
      [20, acceptance],
    ],
  ]

  it.each(shapes.map((shape) => [shape.map(([, on]) => on).join('、'), shape] as const))(
    '%s',
    async (_says, shape) => {
      const { broken, last } = await simulate({
        programme: programmeFrom(withTranches(shape)),
        lines: ['mz-06'],
        seed: 1,
        sentences,
      })
      expect(unknown(broken)).toEqual([])
      const of = (kind: string) => last.facts.filter(({ type }) => type === kind)
      const condition = { [signing]: 'ContractSigned', [phase]: 'PhaseAccepted', [acceptance]: 'AcceptancePublished' }
      const asked = of('ObligationOpened').filter(({ stream }) => stream.includes('agreed:payment-request/'))
      expect(asked).toHaveLength(shape.length)
      for (const [index, [, on]] of shape.entries()) {
        const { occurredAt } = of(condition[on] ?? '')[0] ?? {}
        const request = asked.find(({ stream }) => stream.endsWith(`/${index + 1}`))
        expect(request?.data).toMatchObject({ from: { on: occurredAt } })
      }
      expect(of('ContractClosed')[0]?.data).toMatchObject({ paid: '19000000' })
      expect(of('ObligationBreached')).toEqual([])
    },
    60_000,
  )
})

it('the close waits for the last of the payments, wherever it stands among the tranches', async () => {
  const late = yaml.replace('paidAfterDays: 10 }', 'paidAfterDays: 29 }')
  const shape: Agreed = [
    [60, acceptance],
    [40, signing],
  ]
  const { last } = await simulate({
    programme: programmeFrom(withTranches(shape, late)),
    lines: ['mz-06'],
    seed: 1,
    sentences: [],
  })
  const [paid] = last.facts.filter(({ type, stream }) => type === 'PaymentConfirmed' && stream.endsWith('/1'))
  const [closing] = last.facts.filter(
    ({ type, stream }) => type === 'ObligationOpened' && stream.endsWith('agreed:final-account'),
  )
  expect(closing?.data).toMatchObject({ from: { on: paid?.occurredAt } })
}, 60_000)
