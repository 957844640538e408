import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { programmeFrom } from '../../apps/cli/programme/index.js'
import { repository } from '../../infra/repository.mjs'
import { exactly } from './hunt/deviations.js'
import { unknown } from './not-yet.js'
import { sentences } from './sentences.js'
import { simulate } from './simulation.js'

const yaml = readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8')
const opinion = 'obligation/plan/hs-mzj-2026/agreed:plan-opinion'

it('a lead that says nothing is late, is deemed to have nothing to say, and the plan is published and bought without it', async () => {
  const deviating = exactly([{ owed: opinion, name: 'silent', days: 1 }])
  const { broken, last } = await simulate({ programme: programmeFrom(yaml), lines: ['mz-06'], seed: 1, sentences, deviating })
  expect(unknown(broken)).toEqual([])
  const of = (kind: string) => last.facts.filter(({ type }) => type === kind)
  const late = of('ObligationBreached').map(({ stream, data, occurredAt }) => ({ stream, data, occurredAt }))
  // Asked on Tuesday 2 September: ten working days to the 16th, and two more.
  expect(late[0]).toMatchObject({ stream: opinion, data: { bearer: { role: 'lead' } }, occurredAt: '2025-09-16T16:00:00.000Z' })
  expect(of('PlanOpinionDeemed').map(({ occurredAt }) => occurredAt)).toEqual(['2025-09-18T16:00:00.000Z'])
  expect(of('PlanOpinionGiven')).toEqual([])
  expect(of('ContractClosed')).toHaveLength(1)
}, 60_000)
