import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { apiOnPostgres, type ApiUnderTest } from '../../test/api.js'
import { caseInService, inService, oweWhatSigningAsks, publication } from '../../test/case-in-service.js'

type History = {
  readonly facts: { readonly sentence: string; readonly unit?: string }[]
  readonly total: number
  readonly next?: string
}

let api: ApiUnderTest
beforeAll(async () => {
  api = await apiOnPostgres({ now: inService })
  for (const { stream, facts } of caseInService) await api.given(stream, facts)
  await oweWhatSigningAsks(api.engine)
})
afterAll(() => api.close())
const page = async <Body>(name: string, as: string): Promise<Body> =>
  (await api.get(`/v1/cases/${way.caseId}/${name}`, { as })).body as unknown as Body

describe('what happened in a case', () => {
  const sentences = async (as: string, query = '') =>
    (await page<History>(`history?limit=500${query}`, as)).facts.map(({ sentence }) => sentence)

  it('is told in sentences, the newest first, without what only lays down what others wait for', async () => {
    const told = await sentences('hs-mzj.jb')
    expect(told[0]).toBe('记录2026年5月14日的个案工作：1，9人参加')
    expect(told).toContain('合同HT-1签订：190,000.00 元')
    expect(told).not.toContain('约定第1岗，在黎阳镇的服务地点')
  })

  it('is told with that too where all is asked for', async () => {
    expect(await sentences('hs-mzj.jb', '&level=all')).toContain('约定第1岗，在黎阳镇的服务地点')
  })

  it('goes page by page, with no fact twice and none left out', async () => {
    const all = (await page<History>('history?limit=500', 'hs-mzj.jb')).facts
    const paged: History['facts'] = []
    for (let after = ''; ;) {
      const { facts, next, total } = await page<History>(`history?limit=7${after}`, 'hs-mzj.jb')
      expect(total).toBe(all.length)
      paged.push(...facts)
      if (next === undefined) break
      after = `&after=${next}`
    }
    expect(paged).toEqual(all)
  })

  it('is told to a losing bidder and to a stranger as far as they may see it, and counted so', async () => {
    const loser = await page<History>('history?limit=500', 'ag-2.jb')
    expect(loser.total).toBe(loser.facts.length)
    expect(loser.facts.filter(({ sentence }) => /最后报价/.test(sentence))).toHaveLength(1)
    const stranger = await sentences('ag-5.jb')
    expect(stranger).toContain('公开了采购意向')
    expect(stranger.filter((sentence) => /个案|报价|签订/.test(sentence))).toEqual([])
  })

  it('is looked through for a text in what is told: a unit, an act, a day as people say it', async () => {
    const found = async (as: string, text: string) => sentences(as, `&q=${encodeURIComponent(text)}`)
    expect(await found('hs-mzj.jb', '4月28日')).toEqual(['记录2026年4月28日的个案工作：1，14人参加'])
    expect(await found('hs-mzj.jb', '签订合同')).toEqual(['合同HT-1签订：190,000.00 元'])
    expect(await found('hs-mzj.jb', '没有这样的')).toEqual([])
  })

  it('is not looked through for what is not told: a losing bidder finds no price of another', async () => {
    const found = async (as: string, text: string) => sentences(as, `&q=${encodeURIComponent(text)}`)
    expect(await found('ag-2.jb', '180,000.00')).toEqual(['提交最后报价180,000.00 元'])
    expect(await found('ag-2.jb', '190,000.00')).toEqual([])
  })

  it('is asked for by a level that there is', async () => {
    expect((await api.get(`/v1/cases/${way.caseId}/history?level=some`, { as: 'hs-mzj.jb' })).body.faults).toEqual([
      { at: 'level', says: '应为 main（办理的事项）或者 all（全部）' },
    ])
  })
})

describe('what was agreed in a case', () => {
  it('is told to the parties clause by clause, and to nobody else', async () => {
    const [text] = await page<{ readonly clauses: readonly object[] }[]>('clauses', 'ag-1.jb')
    expect(text).toMatchObject({ template: '示范文本第一版', signed: true })
    expect(text?.clauses).toContainEqual({
      article: '第四条第四款',
      quote: '社工离岗的，乙方应当自报告之日起15日内补派社工',
      own: false,
    })
    for (const as of ['ag-2.jb', 'ag-5.jb']) expect(await page('clauses', as)).toEqual([])
  })
})

describe('how a day was counted', () => {
  const at = `/v1/obligations/${encodeURIComponent(publication)}/ledger`

  it('is told day by day to the parties, the days off with their names', async () => {
    expect((await api.get(at, { as: 'ag-1.jb' })).body).toEqual([
      { from: '2026-04-03', to: '2026-04-03', counts: true, says: '第1个工作日' },
      { from: '2026-04-04', to: '2026-04-06', counts: false, says: '清明，不计' },
      { from: '2026-04-07', to: '2026-04-07', counts: true, says: '第2个工作日' },
    ])
  })

  it('is not there for a losing bidder, nor for one who has no part in it; nor where there is none', async () => {
    for (const as of ['ag-2.jb', 'ag-5.jb']) expect((await api.get(at, { as })).status).toBe(404)
    const none = `/v1/obligations/${encodeURIComponent(`${publication}/2`)}/ledger`
    expect((await api.get(none, { as: 'hs-mzj.jb' })).status).toBe(404)
  })

  it('stands beside who owes it, by name', async () => {
    const { body } = await api.get(`/v1/cases/${way.caseId}/obligations`, { as: 'ag-1.jb' })
    expect(body).toMatchObject([{ id: publication, bearer: { role: 'purchaser', says: '黄山市民政局' }, day: '2026-04-07' }])
  })
})

describe('the processes of a case', () => {
  type Process = {
    readonly id: string
    readonly says: string
    readonly drawing: string
    readonly steps: readonly {
      readonly says: string
      readonly side: boolean
      readonly owed: readonly object[]
    }[]
  }

  it('are told to its parties by the definition that runs: what has begun, how it stands, and what is to come; the drawing shows the same', async () => {
    const [contract, ...others] = await page<Process[]>('processes', 'ag-1.jb')
    expect(others).toEqual([])
    expect(contract).toMatchObject({ id: 'contract/hs-mzj-2026.mz-06.1', says: '采购包 1 的合同' })
    expect(contract?.steps.find(({ owed }) => owed.length > 0)).toMatchObject({
      says: '公告合同',
      who: '购买主体',
      state: 'late',
      stateSays: '应在4月7日前，逾期',
      from: '签订合同',
      basis: '政府采购法实施条例 第五十条',
    })
    expect(contract?.steps.find(({ says }) => says === '归档')).toMatchObject({ state: 'ahead', stateSays: '未开始' })
    expect(contract?.drawing).toMatch(/^<svg .*公告合同.*应在4月7日前，逾期.*归档/s)
  })

  it('are as many steps as were agreed: its tranches, no check that the contract does not have', async () => {
    const [contract] = await page<Process[]>('processes', 'hs-mzj.jb')
    const says = contract?.steps.flatMap((step) => (step.side ? [] : [step.says])) ?? []
    // The first was asked for and paid before anybody opened what it owes.
    expect(says.filter((one) => /^支付第.期$/.test(one)).sort()).toEqual(['支付第2期', '支付第3期'])
    expect(says).not.toContain('中期检查')
  })

  it('are not told to a losing bidder, nor to one who has no part in it; of none there are none', async () => {
    for (const as of ['ag-2.jb', 'ag-5.jb']) expect(await page<Process[]>('processes', as)).toEqual([])
    expect((await api.get('/v1/cases/hs-mzj-2026.mz-99/processes', { as: 'hs-mzj.jb' })).status).toBe(404)
  })
})

describe('the money of a case', () => {
  type Money = { readonly contracts: readonly { readonly tranches: readonly object[] }[] }

  it('is told to its parties: on what each part of the price waits, what was asked for, and what was paid late', async () => {
    const money = await page<Money>('money', 'ag-1.jb')
    expect(money).toMatchObject({ approved: '19650000', paid: '5700000' })
    expect(money.contracts[0]?.tranches).toMatchObject([
      {
        n: 1,
        share: '30',
        on: '合同签订',
        met: { at: expect.any(String) as string },
        requests: [{ amount: '5700000', stands: true, vouchers: [{ amount: '5700000', paidOn: '2026-05-12', voucher: 'P-1' }] }],
        paid: '5700000',
        interest: '14250',
        interestPaid: '0',
      },
      { n: 2, share: '40', on: '中期检查合格并阶段验收', requests: [], paid: '0' },
      { n: 3, share: '30', requests: [], paid: '0' },
    ])
    expect(money.contracts[0]?.tranches[1]).not.toHaveProperty('met')
  })

  it('is not told to a losing bidder, nor to one who has no part in it', async () => {
    for (const as of ['ag-2.jb', 'ag-5.jb']) {
      const money = await page<Money & { approved?: string }>('money', as)
      expect(money.contracts).toEqual([])
      expect(money).toMatchObject({ paid: '0' })
    }
    expect(await page<object>('money', 'ag-5.jb')).not.toHaveProperty('approved')
  })
})

describe('who works in a case', () => {
  it('is told by post: who filled it by which certificate, and since when nobody has', async () => {
    expect(await page<object>('people', 'tx-ly-host.jb')).toMatchObject([
      {
        posts: [
          {
            n: 1,
            says: '第1岗，在黎阳镇的服务地点',
            status: 'vacant',
            absentDays: 5,
            absentSince: '2026-05-20',
            workers: [{ worker: 'w-11', confirmed: true, arrivedOn: '2026-04-15', leftOn: '2026-05-20', reason: '离职' }],
          },
          { n: 2, status: 'arrived', absentDays: 0, workers: [{ worker: 'w-12', confirmed: false, arrivedOn: '2026-04-16' }] },
        ],
      },
    ])
  })

  it('is not told to a losing bidder', async () => {
    expect(await page<object>('people', 'ag-2.jb')).toEqual([])
  })
})

describe('the service of a case', () => {
  it('is told by item: agreed, done, and what should be done by today; and by month, with its report', async () => {
    expect(await page<object>('service', 'hs-mzj.jb')).toMatchObject([
      {
        from: '2026-04-15',
        until: '2027-04-14',
        elapsed: 11,
        outputs: [
          { item: '个案工作', unit: '个', agreed: 3, done: 2, expected: 0 },
          { item: '专业督导', agreed: 1, done: 0, expected: 0 },
        ],
        months: [
          { month: '2026-05', records: 1, participants: 9, report: 'none' },
          { month: '2026-04', records: 1, participants: 14, report: 'accepted' },
        ],
      },
    ])
  })

  it('is told record by record where a month is asked for, and to nobody else', async () => {
    const at = `/v1/contracts/${way.caseId}.1/deliveries/2026-04/history`
    const { body } = await api.get(at, { as: 'tx-ly-host.jb' })
    expect((body as unknown as { sentence: string }[]).map(({ sentence }) => sentence)).toEqual([
      '报送2026年4月月报：服务14人次',
      '记录2026年4月28日的个案工作：1，14人参加',
    ])
    expect((await api.get(at, { as: 'ag-2.jb' })).status).toBe(404)
    expect(await page<object>('service', 'ag-2.jb')).toEqual([])
  })
})
