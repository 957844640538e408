import type { StreamId } from '#kernel'
import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import * as lots from '../../libs/domain/procurement/lots.fixture.js'
import { apiOnPostgres, paper, type ApiUnderTest } from '../../test/api.js'

type Fact = { readonly type: string; readonly stream: string; readonly key: string | null; readonly data: object }
type Case = { readonly stage: string; readonly amount: string | null; readonly lots: readonly object[] }

const { one, two } = lots
const path = `/v1/cases/${way.caseId}`

describe('a purchase of which one lot was opened and one failed', () => {
  let api: ApiUnderTest
  beforeAll(async () => {
    api = await apiOnPostgres({ now: '2026-03-18T02:00:00.000Z' })
    await api.given(way.stream, lots.issued)
    for (const [bid, facts] of Object.entries(lots.allQuoted))
      await api.given(
        bid as StreamId,
        facts.map((fact) => ({ ...fact, by: `${bid.split('/').at(-1)}.jb` })),
      )
    await api.given(way.stream, [lots.openedLot(one), lots.failed(two), ...way.declared])
  })
  afterAll(() => api.close())
  const course = async (as?: string) =>
    ((await api.get(`${path}/timeline`, as === undefined ? {} : { as })).body as unknown as { facts: readonly Fact[] }).facts
  const bidsSeen = async (as: string) =>
    (await course(as)).filter(({ type }) => type === 'BidSubmitted').map(({ stream }) => stream.split('/').slice(-2).join('/'))

  it('shows the purchaser the bids of the lot that was opened, and of the other nobody’s', async () => {
    expect(await bidsSeen('hs-mzj.jb')).toEqual([`${one}/ag-1`, `${one}/ag-2`])
  })

  it('shows a bidder its own alone, in whatever lot', async () => {
    expect(await bidsSeen('ag-1.jb')).toEqual([`${one}/ag-1`])
    expect(await bidsSeen('ag-4.jb')).toEqual([`${two}/ag-4`])
  })

  it('tells everybody that a lot has failed', async () => {
    expect((await course()).filter(({ type }) => type === 'LotFailed').map(({ key }) => key)).toEqual([two])
  })

  it('takes an act for the only lot at hand without its name, and refuses one for the lot that has failed', async () => {
    const score = (data: object) => api.post(`${path}/score-bid`, { score: '80', ...data }, { as: 'ex-01' })
    const refused = await score({ provider: 'ag-4', lot: two })
    expect(refused.body.refusals?.map(({ code }) => code)).toContain('LotHasFailed')
    expect(await score({ provider: 'ag-1' })).toMatchObject({
      status: 200,
      body: { facts: [{ type: 'BidScored', key: `${one}/ag-1#ex-01` }] },
    })
  })

  it('is as far as its last lot, and tells of each', async () => {
    await api.given(way.stream, [lots.awarded(one, 'ag-1')])
    const seen = async () => (await api.get(path, { as: 'hs-mzj.jb' })).body as unknown as Case
    expect(await seen()).toMatchObject({
      stage: 'procurement',
      lots: [
        { lot: one, stage: 'award', amount: null },
        { lot: two, stage: 'procurement', amount: null },
      ],
    })
    await api.given(way.stream, [{ type: 'LineWithdrawn', data: { lots: [two], reason: '需求取消', minutes: 'J-9' } }])
    expect(await seen()).toMatchObject({ stage: 'award', closedOn: null, lots: [{ lot: one }, { lot: two, stage: 'closed' }] })
  })
})

describe('a question about a purchase that was run again', () => {
  const again: StreamId = `procurement/${way.caseId}/2`
  let api: ApiUnderTest
  beforeAll(async () => {
    api = await apiOnPostgres({ now: '2026-05-12T02:00:00.000Z' })
    await api.given(way.stream, [...lots.issued, lots.openedLot(one), lots.failed(two)])
    await api.given(again, [...lots.issued, { ...lots.openedLot(two), at: '2026-05-11T01:30:00.000Z' }])
  })
  afterAll(() => api.close())
  const raise = (unit: string, more: object = {}) =>
    api.post(
      `/v1/challenges/${way.caseId}/${unit}.1/raise-question`,
      { about: '采购过程', matter: '评审有误', letter: paper.hash, mayAffectResult: false, ...more },
      { as: `${unit}.jb` },
    )

  it('is among what each bidder can do, about the newest attempt that they bid in', async () => {
    const offered = async (unit: string) => {
      const { body } = await api.get(`/v1/cases/${way.caseId}/actions`, { as: `${unit}.jb` })
      const streams = body as unknown as readonly {
        stream: string
        actions: readonly { act: string; fields?: readonly object[] }[]
      }[]
      const questions = streams.filter(({ stream }) => stream === `challenge/${way.caseId}/${unit}.1`)
      return questions.flatMap(({ actions }) => actions.filter(({ act }) => act === 'RaiseQuestion')[0]?.fields?.[0] ?? [])
    }
    expect(await offered('ag-1')).toMatchObject([{ name: 'attempt', value: 1 }])
    expect(await offered('ag-4')).toMatchObject([{ name: 'attempt', value: 2 }])
    expect(await offered('ag-3')).toEqual([])
  })

  it('is about the newest attempt and its bidders, where it names no other', async () => {
    expect((await raise('ag-1')).body.refusals?.map(({ code }) => code)).toEqual(['NotYours'])
    expect(await raise('ag-4')).toMatchObject({ status: 200, body: { facts: [{ type: 'QuestionRaised' }] } })
    expect((await raise('ag-1', { attempt: 1 })).body.refusals?.map(({ code }) => code)).toEqual(['QuestionTooLate'])
  })
})

describe('a bid whose address leaves the attempt open', () => {
  const again: StreamId = `procurement/${way.caseId}/2`
  const bid = { price: '19000000', document: paper }
  let api: ApiUnderTest
  beforeAll(async () => {
    api = await apiOnPostgres({ now: '2026-03-16T01:00:00.000Z' })
    await api.given(way.stream, [way.opened])
    await api.given(again, [...way.prepared, ...way.issued, way.panel])
  })
  afterAll(() => api.close())

  it('is one in the newest', async () => {
    const place = `/v1/bids/${way.caseId}/open/1/ag-1`
    const stream = `bid/${way.caseId}/2/1/ag-1`
    expect((await api.get(`${place}/actions`, { as: 'ag-1.jb' })).body).toMatchObject([{ stream }])
    expect(await api.post(`${place}/submit`, bid, { as: 'ag-1.jb' })).toMatchObject({ status: 200, body: { stream } })
  })

  it('tells nobody whether there is such a case', async () => {
    const at = async (attempt: string) => {
      const { status, body } = await api.post(`/v1/bids/hs-mzj-2026.mz-99/${attempt}/1/ag-1/submit`, bid, { as: 'ag-1.jb' })
      return { status, refusals: body.refusals }
    }
    expect(await at('open')).toEqual(await at('1'))
  })
})
