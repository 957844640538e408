import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { programmeFrom } from '../../apps/cli/programme/index.js'
import { repository } from '../../infra/repository.mjs'
import { unknown } from './not-yet.js'
import { sentences } from './sentences.js'
import { simulate } from './simulation.js'

// cl-01, run here, whose provider lasts to the end.
const yaml = readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8').replace(
  /^ {2}- \{ kind: providerDissolves.*\n/m,
  '',
)

it('where all offer one price the best of a hundred points wins', async () => {
  const programme = programmeFrom(yaml)
  const plans = programme.plans.map((plan) => ({
    ...plan,
    lines: plan.lines.map((line) => ({ ...line, route: 'here' as const })),
  }))
  const { broken, last } = await simulate({ programme: { ...programme, plans }, lines: ['cl-01'], seed: 1, sentences })
  expect(unknown(broken)).toEqual([])
  const [report] = last.facts.filter(({ type }) => type === 'EvaluationReported')
  expect((report?.data as { ranking: readonly object[] }).ranking).toMatchObject([
    { provider: 'ag-6', priceScore: '0.00', qualityScore: '89.00', total: '89.00', evaluatedPrice: '33600000' },
    { provider: 'ag-1', total: '85.00' },
    { provider: 'ag-2', total: '80.00' },
  ])
  expect(last.facts.filter(({ type }) => type === 'ContractClosed').map(({ data }) => data)).toMatchObject([{ paid: '33600000' }])
}, 60_000)
