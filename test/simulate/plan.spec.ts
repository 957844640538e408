import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { instant as at, type Instant, type StreamId } from '#kernel'
import type { PlannedAct } from '../../apps/cli/rehearse/autopilots/index.js'
import { planLineOf, programmeFrom } from '../../apps/cli/programme/index.js'
import { asked } from '../../apps/cli/rehearse/autopilots/paths.js'
import { repository } from '../../infra/repository.mjs'
import { exactly } from './hunt/deviations.js'
import { unknown } from './not-yet.js'
import { sentences } from './sentences.js'
import { simulate } from './simulation.js'

const yaml = readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8')
const opinion = 'obligation/plan/hs-mzj-2026/agreed:plan-opinion'

/** What somebody does of their own accord. */
const does = (by: { at: Instant; person: string }, act: string, stream: StreamId, body: object = {}): PlannedAct => ({
  ...by,
  ...asked(act, stream),
  body,
  key: `${stream}:${act}`,
  says: act,
})

/** mz-06 of the sample, played to the report on its plan; what must hold of every life held. */
async function played(also: readonly PlannedAct[] = [], deviating = exactly([])) {
  const programme = programmeFrom(yaml)
  const { broken, last, refused } = await simulate({ programme, lines: ['mz-06'], seed: 1, sentences, also, deviating })
  expect(refused).toEqual([])
  expect(unknown(broken)).toEqual([])
  const of = (kind: string, stream?: string) =>
    last.facts.filter((fact) => fact.type === kind && (stream === undefined || fact.stream === stream))
  return { of }
}

it('a lead that says nothing is late, is deemed to have nothing to say, and the plan is published and bought without it', async () => {
  const { of } = await played([], exactly([{ owed: opinion, name: 'silent', days: 1 }]))
  const late = of('ObligationBreached').map(({ stream, data, occurredAt }) => ({ stream, data, occurredAt }))
  // Asked on Tuesday 2 September: ten working days to the 16th, and two more.
  expect(late[0]).toMatchObject({ stream: opinion, data: { bearer: { role: 'lead' } }, occurredAt: '2025-09-16T16:00:00.000Z' })
  expect(of('PlanOpinionDeemed').map(({ occurredAt }) => occurredAt)).toEqual(['2025-09-18T16:00:00.000Z'])
  expect(of('PlanOpinionGiven')).toEqual([])
  expect(of('ContractClosed')).toHaveLength(1)
}, 60_000)

it('what is added once the plan is published goes the same way, and its purchase begins; it opens no plan of the year after', async () => {
  const supplement = 'plan/hs-mzj-2026-1'
  const on = (day: string, person: string) => ({ at: at(`2026-02-${day}T02:00:00.000Z`), person })
  const line = { ...planLineOf(programmeFrom(yaml), 'mz-05', 'selfRun'), line: 'mz-90' }
  const sources = line.sources
  const also = [
    does(on('02', 'hs-mzj.qf'), 'OpenPlan', supplement),
    does(on('03', 'hs-mzj.qf'), 'AddPlanLine', supplement, line),
    does(on('04', 'hs-mzj.qf'), 'SubmitPlan', supplement),
    does(on('05', 'hs-sgb.qf'), 'GivePlanOpinion', supplement, { opinion: '同意', number: 'Y-9' }),
    does(on('06', 'hs-mzj.qf'), 'DecidePlan', supplement, { minutes: 'J-9' }),
    does(on('09', 'hs-mzj.qf'), 'RequestBudget', supplement, { number: 'S-9' }),
    does(on('10', 'hs-czj.qf'), 'ApproveBudget', supplement, { number: 'P-9', lines: [{ line: 'mz-90', sources }] }),
    does(on('11', 'hs-mzj.qf'), 'PublishPlan', supplement, { address: 'https://example.cn/p', disclosureReview: 'X-9' }),
  ]
  // The programme knows no such line: whoever owes something of it does nothing.
  const { of } = await played(also, exactly([{ owed: `obligation/${supplement}/agreed:compile`, name: 'silent', days: 1 }]))
  expect(of('PlanLineReleased', supplement).map(({ key }) => key)).toEqual(['mz-90'])
  expect(of('ProcurementOpened', 'procurement/hs-mzj-2026-1.mz-90/1')).toHaveLength(1)
  expect(of('PlanClosed').map(({ stream }) => stream)).toEqual(['plan/hs-mzj-2026'])
  expect(of('PlanOpened').map(({ stream }) => stream)).toEqual(['plan/hs-mzj-2026', supplement, 'plan/hs-mzj-2027'])
}, 60_000)

describe('the plan of the year after', () => {
  const next = 'plan/hs-mzj-2027'

  it('is opened by the process in the autumn of its own year, while the contracts of the year before are running', async () => {
    const { of } = await played()
    const autumn = '2026-08-31T16:00:00.000Z'
    expect(of('PlanOpened', next)).toMatchObject([{ occurredAt: autumn, actor: '#process' }])
    expect(of('ContractClosed').map(({ occurredAt }) => occurredAt > autumn)).toEqual([true])
    expect(of('ObligationOpened', `obligation/${next}/agreed:compile`)).toMatchObject([
      { data: { bearer: { role: 'purchaser', org: 'hs-mzj' }, act: 'SubmitPlan', due: '2026-10-19T16:00:00.000Z' } },
    ])
    // Nobody plans anything for it: it opens no other, and nobody is late.
    expect([of('PlanForgone', next), of('PlanOpened', 'plan/hs-mzj-2028'), of('ObligationBreached')]).toMatchObject([
      [{}],
      [],
      [],
    ])
  }, 60_000)

  it('is the one that was opened by hand, before or after; the old plan closes all the same', async () => {
    const by = { at: at('2026-06-01T02:00:00.000Z'), person: 'hs-mzj.qf' }
    const { of } = await played([does(by, 'OpenPlan', next)])
    expect(of('PlanOpened', next)).toMatchObject([{ occurredAt: by.at, actor: by.person }])
    expect(of('PlanClosed', 'plan/hs-mzj-2026')).toHaveLength(1)
  }, 60_000)

  it('is opened with the submission, where that comes after the autumn; what is not submitted itself opens no further one', async () => {
    const late = 'plan/hs-sfj-2026'
    const by = (minute: number) => ({ at: at(`2026-11-20T02:0${minute}:00.000Z`), person: 'hs-sfj.qf' })
    const { of } = await played([
      does(by(0), 'OpenPlan', late, { region: '341000', lead: 'hs-sgb', finance: 'hs-czj' }),
      does(by(1), 'AddPlanLine', late, planLineOf(programmeFrom(yaml), 'sf-01', 'selfRun')),
      does(by(2), 'SubmitPlan', late),
    ])
    expect(of('PlanOpened', 'plan/hs-sfj-2027')).toMatchObject([{ occurredAt: by(2).at, actor: '#process' }])
    expect(of('PlanOpened', 'plan/hs-sfj-2028')).toEqual([])
  }, 60_000)
})
