import { theProcess } from '#domain'
import { obligationOf } from '#domain/process'
import { followConfirmed, setRehearsalClock } from '#engine'
import type { Instant, StreamId } from '#kernel'
import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { apiOnPostgres, type ApiUnderTest } from '../../test/api.js'
import { writeFacts } from '../../test/write-facts.js'

type Fact = { readonly id: string; readonly type: string; readonly late?: true; readonly unproven?: true }

describe('an act registered from a paper once it is overdue', () => {
  const owed = obligationOf(way.stream, 'contract-publication')
  const method = { method: '竞争性磋商', minutes: 'J-2' }
  let api: ApiUnderTest
  beforeEach(async () => {
    api = await apiOnPostgres({ now: '2026-01-21T02:00:00.000Z' })
    const recordedAt = way.opened.at as Instant
    await writeFacts(api.engine.store, way.stream, [way.openedAs({ route: 'platform' }), way.surveyed], { recordedAt })
    const data = {
      rule: 'contract-publication',
      says: '测试',
      mode: 'must',
      from: { stream: way.stream, version: 1 },
      bearer: 'purchaser',
      act: 'ChooseMethod',
      doneBy: [`MethodChosen@${way.stream}`],
    }
    const asks = async (act: string, what: object) =>
      expect(await api.engine.execute({ act, stream: owed, data: what, actor: theProcess, commandId: act })).toHaveProperty(
        'accepted',
      )
    await asks('OpenObligation', data)
    await setRehearsalClock(api.engine.store, '2026-04-20T02:00:00.000Z')
    await asks('RecordBreach', {})
  })
  afterEach(() => api.close())

  const issued = async (unit: string, act: string, data: object) => {
    const draft = await api.post('/v1/drafts', { act, stream: way.stream, data }, { as: `${unit}.jb` })
    if (draft.status !== 200) return draft
    const { id } = draft.body as { id?: string }
    const step = (name: string, as: string, version: number, body: object = {}) =>
      api.post(`/v1/drafts/${id}/${name}`, body, { as, headers: { 'if-match': `"${version}"` } })
    await step('review', `${unit}.sh`, 1)
    return step('issue', `${unit}.qf`, 2, { minutes: 'J-9' })
  }
  const registering = async (evidence: object) => {
    const day = (await breachedOn()).slice(0, 10)
    const registered = { occurredAt: `${day}T02:00:00.000Z`, evidence }
    const { body } = await issued('hs-mzj', 'ChooseMethod', { ...method, registered })
    expect(body).toHaveProperty('facts')
    return (body['facts'] as Fact[])[0]?.id ?? ''
  }
  /** The last day on which it would have been in time. */
  const breachedOn = async () => {
    const { due } = await api.engine.stateOf<{ due: string }>(owed)
    return due
  }
  const isBreached = async () => (await api.engine.stateOf<{ breached: boolean }>(owed)).breached
  const follow = (stream: StreamId, version: number) => followConfirmed(api.engine, `purchase/${way.caseId}`, { stream, version })
  const withdraws = async () => {
    await follow(way.stream, (await api.engine.store.versions([way.stream])).get(way.stream) ?? 0)
    return !(await isBreached())
  }
  const chosenAs = async (as: string) => {
    const { body } = await api.get(`/v1/cases/${way.caseId}/timeline`, { as })
    return (body['facts'] as Fact[]).find(({ type }) => type === 'MethodChosen')
  }
  /** What waits in the purchase for the word of somebody's unit. */
  const answers = async (as: string) => {
    const { body } = await api.get(`/v1/cases/${way.caseId}/actions`, { as })
    const streams = (Array.isArray(body) ? body : []) as { stream: string; answers?: object }[]
    return streams.find(({ stream }) => stream === way.stream)?.answers
  }
  const codes = ({ body }: Awaited<ReturnType<typeof issued>>) =>
    body.refusals?.map(({ code }) => code) ?? (body['facts'] as Fact[]).map(({ type }) => type)

  it('stands, and is marked; the breach stands until the supervising body has confirmed it', async () => {
    const fact = await registering({ number: 'J-2' })
    expect(await chosenAs('hs-mzj.jb')).toMatchObject({ registered: true, late: true, unproven: true })
    expect(await withdraws()).toBe(false)
    expect(await answers('tx.jb')).toMatchObject({
      registered: { confirm: expect.stringMatching(/confirm-registered$/) as string, acts: [{ fact, says: '确定采购方式' }] },
    })
    expect([await answers('hs-mzj.jb'), await answers('ag-1.jb')]).toEqual([undefined, undefined])
    expect(codes(await issued('hs-mzj', 'ConfirmRegistered', { fact }))).toEqual(['NotYours'])
    expect(new Set(codes(await issued('tx', 'ConfirmRegistered', { fact })))).toEqual(new Set(['RegisteredConfirmed']))
    expect(await chosenAs('hs-mzj.jb')).not.toHaveProperty('unproven')
    expect(await withdraws()).toBe(true)
    expect(await answers('tx.jb')).toBeUndefined()
  })

  it('is asked about once the breach would go by it: the supervising body owes its word in the region’s days', async () => {
    const fact = await registering({ number: 'J-2' })
    const version = (await api.engine.store.versions([way.stream])).get(way.stream) ?? 0
    expect(await withdraws()).toBe(false)
    const [asked] = (await api.engine.store.read([{ stream: owed, above: 0 }])).slice(-1)
    const [about] = asked?.key?.split(' ') ?? []
    expect(asked).toMatchObject({ type: 'BreachQuestioned', key: `${about} ${way.stream}` })
    expect(Number(about)).toBeLessThanOrEqual(version)
    const stream = obligationOf(way.stream, 'agreed:confirmation', about)
    const data = {
      rule: 'agreed:confirmation',
      key: about,
      says: '确认',
      mode: 'must',
      from: { stream: owed, version: asked?.version },
      bearer: 'supervisor',
      act: 'ConfirmRegistered',
      doneBy: [`RegisteredConfirmed@${way.stream}#${about}`],
    }
    const opening = { act: 'OpenObligation', stream, data, actor: theProcess, commandId: 'confirmation' }
    // Twenty working days by the region, from Monday 20 April on.
    expect(await api.engine.execute(opening)).toMatchObject({
      accepted: [{ data: { bearer: { role: 'supervisor', org: 'tx' }, basis: { day: '2026-05-20' } } }],
    })
    await issued('tx', 'ConfirmRegistered', { fact })
    const { rows } = await api.engine.store.pool.query(`select met_on from views.obligation where id = $1`, [stream])
    expect(rows).toMatchObject([{ met_on: new Date('2026-04-20T02:00:00.000Z') }])
  })

  it('that the supervising body does not own up to stays in breach, and is found against', async () => {
    const fact = await registering({ number: 'J-2' })
    const denied = await issued('tx', 'DenyRegistered', { fact, reason: '会议纪要是四月补做的' })
    expect(new Set(codes(denied))).toEqual(new Set(['RegisteredDenied', 'IrregularityFound']))
    expect(await withdraws()).toBe(false)
    const { body } = await api.get(`/v1/cases/${way.caseId}/irregularities`, { as: 'tx.jb' })
    expect(JSON.stringify(body)).toContain('会议纪要是四月补做的')
  })

  it('by a notice that everybody can read needs nobody’s word', async () => {
    const fact = await registering({ number: 'J-2', address: 'https://www.ccgp-anhui.gov.cn/a/1' })
    expect(await chosenAs('hs-mzj.jb')).not.toHaveProperty('unproven')
    expect(codes(await issued('tx', 'ConfirmRegistered', { fact }))).toEqual(['PublicNotice'])
  })
})
