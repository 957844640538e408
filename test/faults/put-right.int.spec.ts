import type { Instant, StreamId } from '#kernel'
import { obligationOf } from '#domain/process'
import { mz06 } from '../../libs/domain/plan/mz-06.fixture.js'
import { rebuildProcesses } from '../../apps/worker/rebuild-processes.js'
import { testSystem, type TestSystem } from '../system.js'
import { kinds, write } from './facts.js'

const plan: StreamId = 'plan/hs-mzj-2027'
const purchaser = { person: 'hs-mzj.qf', org: 'hs-mzj', roles: ['purchaser'] } as const
const begun = '2026-12-01T01:00:00.000Z' as Instant

let it_: TestSystem
let asked = 0
beforeEach(async () => {
  it_ = await testSystem(begun)
  await it_.startWorker()
  await done('OpenPlan', { purchaser: 'hs-mzj', year: 2027, region: '341000', lead: 'hs-sgb', finance: 'hs-czj' })
  await write(it_.engine, plan, [{ type: 'PlanLineAdded', key: 'mz-06', at: begun, data: mz06 }])
}, 60_000)
afterEach(() => it_.close(), 60_000)

const quiet = async () => it_.quiet.reached(await it_.engine.clock.now(), [])
const ask = async (act: string, data: object = {}, day?: string) => {
  const registered =
    day === undefined ? {} : { registered: { occurredAt: `${day}T02:00:00.000Z` as Instant, evidence: { number: 'J-1' } } }
  return it_.engine.execute({ act, stream: plan, data, actor: purchaser, commandId: `p${(asked += 1)}`, ...registered })
}
/** Done, and everything that follows by itself; gives the place of its first fact. */
const done = async (...asking: Parameters<typeof ask>): Promise<string> => {
  const outcome = await ask(...asking)
  expect(outcome).toHaveProperty('accepted')
  await quiet()
  return ('accepted' in outcome && outcome.accepted[0]?.id) || ''
}
const owed = (rule: string, life = '') => kinds(it_.engine, `${obligationOf(plan, `agreed:${rule}`)}${life}`)
const row = async (rule: string) => {
  const { rows } = await it_.db.pool.query<object>(
    'select due, met_on as met, breached_on as breached from views.obligation where id = $1',
    [obligationOf(plan, `agreed:${rule}`)],
  )
  return rows[0]
}

it('what was struck is owed again, what began with it lapses, and done again it begins what is owed then', async () => {
  const fact = await done('SubmitPlan')
  expect(await owed('plan-opinion')).toEqual(['ObligationOpened'])
  await done('StrikeAct', { fact, act: 'SubmitPlan', reason: '误提交' })
  expect(await owed('plan-opinion')).toEqual(['ObligationOpened', 'ObligationLapsed'])
  expect(await row('compile')).toMatchObject({ met: null })
  await done('SubmitPlan')
  expect(await row('compile')).toMatchObject({ met: new Date(begun) })
  const submitted = (await it_.engine.store.read([{ stream: plan, above: 0 }])).findLast(({ type }) => type === 'PlanSubmitted')
  expect(await owed('plan-opinion', `~${submitted?.version ?? 0}`)).toEqual(['ObligationOpened'])
  await rebuildProcesses(it_.engine, it_.place)
  await quiet()
  expect(await owed('plan-opinion')).toEqual(['ObligationOpened', 'ObligationLapsed'])
}, 60_000)

it('what was corrected moves what began with it, and a breach that was none is taken back', async () => {
  await done('SubmitPlan')
  await write(it_.engine, plan, [{ type: 'PlanOpinionGiven', at: begun, data: { opinion: '同意', number: 'Y-1' } }])
  await it_.forward('2027-03-01T01:00:00.000Z')
  expect(await owed('plan-decision')).toContain('ObligationBreached')
  const fact = await done('DecidePlan', { minutes: 'J-1' }, '2027-02-26')
  const before = (await row('budget-request')) as { due: Date }
  const occurredAt = '2026-12-16T02:00:00.000Z' as Instant
  // What everybody could read then proves the day by itself; anything else somebody else has to confirm.
  const evidence = { number: 'J-1', address: 'https://mzj.huangshan.gov.cn/2026/1216.html' }
  const correcting = { fact, act: 'DecidePlan', data: { minutes: 'J-1' }, reason: '日期录入有误' }
  const outcome = await it_.engine.execute({
    act: 'CorrectAct',
    stream: plan,
    data: correcting,
    actor: purchaser,
    commandId: 'correct',
    registered: { occurredAt, evidence },
  })
  expect(outcome).toMatchObject({ accepted: [{ type: 'ActCorrected' }] })
  await quiet()
  expect(await row('plan-decision')).toMatchObject({ met: new Date(occurredAt), breached: null })
  expect(await owed('budget-request')).toContain('ObligationRedated')
  expect(((await row('budget-request')) as { due: Date }).due.getTime()).toBeLessThan(before.due.getTime())
}, 60_000)
