import { theProcess } from '#domain'
import { obligationOf } from '#domain/process'
import { rebuildViews } from '#engine'
import type { StreamId } from '#kernel'
import pg from 'pg'
import * as lots from '../../libs/domain/procurement/lots.fixture.js'
import { mz06 } from '../../libs/domain/plan/mz-06.fixture.js'
import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { apiOnPostgres, type ApiUnderTest } from '../../test/api.js'
import { award, conditionMet, contractId, opened as contractOpened, signed } from '../../test/signed-contract.js'

type Fact = {
  readonly id: string
  readonly type: string
  readonly says: string
  readonly occurredAt: string
  readonly data: { readonly of?: { readonly kind: string }; readonly data?: object; readonly reason?: string }
}

/** An act of a unit with three steps, done by its three people. */
const issuedBy =
  (api: ApiUnderTest) =>
  async (unit: string, act: string, stream: StreamId, data: object): Promise<Awaited<ReturnType<ApiUnderTest['post']>>> => {
    const draft = await api.post('/v1/drafts', { act, stream, data }, { as: `${unit}.jb` })
    if (draft.status !== 200) return draft
    const { id } = draft.body as { id?: string }
    const step = (name: string, as: string, version: number, body: object = {}) =>
      api.post(`/v1/drafts/${id}/${name}`, body, { as, headers: { 'if-match': `"${version}"` } })
    const reviewed = await step('review', `${unit}.sh`, 1)
    return reviewed.status === 200 ? step('issue', `${unit}.qf`, 2, { minutes: 'J-9' }) : reviewed
  }

describe('a budget that finance typed wrong', () => {
  const plan: StreamId = 'plan/hs-mzj-2026'
  let api: ApiUnderTest
  beforeEach(async () => {
    api = await apiOnPostgres({ now: '2026-01-12T02:00:00.000Z' })
    const at = '2026-01-05T02:00:00.000Z' as const
    await api.given(plan, [
      {
        type: 'PlanOpened',
        at,
        data: {
          purchaser: 'hs-mzj',
          year: 2026,
          region: '341000',
          parties: { purchaser: ['hs-mzj'], finance: ['hs-czj'], lead: ['hs-sgb'] },
        },
      },
      { type: 'PlanLineAdded', key: 'mz-06', at, data: mz06 },
      { type: 'PlanSubmitted', at, data: { lines: ['mz-06'], total: mz06.budget } },
      { type: 'PlanDecided', at, data: { minutes: 'J-1' } },
      {
        type: 'BudgetRequested',
        at,
        data: { number: 'Q-1', lines: [{ line: 'mz-06', sources: mz06.sources }], total: mz06.budget },
      },
    ])
  })
  afterEach(() => api.close())

  const approval = (amount: string, number = 'P-1') => ({
    number,
    lines: [{ line: 'mz-06', sources: [{ source: '福彩公益金', amount }] }],
  })
  const approved = async (amount: string) => {
    const reply = await issuedBy(api)('hs-czj', 'ApproveBudget', plan, approval(amount))
    expect(reply).toMatchObject({ status: 200, body: { facts: [{ type: 'BudgetApproved' }] } })
    return (reply.body['facts'] as Fact[])[0]?.id ?? ''
  }
  const course = async (as = 'hs-mzj.jb') =>
    ((await api.get('/v1/plans/hs-mzj-2026/timeline', { as })).body['facts'] ?? []) as Fact[]
  const total = async () =>
    (await api.engine.stateOf<{ approved: Record<string, { sources: readonly { amount: string }[] }> }>(plan)).approved['mz-06']
      ?.sources[0]?.amount

  it('is corrected by finance, through its steps, with a reason; the first stays where it was', async () => {
    const fact = await approved('10000000')
    const corrected = await issuedBy(api)('hs-czj', 'CorrectAct', plan, {
      fact,
      data: approval('19650000'),
      reason: '金额录入有误',
    })
    expect(corrected).toMatchObject({ status: 200, body: { facts: [{ type: 'ActCorrected', says: '更正' }] } })
    expect(await total()).toBe('19650000')
    expect((await course()).map(({ type }) => type).slice(-2)).toEqual(['BudgetApproved', 'ActCorrected'])
    expect((await course()).at(-1)?.data).toMatchObject({
      of: { kind: 'BudgetApproved' },
      reason: '金额录入有误',
      data: { total: '19650000' },
    })
  })
})

describe('a plan line that turns out wrong once its budget is approved', () => {
  it('is revised after each has struck what they decided on it, the last first', async () => {
    const api = await apiOnPostgres({ now: '2026-01-12T02:00:00.000Z' })
    const [asked, stream] = [issuedBy(api), 'plan/hs-mzj-2026' as StreamId]
    const parties = { purchaser: ['hs-mzj'], finance: ['hs-czj'], lead: ['hs-mzj'] }
    await api.given(stream, [
      { type: 'PlanOpened', data: { purchaser: 'hs-mzj', year: 2026, region: '341000', parties } },
      { type: 'PlanLineAdded', key: 'mz-06', data: mz06 },
      { type: 'PlanSubmitted', data: { lines: ['mz-06'], total: mz06.budget } },
    ])
    const done = async (unit: string, act: string, data: object) => {
      const { body } = await asked(unit, act, stream, data)
      expect(body).toHaveProperty('facts')
      return (body['facts'] as Fact[])[0]?.id ?? ''
    }
    const refusal = async (unit: string, act: string, data: object) => {
      const { body } = await asked(unit, act, stream, data)
      return body.refusals?.map(({ code }) => code)
    }
    const decided = await done('hs-mzj', 'DecidePlan', { minutes: 'J-1' })
    const requested = await done('hs-mzj', 'RequestBudget', { number: 'Q-1' })
    const sources = mz06.sources.map(({ source, amount }) => ({ source, amount }))
    const approved = await done('hs-czj', 'ApproveBudget', { number: 'P-1', lines: [{ line: 'mz-06', sources }] })
    const reason = '项目内容有变'
    expect(await refusal('hs-mzj', 'RevisePlanLine', { ...mz06, title: '另一个项目' })).toContain('PlanDecidedUpon')
    expect(await refusal('hs-mzj', 'StrikeAct', { fact: requested, reason: '先作废申报' })).toEqual(['LaterActInTheWay'])
    await done('hs-czj', 'StrikeAct', { fact: approved, reason })
    expect(await refusal('hs-mzj', 'StrikeAct', { fact: decided, reason: '先作废决定' })).toEqual(['LaterActInTheWay'])
    await done('hs-mzj', 'StrikeAct', { fact: requested, reason })
    await done('hs-mzj', 'StrikeAct', { fact: decided, reason })
    await done('hs-mzj', 'RevisePlanLine', { ...mz06, title: '完全不同的项目' })
    await done('hs-mzj', 'DecidePlan', { minutes: 'J-2' })
    await api.close()
  })
})

describe('a score', () => {
  let api: ApiUnderTest
  beforeEach(async () => {
    api = await apiOnPostgres({ now: '2026-03-18T02:00:00.000Z' })
    await api.given(way.stream, lots.issued)
    for (const [bid, facts] of Object.entries(lots.allQuoted)) await api.given(bid as StreamId, facts)
    await api.given(way.stream, [lots.openedLot(lots.one), ...way.declared])
  })
  afterEach(() => api.close())
  const place = `/v1/cases/${way.caseId}`
  const score = (points: string) => ({ score: points, provider: 'ag-1', lot: lots.one })
  const scored = async () => {
    const { body } = await api.post(`${place}/score-bid`, score('8'), { as: 'ex-01' })
    return (body['facts'] as Fact[])[0]?.id ?? ''
  }
  const correct = (fact: string, as: string) =>
    api.post(`${place}/correct`, { fact, data: score('80'), reason: '少写一位' }, { as })
  const seen = async (as: string) =>
    ((await api.get(`${place}/timeline`, { as })).body['facts'] as Fact[]).filter(({ type }) =>
      ['BidScored', 'ActCorrected'].includes(type),
    ).length

  it('is corrected by whoever gave it, and as sealed as it was', async () => {
    const fact = await scored()
    expect((await api.post(`${place}/score-bid`, score('7'), { as: 'hs-mzj.dl' })).body).toHaveProperty('facts')
    expect((await correct(fact, 'ex-02')).status).toBe(403)
    expect(await correct(fact, 'ex-01')).toMatchObject({ status: 200, body: { facts: [{ type: 'ActCorrected' }] } })
    expect([await seen('ex-01'), await seen('hs-mzj.dl'), await seen('hs-mzj.jb'), await seen('ag-1.jb')]).toEqual([2, 1, 0, 0])
  })

  it('stays as it is once the report is there', async () => {
    const fact = await scored()
    await api.given(way.stream, [
      { type: 'EvaluationReported', key: lots.one, data: { lot: lots.one, ranking: [], number: 'B-1' } },
    ])
    expect((await correct(fact, 'ex-01')).body.refusals?.map(({ code }) => code)).toEqual(['LockedSince'])
  })
})

describe('a final quote', () => {
  it('typed wrong is corrected by its bidder until the evaluation is reported, and told to nobody else', async () => {
    const api = await apiOnPostgres({ now: '2026-03-18T02:00:00.000Z' })
    await api.given(way.stream, lots.issued)
    for (const [bid, facts] of Object.entries(lots.allSubmitted)) await api.given(bid as StreamId, facts)
    await api.given(way.stream, [lots.openedLot(lots.one)])
    const place = `/v1/bids/${way.caseId}/1/${lots.one}/ag-1`
    const quoted = await api.post(`${place}/submit-final-quote`, { price: '1080000' }, { as: 'ag-1.jb' })
    const [{ id }] = quoted.body['facts'] as [Fact]
    const correct = (as: string) =>
      api.post(`${place}/correct`, { fact: id, data: { price: '10800000' }, reason: '少写一位' }, { as })
    expect((await correct('ag-2.jb')).status).toBe(403)
    expect(await correct('ag-1.jb')).toMatchObject({ status: 200, body: { facts: [{ type: 'ActCorrected' }] } })
    expect(await api.engine.stateOf(lots.bidOf(lots.one, 'ag-1'))).toMatchObject({ finalPrice: '10800000' })
    const { body } = await api.get(`/v1/cases/${way.caseId}/timeline`, { as: 'ag-2.jb' })
    expect(JSON.stringify(body)).not.toMatch(/FinalQuote|ActCorrected/)
    await api.close()
  })
})

describe('a provider', () => {
  let api: ApiUnderTest
  beforeEach(async () => {
    api = await apiOnPostgres({ now: '2026-04-10T02:00:00.000Z' })
    await api.given(contractId, [contractOpened, signed, conditionMet(1)])
  })
  afterEach(() => api.close())
  const done = async (url: string, body: object) => {
    const reply = await api.post(url, body, { as: 'ag-1.jb' })
    expect(reply.body).toHaveProperty('facts')
    return reply.body['facts'] as Fact[]
  }

  it('sees what it registered, and no other does', async () => {
    const [registered] = await done('/v1/invoices/26342000000012345677/register', { payment: `payment/${award}/1` })
    const read = async (as: string) => (await api.get(`/v1/facts/${registered?.id}`, { as })).status
    expect(await Promise.all(['ag-1.jb', 'ag-2.jb', 'hs-mzj.jb'].map(read))).toEqual([200, 404, 404])
  })

  it('puts the number of an invoice right as long as nobody has looked at the request; after that whoever has confirms it', async () => {
    const [wrong, right, later] = ['26342000000012345678', '26342000000012345679', '26342000000012345680']
    for (const number of [wrong, right, later]) await done(`/v1/invoices/${number}/register`, { payment: `payment/${award}/1` })
    const payment = `/v1/contracts/${award}/payments/1`
    const facts = await done(`${payment}/request`, { invoice: wrong, amount: '5700000' })
    const { id } = facts.find(({ type }) => type === 'PaymentRequested') as Fact
    const correct = (invoice: string) =>
      done(`${payment}/correct`, { fact: id, data: { invoice, amount: '5700000' }, reason: '号码录入有误' })
    expect((await correct(right)).map(({ type }) => type)).toEqual(['ActCorrected'])
    const { requests } = await api.engine.stateOf<{ requests: readonly { invoice: string }[] }>(`payment/${award}/1`)
    expect(requests.map(({ invoice }) => invoice)).toEqual([right])
    const opinion = { opinion: '同意', agrees: true }
    expect((await api.post(`${payment}/give-host-opinion`, opinion, { as: 'tx-ly-host.jb' })).body).toHaveProperty('facts')
    expect((await correct(later)).map(({ type }) => type)).toEqual(['CorrectionAsked', 'CorrectionReferred'])
  })

  it('puts right what the directory says of its worker', async () => {
    const [{ id }] = (await done('/v1/practitioners/ag-1-w90/register', { org: 'ag-1', certificate: '助理社会工作师' })) as [Fact]
    const put = { fact: id, data: { org: 'ag-1', certificate: '社会工作师' }, reason: '证书录入有误' }
    await done('/v1/practitioners/ag-1-w90/correct', put)
    expect(await api.engine.stateOf('practitioner/ag-1-w90')).toMatchObject({ certificate: '社会工作师' })
  })
})

describe('a plan opened in error', () => {
  it('is not struck, for a process began with it, and is told what is done instead', async () => {
    const api = await apiOnPostgres({ now: '2025-09-01T02:00:00.000Z' })
    const stream: StreamId = 'plan/hs-mzj-2026'
    const opened = await issuedBy(api)('hs-mzj', 'OpenPlan', stream, { region: '341000', lead: 'hs-sgb', finance: 'hs-czj' })
    expect(opened.body).toHaveProperty('facts')
    const [{ id }] = opened.body['facts'] as [Fact]
    const { body } = await issuedBy(api)('hs-mzj', 'StrikeAct', stream, { fact: id, reason: '误开' })
    expect(body.refusals?.map(({ code }) => code)).toEqual(['LastsForGood'])
    expect(body['detail']).toContain('逐个撤下项目')
    await api.close()
  })
})

describe('an act of a purchase on the platform', () => {
  const owed = obligationOf(way.stream, 'contract-publication')
  const method = { method: '竞争性磋商', minutes: 'J-2' }
  const registered = (day: string, number = 'J-2') => ({ occurredAt: `${day}T02:00:00.000Z`, evidence: { number } })
  let api: ApiUnderTest
  let asked: ReturnType<typeof issuedBy>
  beforeEach(async () => {
    api = await apiOnPostgres({ now: '2026-02-26T02:00:00.000Z' })
    asked = issuedBy(api)
    await api.given(way.stream, [way.openedAs({ route: 'platform' }), way.surveyed])
    const from = { stream: way.stream, version: 1 }
    const data = {
      rule: 'contract-publication',
      says: '测试',
      mode: 'must',
      from,
      bearer: 'purchaser',
      act: 'X',
      doneBy: [`MethodChosen@${way.stream}`],
    }
    const opening = { act: 'OpenObligation', stream: owed, data, actor: theProcess, commandId: 'opened' }
    expect(await api.engine.execute(opening)).toHaveProperty('accepted')
  })
  afterEach(async () => {
    const owner = new pg.Pool({ connectionString: api.database.ownerUrl, max: 2 })
    // Put right a step at a time, the views are what all facts make of them anew.
    expect((await rebuildViews(owner)).differing).toEqual([])
    await owner.end()
    await api.close()
  })

  /** Done, and the id of its first fact. */
  const done = async (unit: string, act: string, data: object): Promise<string> => {
    const { status, body } = await asked(unit, act, way.stream, data)
    expect({ status, body }).toMatchObject({ status: 200 })
    return (body['facts'] as Fact[])[0]?.id ?? ''
  }
  const chosen = () => done('hs-mzj', 'ChooseMethod', { ...method, registered: registered('2026-02-20') })
  const correct = (fact: string, data: object, more: object = {}, unit = 'hs-mzj') =>
    asked(unit, 'CorrectAct', way.stream, { fact, data, reason: '录入有误', ...more })
  const strike = (fact: string, unit = 'hs-mzj') => asked(unit, 'StrikeAct', way.stream, { fact, reason: '录入有误' })
  const codes = ({ body }: Awaited<ReturnType<typeof asked>>) => body.refusals?.map(({ code }) => code)
  const rows = async (sql: string) => (await api.engine.store.pool.query<Record<string, unknown>>(sql)).rows
  const metOn = async () => (await rows(`select met_on as met, done_by as by from views.obligation where id = '${owed}'`))[0]
  const found = async () => (await rows(`select code from views.irregularity order by code`)).map(({ code }) => code)
  const state = () => api.engine.stateOf<{ method?: string; agent?: string }>(way.stream)

  it('registered for the wrong day is read with the right one, and what it met is met on that', async () => {
    const fact = await chosen()
    expect(await correct(fact, method, { registered: registered('2026-02-25') })).toMatchObject({ status: 200 })
    const { facts } = (await api.engine.cache.newest([way.stream])).get(way.stream) ?? {}
    expect(facts?.find(({ kind }) => kind === 'MethodChosen')?.on).toBe('2026-02-25T02:00:00.000Z')
    expect(await metOn()).toMatchObject({ met: new Date('2026-02-25T02:00:00.000Z') })
  })

  it('of which the number alone was wrong shows the right one', async () => {
    const fact = await chosen()
    expect(await correct(fact, method, { registered: registered('2026-02-20', 'J-22') })).toMatchObject({
      status: 200,
      body: { facts: [{ type: 'ActCorrected' }] },
    })
    const { body } = await api.get(`/v1/cases/${way.caseId}/timeline`, { as: 'hs-mzj.jb' })
    expect((body['facts'] as object[]).at(-1)).toMatchObject({ evidence: { number: 'J-22' } })
  })

  it('that was struck is not there: what it met is owed again, nothing is found against it, and it is done again', async () => {
    const fact = await chosen()
    expect(await found()).toEqual(['RequirementNotReviewed'])
    expect(await strike(fact)).toMatchObject({
      status: 200,
      body: { facts: [{ type: 'ActStruck' }, { type: 'IrregularityWithdrawn' }] },
    })
    expect([(await state()).method, await found()]).toEqual([undefined, []])
    expect(await metOn()).toEqual({ met: null, by: [`MethodChosen@${way.stream}`] })
    expect(await rows(`select method from views.case_file`)).toEqual([{ method: null }])
    expect(codes(await strike(fact))).toEqual(['StruckAlready'])
    await chosen()
    expect([(await state()).method, await found()]).toEqual([method.method, ['RequirementNotReviewed']])
    expect((await metOn())?.['met']).toEqual(new Date('2026-02-20T02:00:00.000Z'))
  })

  it('that named the wrong unit names the right one, and the wrong one has no case any more', async () => {
    const engaging = (agent: string) => ({ agent, scope: '编制采购文件', fee: '100000' })
    const fact = await done('hs-mzj', 'EngageAgent', engaging('pa-1'))
    const cases = async (who: string) => rows(`select case_id from views.case_party where who = '${who}'`)
    expect(await cases('pa-1')).toHaveLength(1)
    expect((await correct(fact, engaging('pa-2'))).body).toHaveProperty('facts')
    expect([(await state()).agent, await cases('pa-1'), (await cases('pa-2')).length]).toEqual(['pa-2', [], 1])
  })

  it('is among what its unit is offered to put right, and no other unit is, until it is struck', async () => {
    const fact = await chosen()
    const offered = async (as: string) => {
      const { body } = await api.get(`/v1/cases/${way.caseId}/actions`, { as })
      type Offered = { readonly stream: string; readonly putRight?: { readonly strike: string; readonly acts: readonly Fact[] } }
      return (body as unknown as readonly Offered[]).find(({ stream }) => stream === way.stream)?.putRight
    }
    expect(await offered('hs-mzj.jb')).toMatchObject({
      strike: `/v1/cases/${way.caseId}/attempts/1/strike`,
      acts: [{ fact, says: '确定采购方式' }],
    })
    expect(await offered('tx.jb')).toBeUndefined()
    await strike(fact)
    expect(await offered('hs-mzj.jb')).toBeUndefined()
  })

  it('is put right by the unit that did it alone', async () => {
    const fact = await chosen()
    const { status, body } = await correct(fact, method, { registered: registered('2026-02-25') }, 'hs-czj')
    expect({ status, codes: body.refusals?.map(({ code }) => code) }).toEqual({ status: 403, codes: ['NotYours'] })
  })

  it('asks for the act’s own fields, each fault at its place, and for a fact that the course has', async () => {
    const fact = await chosen()
    const faults = async (data: object) =>
      (await asked('hs-mzj', 'CorrectAct', way.stream, data)).body.faults?.map(({ at }) => at)
    expect(await faults({ fact, data: { ...method, way: 1 }, reason: 'x' })).toEqual(['data.data.way'])
    expect(await faults({ fact: 'x', data: method, reason: 'x' })).toEqual(['data.fact'])
    expect(await faults({ fact, data: method })).toEqual(['data.reason'])
  })

  it('cannot be corrected to what could not be done then, nor struck where later ones stand on it', async () => {
    const fact = await chosen()
    expect(codes(await correct(fact, method, { registered: registered('2026-01-02') }))).toEqual(['ImpossibleOrder'])
    expect(codes(await correct(fact, { ...method, method: '抽签' }))).toEqual(['MethodUnknown'])
    await done('hs-mzj', 'FileImplementationPlan', { number: 'F-1', registered: registered('2026-02-24') })
    const { body } = await strike(fact)
    expect(body.refusals?.map(({ code }) => code)).toEqual(['LaterActInTheWay'])
    expect(body['detail']).toMatch(/备案.*请先更正或者作废/)
  })

  describe('on which another unit has built', () => {
    const engaging = (agent: string) => ({ agent, scope: '编制采购文件', fee: '100000' })
    const confirm = (fact: string, as: string) => api.post(`/v1/cases/${way.caseId}/confirm-correction`, { fact }, { as })
    const typesOf = ({ body }: Awaited<ReturnType<typeof asked>>) =>
      (body['facts'] as Fact[] | undefined)?.map(({ type }) => type)
    let fact: string
    beforeEach(async () => {
      fact = await done('hs-mzj', 'EngageAgent', engaging('pa-1'))
      const intention = { address: 'https://example.cn/i', disclosureReview: 'X-1', registered: registered('2026-02-20') }
      const published = await api.post(`/v1/cases/${way.caseId}/publish-intention`, intention, { as: 'pa-1.jb' })
      expect(published.body).toHaveProperty('facts')
    })
    const wider = { ...engaging('pa-1'), scope: '编制采购文件、组织评审' }
    const scope = async () => (await api.engine.store.read([{ stream: way.stream, above: 0 }])).map(({ type }) => type)

    it('that everybody could read is corrected by a notice of that, which everybody can read', async () => {
      const place = `/v1/cases/${way.caseId}`
      const course = async (as?: string) =>
        (await api.get(`${place}/timeline`, as === undefined ? {} : { as })).body['facts'] as Fact[]
      const published = (await course('pa-1.jb')).find(({ type }) => type === 'IntentionPublished')
      const data = { address: 'https://example.cn/i2', disclosureReview: 'X-1' }
      const corrected = await api.post(`${place}/correct`, { fact: published?.id, data, reason: '网址有误' }, { as: 'pa-1.jb' })
      expect(corrected).toMatchObject({ status: 200 })
      expect((await course()).at(-1)).toMatchObject({ says: '更正公告：公开采购意向', data: { data } })
    })

    it('is put right once that unit has confirmed it, and not before', async () => {
      const reply = await correct(fact, wider)
      expect(typesOf(reply)).toEqual(['CorrectionAsked', 'CorrectionReferred'])
      expect((reply.body['facts'] as { key: string }[])[1]?.key).toMatch(/^\d+\/procurementAgent\/pa-1$/)
      const [{ id }] = reply.body['facts'] as [Fact]
      const waiting = JSON.stringify((await api.get(`/v1/cases/${way.caseId}/actions`, { as: 'pa-1.jb' })).body)
      expect(waiting).toMatch(/"answers":{"corrections":{[^}]*confirm-correction/)
      expect(waiting).toContain(id)
      expect(await scope()).not.toContain('ActCorrected')
      expect((await confirm(id, 'ag-1.jb')).status).toBe(403)
      expect((await confirm(fact, 'pa-1.jb')).body.refusals?.map(({ code }) => code)).toEqual(['NothingToConfirm'])
      expect(typesOf(await confirm(id, 'pa-1.jb'))).toEqual(['CorrectionConfirmed', 'CorrectionTookEffect', 'ActCorrected'])
      expect((await confirm(id, 'pa-1.jb')).body.refusals?.map(({ code }) => code)).toEqual(['ConfirmedAlready'])
      expect(typesOf(await correct(fact, engaging('pa-1')))).toEqual(['CorrectionAsked', 'CorrectionReferred'])
    })

    it('is not put right where that unit says no, with its reason; asked anew it may be', async () => {
      const [{ id }] = (await correct(fact, wider)).body['facts'] as [Fact]
      const decline = (as: string) =>
        api.post(`/v1/cases/${way.caseId}/decline-correction`, { fact: id, reason: '范围没有变更' }, { as })
      expect((await decline('ag-1.jb')).status).toBe(403)
      expect((await api.post(`/v1/cases/${way.caseId}/decline-correction`, { fact: id }, { as: 'pa-1.jb' })).status).toBe(400)
      expect(typesOf(await decline('pa-1.jb'))).toEqual(['CorrectionDeclined'])
      expect((await confirm(id, 'pa-1.jb')).body.refusals?.map(({ code }) => code)).toEqual(['DeclinedAlready'])
      expect(await scope()).not.toContain('ActCorrected')
      const [again] = (await correct(fact, wider)).body['facts'] as [Fact]
      expect(typesOf(await confirm(again.id, 'pa-1.jb'))).toEqual(['CorrectionConfirmed', 'CorrectionTookEffect', 'ActCorrected'])
      expect((await decline('pa-1.jb')).body.refusals?.map(({ code }) => code)).toEqual(['DeclinedAlready'])
    })

    it('is put right once the supervising body has confirmed it', async () => {
      const reply = await correct(fact, wider)
      const [{ id }] = reply.body['facts'] as [Fact]
      const { body } = await asked('tx', 'ConfirmCorrection', way.stream, { fact: id })
      expect((body['facts'] as Fact[] | undefined)?.map(({ type }) => type)).toEqual([
        'CorrectionConfirmed',
        'CorrectionTookEffect',
        'ActCorrected',
      ])
    })
  })

  it('of a time before the document is what it was, once that is issued: whether there are bids is told to nobody', async () => {
    const fact = await chosen()
    await api.given(way.stream, [way.document])
    expect(codes(await strike(fact))).toContain('SettledSince')
  })
})
