import { setTimeout as wait } from 'node:timers/promises'
import type { Actor } from '#domain'
import { Engine, plainClock, rehearsalClock, setRehearsalClock } from '#engine'
import { obligationOf } from '#domain/process'
import { instantOf, type Due, type Instant, type StreamId } from '#kernel'
import { createLaw } from '#law'
import { people } from '../signed-contract.js'
import { dryRun } from '../../apps/worker/dry-run.js'
import { testSystem, workflowBundle, type TestSystem } from '../system.js'
import { awarded, kinds } from './facts.js'

const noon = (day: string) => `${day}T04:00:00.000Z` as Instant
/** 24:00 in Shanghai. */
const end = (day: string) => `${day}T16:00:00.000Z` as Instant
const start = noon('2026-03-02')
const questioner: Actor = { person: 'ag-2.jb', org: 'ag-2', roles: ['provider'] }
const caseId = 'hs-mzj-2026.st'

let it_: TestSystem
let contract: StreamId
let signing: StreamId
beforeEach(async () => {
  it_ = await testSystem(start)
  contract = await awarded(it_.engine, caseId, start)
  signing = obligationOf(contract, 'contract-signing')
}, 60_000)
afterEach(() => it_.close(), 60_000)

let asked = 0
const ask = (act: string, stream: StreamId, data: object, actor: Actor, more: object = {}, engine = it_.engine) =>
  engine.execute({ act, stream, data, actor, commandId: `a${(asked += 1)}`, ...more })
/** The worker, and its processes at rest where the clock stands. */
const begin = async () => {
  await it_.startWorker()
  await it_.quiet.reached(await it_.engine.clock.now(), [])
}
const done = async (...asking: Parameters<typeof ask>) => {
  expect(await ask(...asking)).toHaveProperty('accepted')
  await it_.quiet.reached(await it_.engine.clock.now(), [])
}
const stop = (data: object) => done('StopClock', contract, { key: 'st', rule: 'question-suspends', ...data }, people.process)
const sign = async () => {
  for (const as of ['purchaser', 'provider', 'host'] as const)
    await done('SignContract', contract, { as, number: 'HT-1' }, people[as])
}
/** What the obligation's facts say of its due: each new day with the fact that brought it, breaches with the moment they bear. */
const course = async (stream = signing): Promise<string[]> =>
  (await it_.db.store.read([{ stream, above: 0 }])).flatMap((fact) => {
    if (fact.type === 'ReminderSent') return []
    const { basis } = fact.data as { basis?: Due }
    return [
      fact.type === 'ObligationBreached' ? `${fact.type} ${fact.occurredAt}` : basis ? `${fact.type} ${basis.day}` : fact.type,
    ]
  })
const derivation = async () =>
  ((await it_.db.store.read([{ stream: signing, above: 0 }])).findLast((fact) => 'basis' in fact.data)?.data as { basis: Due })
    .basis.derivation

describe('a question about the result that may affect it (条例 第五十四条)', () => {
  const question = { provider: questioner.org, about: '结果', matter: '评审有误', letter: 'a'.repeat(64), mayAffectResult: true }
  const answer = { upheld: false, answer: '评审无误', number: 'D-1' }
  const challenge: StreamId = `challenge/${caseId}/${questioner.org}.1`
  /** Asked and answered on the platform: the purchaser registers it. */
  const registered = (day: string) => ({
    registered: { occurredAt: noon(day), evidence: { number: '质疑〔2026〕1号', address: 'https://example.cn/q' } },
  })

  beforeEach(async () => {
    // Who asked is named, and so looked up.
    const agency = { name: '示例乙社会工作服务中心', kind: 'provider', region: '341000', roles: ['provider'] }
    await ask('RegisterOrganization', `organization/${questioner.org}`, agency, people.operator)
  })

  it('holds the term for signing until it is answered; the due day says so and a breach comes only then', async () => {
    await begin()
    await it_.forward(noon('2026-03-10'))
    await done('RaiseQuestion', challenge, question, people.purchaser, registered('2026-03-10'))
    expect(await kinds(it_.engine, contract)).toEqual([
      'ContractOpened',
      'ProcurementLawApplies public',
      `ClockStopped ${challenge}`,
    ])
    expect(await course()).toEqual(['ObligationOpened 2026-04-01', 'ObligationRedated 9999-12-31'])
    expect((await derivation()).at(-2)).toBe('签约期30日：暂停中，恢复后还有23日')
    await it_.forward(noon('2026-03-15'))
    await done('AnswerQuestion', challenge, answer, people.purchaser, registered('2026-03-15'))
    // Its asker may still complain of the answer: the question is not over, the stop is.
    expect(await kinds(it_.engine, challenge)).toEqual(['QuestionRaised 1', 'ContractSuspended 1', 'QuestionAnswered'])
    expect((await derivation()).join()).toContain('3月10日至3月14日暂停，不计（政府采购法实施条例第五十四条）')
    await it_.forward(noon('2026-04-05'))
    expect(await course()).toEqual([
      'ObligationOpened 2026-04-01',
      'ObligationRedated 9999-12-31',
      'ObligationRedated 2026-04-07',
    ])
    await it_.forward(noon('2026-04-20'))
    expect((await course()).slice(3)).toEqual([`ObligationBreached ${end('2026-04-07')}`])
  }, 60_000)

  it('recorded after the term ran out takes the breach back, and the term runs on from the answer', async () => {
    await begin()
    await it_.forward(noon('2026-04-02'))
    expect(await course()).toEqual(['ObligationOpened 2026-04-01', `ObligationBreached ${end('2026-04-01')}`])
    await done('RaiseQuestion', challenge, question, people.purchaser, registered('2026-03-10'))
    expect((await course()).slice(2)).toEqual(['ObligationRedated 9999-12-31', 'BreachWithdrawn'])
    await done('AnswerQuestion', challenge, answer, people.purchaser, registered('2026-03-15'))
    await it_.forward(noon('2026-04-20'))
    expect((await course()).slice(4)).toEqual(['ObligationRedated 2026-04-07', `ObligationBreached ${end('2026-04-07')}`])
  }, 60_000)
})

describe('a stop', () => {
  it('with no end in sight on a term whose start was recorded late has no due, and takes nothing down', async () => {
    const late = await awarded(it_.engine, 'hs-mzj-2026.late', start, noon('2026-03-22'))
    await setRehearsalClock(it_.db.store, noon('2026-03-22'))
    await begin()
    await done('StopClock', late, { key: 'st', rule: 'question-suspends', from: noon('2026-03-10') }, people.process)
    expect(await course(obligationOf(late, 'contract-signing'))).toEqual([
      'ObligationOpened 2026-04-01',
      'ObligationRedated 9999-12-31',
    ])
  }, 60_000)

  it('with no end in sight is waited out by the plain clock too: once it is lifted, the due is there again', async () => {
    const clock = await plainClock({ connectionString: it_.db.url })
    const engine = new Engine(it_.db.store, clock, createLaw())
    const ago = (hours: number) => instantOf(Date.now() - hours * 3_600_000)
    const real = await awarded(engine, 'hs-mzj-2026.real', ago(48))
    const obligation = obligationOf(real, 'contract-signing')
    const dues = async () =>
      (await course(obligation)).map((one) => one.replace(/\d{4}-.*/, (day) => (day === '9999-12-31' ? 'never' : 'a day')))
    const until = async (expected: readonly string[]) => {
      for (const began = Date.now(); (await dues()).length < expected.length && Date.now() - began < 20_000;) await wait(50)
      expect(await dues()).toEqual(expected)
    }
    await it_.startWorker({ engine })
    await until(['ObligationOpened a day'])
    await ask('StopClock', real, { key: 'st', rule: 'question-suspends', from: ago(1) }, people.process, {}, engine)
    await until(['ObligationOpened a day', 'ObligationRedated never'])
    await wait(500)
    await ask('ResumeClock', real, { key: 'st', until: ago(0) }, people.process, {}, engine)
    await until(['ObligationOpened a day', 'ObligationRedated never', 'ObligationRedated a day'])
    clock.stop()
  }, 60_000)

  it('of at most thirty days ends by itself: nobody resumes the clock, and the breach bears the day that this gives', async () => {
    await begin()
    await it_.forward(noon('2026-03-10'))
    await stop({ from: noon('2026-03-10'), atMost: 30 })
    await it_.forward(noon('2026-06-01'))
    expect(await course()).toEqual([
      'ObligationOpened 2026-04-01',
      'ObligationRedated 2026-05-06',
      `ObligationBreached ${end('2026-05-06')}`,
    ])
    expect(await kinds(it_.engine, contract)).toEqual(['ContractOpened', 'ProcurementLawApplies public', 'ClockStopped st'])
  }, 60_000)

  it('of at most thirty days holds the signing while it lasts, and no longer', async () => {
    await begin()
    await it_.forward(noon('2026-03-10'))
    await stop({ from: noon('2026-03-10'), atMost: 30 })
    const signing = { as: 'purchaser', number: 'HT-1' }
    expect(await ask('SignContract', contract, signing, people.purchaser)).toMatchObject({
      refused: [{ code: 'SigningSuspended' }],
    })
    await it_.forward(noon('2026-04-10'))
    await done('SignContract', contract, signing, people.purchaser)
  }, 60_000)

  it('that begins after the due changes nothing', async () => {
    await begin()
    await it_.forward(noon('2026-04-03'))
    await stop({ from: noon('2026-04-02') })
    expect(await course()).toEqual(['ObligationOpened 2026-04-01', `ObligationBreached ${end('2026-04-01')}`])
    // Nor would it when the process is rebuilt: it asks for the redating again and is refused again.
    expect(await dryRun(it_.engine, it_.place, workflowBundle())).toMatchObject({ acts: [], unsettled: [] })
  }, 60_000)

  it('recorded when the new due too has passed: the breach is taken back and bears the new due', async () => {
    await begin()
    await it_.forward(noon('2026-04-20'))
    await stop({ from: noon('2026-03-10'), until: noon('2026-03-15') })
    expect((await course()).slice(1)).toEqual([
      `ObligationBreached ${end('2026-04-01')}`,
      'ObligationRedated 2026-04-07',
      'BreachWithdrawn',
      `ObligationBreached ${end('2026-04-07')}`,
    ])
  }, 60_000)

  it('recorded after the act was done late: the breach is taken back where the act was in time after all', async () => {
    await begin()
    await it_.forward(noon('2026-04-03'))
    await sign()
    expect((await course()).slice(1)).toEqual([`ObligationBreached ${end('2026-04-01')}`])
    await stop({ from: noon('2026-03-10'), until: noon('2026-03-15') })
    expect((await course()).slice(2)).toEqual(['ObligationRedated 2026-04-07', 'BreachWithdrawn'])
  }, 60_000)
})

describe('a purchase suspended over a complaint (法 第五十七条)', () => {
  const purchase: StreamId = `procurement/${caseId}/1`
  const suspension = { key: 'c-1', rule: 'complaint-suspension', from: noon('2026-03-10') }

  /** Nobody but the wake-ups tells the contract here: what it does of that is waited for. */
  const becomes = async (expected: readonly string[]) => {
    for (const began = Date.now(); (await course()).length < expected.length && Date.now() - began < 20_000;) await wait(50)
    expect(await course()).toEqual(expected)
  }

  it('wakes the contract that it awarded: its signing stands still until the purchase goes on', async () => {
    await begin()
    await it_.forward(noon('2026-03-10'))
    await ask('StopClock', purchase, suspension, people.process)
    await becomes(['ObligationOpened 2026-04-01', 'ObligationRedated 9999-12-31'])
    expect(await kinds(it_.engine, contract)).toEqual(['ContractOpened', 'ProcurementLawApplies public'])
    await it_.forward(noon('2026-03-15'))
    await ask('ResumeClock', purchase, { key: 'c-1', until: noon('2026-03-15') }, people.process)
    await becomes(['ObligationOpened 2026-04-01', 'ObligationRedated 9999-12-31', 'ObligationRedated 2026-04-07'])
    await it_.forward(noon('2026-04-20'))
    expect((await course()).slice(3)).toEqual([`ObligationBreached ${end('2026-04-07')}`])
    expect(await dryRun(it_.engine, it_.place, workflowBundle())).toMatchObject({ acts: [], unsettled: [] })
  }, 60_000)

  it('before the contract’s process was there is read by it when it begins', async () => {
    await setRehearsalClock(it_.db.store, noon('2026-03-10'))
    await ask('StopClock', purchase, suspension, people.process)
    await begin()
    expect(await course()).toEqual(['ObligationOpened 9999-12-31'])
    await it_.forward(noon('2026-03-15'))
    await done('ResumeClock', purchase, { key: 'c-1', until: noon('2026-03-15') }, people.process)
    await becomes(['ObligationOpened 9999-12-31', 'ObligationRedated 2026-04-07'])
  }, 60_000)
})

describe('a breach raced by a stop', () => {
  const law = createLaw()
  const another = () => new Engine(it_.db.store, rehearsalClock(it_.db.store), law)

  /** A contract that waits for its signatures under an obligation, without any process. */
  const waiting = async (name: string): Promise<{ contract: StreamId; signing: StreamId }> => {
    const raced = await awarded(it_.engine, name, start)
    const from = { stream: `procurement/${name}/1`, version: 6 }
    await ask('OpenContract', raced, { procurement: from.stream, lot: '1' }, people.process)
    const duty = { rule: 'contract-signing', says: '签订合同', mode: 'must', from, bearer: 'purchaser', act: 'SignContract' }
    const obligation = obligationOf(raced, 'contract-signing')
    await ask('OpenObligation', obligation, { ...duty, doneBy: [`ContractSigned@${raced}`] }, people.process)
    return { contract: raced, signing: obligation }
  }
  const stopOf = (stream: StreamId, engine?: Engine) =>
    ask(
      'StopClock',
      stream,
      { key: 'st', rule: 'question-suspends', from: noon('2026-03-10'), until: noon('2026-03-15') },
      people.process,
      {},
      engine,
    )
  const breachOf = (stream: StreamId, engine?: Engine) => ask('RecordBreach', stream, {}, people.process, {}, engine)

  it('is refused once the clock stood still, and says when to ask again', async () => {
    const one = await waiting('hs-mzj-2026.br')
    await setRehearsalClock(it_.db.store, end('2026-04-01'))
    await stopOf(one.contract)
    expect(await breachOf(one.signing)).toMatchObject({ refused: [{ code: 'DueMoved', notBefore: end('2026-04-07') }] })
  }, 60_000)

  it('whichever comes first, no breach is recorded after the stop, and none stands in the end', async () => {
    const races = []
    for (let round = 0; round < 20; round += 1) races.push(await waiting(`hs-mzj-2026.r${round}`))
    await setRehearsalClock(it_.db.store, end('2026-04-01'))
    const [one, other] = [another(), another()]
    for (const race of races) {
      await Promise.all([breachOf(race.signing, one), stopOf(race.contract, other)])
      await ask('RedateObligation', race.signing, { why: '期限中止' }, people.process)
      const facts = await it_.db.store.read([race.contract, race.signing].map((stream) => ({ stream, above: 0 })))
      const at = (type: string) => facts.filter((fact) => fact.type === type).map((fact) => Number(fact.position))[0]
      const [stopped, breached, withdrawn] = [at('ClockStopped'), at('ObligationBreached'), at('BreachWithdrawn')]
      if (breached !== undefined) expect([breached < (stopped ?? 0), withdrawn]).toEqual([true, expect.any(Number)])
    }
  }, 60_000)
})
