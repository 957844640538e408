import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { apiOnPostgres, paper, type ApiUnderTest } from '../../test/api.js'
import { award, contractId, opened, parties, signed } from '../../test/signed-contract.js'
import type { GivenFact } from '../../test/given.js'

type Told = { readonly facts: { readonly type: string; readonly data: object }[] }
type Listed = { readonly cases: { readonly id: string; readonly view: string }[] }

const ranked = (provider: string, total: string, rank: number) => ({
  ...{ provider, total, rank, price: '19000000', evaluatedPrice: '19000000', priceScore: '10.00', qualityScore: '70.00' },
})
const reported: GivenFact = {
  type: 'EvaluationReported',
  key: '1',
  data: {
    lot: '1',
    ranking: [ranked('ag-1', '90.00', 1), ranked('ag-2', '82.00', 2)],
    excluded: [{ provider: 'ag-4', reason: '非中小企业' }],
    basePrice: '18000000',
    tieIsDecidedBy: null,
  },
}
const published: GivenFact = {
  type: 'ResultPublished',
  key: '1',
  data: { lot: '1', address: 'https://…', disclosureReview: '', provider: 'ag-1', price: '19000000' },
}
const serviceRecorded: GivenFact = { type: 'ServiceRecorded', key: '1', data: { kind: 'case', participants: 1 } }
const appointed: GivenFact = {
  type: 'EvaluatorAppointed',
  data: {
    evaluator: 'ev-2',
    awardOf: 'hs-sgb-2026.mz-04.1',
    awardSeen: true,
    subject: { parties: { ...parties, evaluator: ['ev-2'] }, region: '341000' },
  },
}
const letter = {
  number: '黄审通〔2026〕12号',
  signedBy: '示例签发人',
  paper: paper.hash,
  from: '2026-04-01',
  until: '2026-04-30',
}

describe('who sees a case of somebody else', () => {
  let api: ApiUnderTest
  beforeAll(async () => {
    api = await apiOnPostgres({ now: '2026-04-10T01:00:00.000Z' })
    await api.given(way.stream, [...way.evaluated])
    for (const agency of way.agencies) await api.given(way.bidOfAgency(agency), [way.submitted(agency), way.quoted(agency)])
    await api.given(contractId, [opened, signed])
    await api.given(`delivery/${award}/2026-04`, [serviceRecorded])
  })
  afterAll(() => api.close())

  const told = async (as: string) =>
    ((await api.get(`/v1/cases/${way.caseId}/timeline?limit=500`, { as })).body as unknown as Told).facts
  const kinds = async (as: string) => [...new Set((await told(as)).map(({ type }) => type))]
  const viewed = async (as: string) => {
    const listed = ((await api.get('/v1/cases', { as })).body as unknown as Listed).cases.map(({ view }) => view)
    return [...listed, (await api.get(`/v1/cases/${way.caseId}`, { as })).body['view']]
  }

  it('an office that the case does not name sees what everyone does', async () => {
    expect(await viewed('hs-czj.jb')).toEqual(['party', 'party'])
    for (const as of ['tx-cz.jb', 'hs-sjj.jb', 'ag-5.jb']) {
      expect(await viewed(as)).toEqual(['published', 'published'])
      expect(await kinds(as)).not.toContain('NeedsSurveyed')
    }
  })

  it('a bidder that lost is told its own scores, its rank or why it was excluded, and nobody else’s, once the result is published', async () => {
    await api.given(way.stream, [reported])
    for (const as of ['ag-2.jb', 'ag-4.jb', 'ag-5.jb']) expect(await kinds(as)).not.toContain('EvaluationReported')
    await api.given(way.stream, [published])
    const own = async (as: string) => (await told(as)).filter(({ type }) => type === 'EvaluationReported').map(({ data }) => data)
    expect(await own('ag-2.jb')).toEqual([{ lot: '1', ranking: [ranked('ag-2', '82.00', 2)], excluded: [], bestTotal: '90.00' }])
    expect(await own('ag-4.jb')).toEqual([
      { lot: '1', ranking: [], excluded: [{ provider: 'ag-4', reason: '非中小企业' }], bestTotal: '90.00' },
    ])
    expect(await own('ag-5.jb')).toEqual([])
    expect(await own('hs-mzj.jb')).toMatchObject([reported.data])
    expect(await kinds('ag-2.jb')).not.toContain('BidScored')
  })

  it('an evaluator sees the record that it scores from its appointment on', async () => {
    expect(await viewed('ev-2.jb')).toEqual(['published', 'published'])
    expect(await kinds('ev-2.jb')).not.toContain('ServiceRecorded')
    await api.given(`evaluation/${award}/1`, [appointed])
    expect(await viewed('ev-2.jb')).toEqual(['party', 'party'])
    expect(await kinds('ev-2.jb')).toEqual(expect.arrayContaining(['ServiceRecorded', 'ContractSigned', 'EvaluatorAppointed']))
    expect(await kinds('ev-2.jb')).not.toContain('NeedsSurveyed')
    expect(await kinds('ev-1.jb')).not.toContain('ServiceRecorded')
  })

  it('an office of audit sees what its letter names, in its days, and no more once it is revoked', async () => {
    const grant = (more: object) => api.post('/v1/letters/hs-sjj/grant', { ...letter, ...more }, { as: 'operator' })
    expect((await api.post('/v1/letters/hs-sjj/grant', letter, { as: 'hs-sjj.jb' })).status).toBe(403)
    // Another purchaser's, and one whose days are over.
    expect((await grant({ purchasers: ['hs-jyj'] })).status).toBe(200)
    expect((await grant({ number: '旧', from: '2026-03-01', until: '2026-04-09', purchasers: ['hs-mzj'] })).status).toBe(200)
    expect(await viewed('hs-sjj.jb')).toEqual(['published', 'published'])

    for (const [number, scope] of Object.entries({
      甲: { purchasers: ['hs-mzj'] },
      乙: { regions: ['341000'] },
      丙: { cases: [way.caseId] },
    })) {
      expect((await grant({ number, ...scope })).status).toBe(200)
      expect(await viewed('hs-sjj.jb')).toEqual(['party', 'party'])
      expect(await kinds('hs-sjj.jb')).toEqual(expect.arrayContaining(['NeedsSurveyed', 'BidScored', 'ServiceRecorded']))
      await api.post('/v1/letters/hs-sjj/revoke', { number, why: '审计已经结束' }, { as: 'operator' })
      expect(await viewed('hs-sjj.jb')).toEqual(['published', 'published'])
      expect(await kinds('hs-sjj.jb')).not.toContain('NeedsSurveyed')
    }
  })
})

describe('what is told to those who have to do with it', () => {
  let api: ApiUnderTest
  beforeAll(async () => {
    api = await apiOnPostgres({ now: '2026-04-10T01:00:00.000Z' })
    await api.given(way.stream, [...way.prepared, ...way.issued, way.panel, way.bidsOpened, ...way.declared])
  })
  afterAll(() => api.close())

  const owed = (bearer: object, act: string): GivenFact => ({
    type: 'ObligationOpened',
    data: {
      ...{ rule: 'agreed:evaluation', says: '评审', mode: 'must', act, bearer, due: '2026-03-20T16:00:00.000Z' },
      from: { stream: way.stream, version: 1, on: '2026-03-16T01:00:00.000Z' },
      doneBy: [`EvaluationReported@${way.stream}#1`],
      rungs: { leader: '2026-03-25', supervisor: '2026-03-28' },
      basis: { day: '2026-03-20', status: 'verified', basis: { instrument: '示例', article: '一', quote: '' }, derivation: [] },
    },
  })
  const breached: GivenFact = { type: 'ObligationBreached', data: { due: '2026-03-20T16:00:00.000Z', bearer: {} } }
  const told = (rung: string, org: string): GivenFact => ({
    type: 'ReminderSent',
    key: rung,
    data: { rung, to: { role: rung, org } },
  })
  const escalated = async (as: string) =>
    ((await api.get('/v1/me/escalated', { as })).body as unknown as { id: string }[]).map(({ id }) => id)

  it('what a unit let pass is in the list of whoever issues its acts, then of the body that supervises, until it is done', async () => {
    const id = `obligation/${way.stream}/agreed:intention` as const
    await api.given(id, [owed({ role: 'purchaser', org: 'hs-mzj' }, 'PublishIntention'), breached, told('leader', 'hs-mzj')])
    expect(await escalated('hs-mzj.qf')).toEqual([id])
    expect(await escalated('hs-mzj.jb')).toEqual([])
    expect(await escalated('tx.jb')).toEqual([])
    await api.given(id, [told('supervisor', 'tx')])
    expect(await escalated('tx.jb')).toEqual([id])
    expect((await api.get('/v1/me/escalated')).status).toBe(401)
    await api.given(way.stream, [reported])
    expect([await escalated('hs-mzj.qf'), await escalated('tx.jb')]).toEqual([[], []])
  })

  it('prices of a consultation are the panel’s and the bidder’s alone until the evaluation is reported', async () => {
    const other = await apiOnPostgres({ now: '2026-03-17T01:00:00.000Z' })
    try {
      await other.given(way.stream, [...way.prepared, ...way.issued, way.panel, way.bidsOpened, ...way.declared])
      await other.given(way.bidOfAgency('ag-1'), [{ ...way.submitted('ag-1'), by: 'ag-1.jb' }])
      const offered = async (as: string) => {
        const { body } = await other.get(`/v1/cases/${way.caseId}/timeline?limit=500`, { as })
        return (body as unknown as Told).facts
          .filter(({ type }) => ['BidSubmitted', 'BidsOpened'].includes(type))
          .map(({ type, data }) => `${type} ${JSON.stringify(data).includes('price') ? 'with' : 'without'} prices`)
          .sort()
      }
      const all = (how: string) => [`BidSubmitted ${how} prices`, `BidsOpened ${how} prices`]
      for (const as of ['hs-mzj.jb', 'hs-czj.jb', 'tx.jb']) expect(await offered(as)).toEqual(all('without'))
      for (const as of ['ex-01', 'hs-mzj.dl']) expect(await offered(as)).toEqual(all('with'))
      expect(await offered('ag-1.jb')).toEqual(['BidSubmitted with prices'])
      await other.given(way.stream, [reported])
      for (const as of ['hs-mzj.jb', 'tx.jb']) expect(await offered(as)).toEqual(all('with'))
    } finally {
      await other.close()
    }
  })

  const report = owed({ role: 'panelist' }, 'ReportEvaluation')
  const ofPanel: GivenFact = { ...report, data: { ...report.data, doneBy: [] } }

  it('what the panel owes is in the list of each of its members', async () => {
    await api.given(`obligation/${way.stream}/agreed:evaluation/2`, [ofPanel])
    const mine = async (as: string) =>
      ((await api.get('/v1/me/obligations', { as })).body as { overdue: { act: string; bearer: object }[] }).overdue
    for (const as of ['ex-01', 'ex-02', 'hs-mzj.dl'])
      expect(await mine(as)).toMatchObject([{ act: 'ReportEvaluation', bearer: { role: 'panelist', org: null } }])
    for (const as of ['ex-03', 'hs-mzj.jb', 'ag-1.jb']) expect(await mine(as)).toEqual([])
  })

  it('what a panel owes in another attempt is in no list of who is not on it', async () => {
    await api.given(`procurement/${way.caseId}/2`, [way.opened])
    const other = `obligation/procurement/${way.caseId}/2/agreed:evaluation/1` as const
    await api.given(other, [ofPanel])
    const { body } = await api.get('/v1/me/work', { as: 'ex-01' })
    const { mine, waiting } = body as unknown as Record<'mine' | 'waiting', readonly { id: string }[]>
    const ids = [...mine, ...waiting].map(({ id }) => id)
    expect(ids).toContain(`obligation/${way.stream}/agreed:evaluation/2`)
    expect(ids).not.toContain(other)
  })

  it('who is on a panel finds to do what is theirs: first to say to whom they are tied, and nothing else of it, then to score', async () => {
    const undeclared = await apiOnPostgres({ now: '2026-03-01T02:00:00.000Z' })
    const work = async (as: string) =>
      ((await undeclared.get('/v1/me/work', { as })).body as unknown as { mine: { act: string; stream: string }[] }).mine.map(
        ({ act, stream }) => `${act} ${stream}`,
      )
    try {
      await undeclared.given(way.stream, [...way.prepared, ...way.issued, way.panel])
      expect(await work('ex-01')).toEqual([`DeclareTies ${way.stream}`])
      expect(await work('ex-03')).toEqual([])
      const said = (panelist: string, knowingBidders: boolean): GivenFact => ({
        type: 'TiesDeclared',
        key: panelist,
        data: { panelist, ties: [], knowingBidders },
      })
      await undeclared.given(way.stream, [said('ex-01', false)])
      expect(await work('ex-01')).toEqual([])
      expect(await work('ex-02')).toEqual([`DeclareTies ${way.stream}`])
      // Once it is known who has bid it is said again.
      await undeclared.given(way.stream, [way.bidsOpened])
      expect(await work('ex-01')).toEqual([`DeclareTies ${way.stream}`])
      await undeclared.given(way.stream, [said('ex-01', true)])
      expect(await work('ex-01')).toEqual([`ScoreBid ${way.stream}`])
      await undeclared.given(way.stream, way.scored)
      expect(await work('ex-01')).toEqual([])
    } finally {
      await undeclared.close()
    }
  }, 60_000)
})
