import { given, type GivenFact } from '../../../test/given.js'
import { award, contractId, opened, people } from '../../../test/signed-contract.js'
import { sum, yuan } from '#kernel'
import { createLaw, modelContract, type ContractTemplate } from '#law'
import { lotsOf, type Lot, type PlanLine } from '../plan/plan-line.js'
import { contract } from './contract.decider.js'
import { termsFrom } from './terms.js'

const item = (name: string, unit: string, quantity: number, price: number) => ({ item: name, unit, quantity, price: yuan(price) })

/** mz-06 of the sample programme. */
const line: PlanLine = {
  line: 'mz-06',
  title: '屯溪区黎阳镇社工站运营服务',
  kind: '服务',
  sources: [{ source: '福彩公益金', amount: yuan(196500) }],
  directoryItem: '社会工作服务',
  goals: { 满意度: 90 },
  evidence: '2025年度入户走访与需求评估',
  groups: ['困难群体'],
  classes: ['专业服务类'],
  sites: [{ site: 'tx-ly', host: 'tx-ly-host', kind: 'town-centre' }],
  station: true,
  route: 'here',
  method: '竞争性磋商',
  procurementStarts: '2026-03-02',
  bidsDue: '2026-03-16T01:30:00.000Z',
  priceWeight: 10,
  parties: { payer: 'hs-mzj', finance: 'hs-czj', supervisor: 'tx' },
  arrival: '2026-04-15',
  evaluation: true,
  evaluator: 'ev-2',
  term: { months: 12, renewableToYears: 3 },
  budget: yuan(196500),
  posts: 2,
  items: [
    item('驻点专业服务', '月', 12, 9300),
    item('专业服务项目', '个', 2, 6000),
    item('大型社区活动(≥50人)', '场', 3, 1300),
    item('中型社区活动(≥30人)', '场', 6, 600),
    item('小组工作', '个', 6, 500),
    item('个案工作', '个', 18, 300),
    item('培训', '场', 9, 500),
    item('专业督导', '次', 8, 800),
    item('社区组织孵化', '家', 5, 4000),
    item('微公益创投', '次', 1, 16000),
    item('管理费及税费', '年', 1, 10100),
  ],
  tranches: [
    { share: 30, on: '合同签订' },
    { share: 40, on: '中期检查合格并阶段验收' },
    { share: 30, on: '履约验收合格' },
  ],
  midTermAfterMonths: 6,
  indicatorWeights: { 服务量: 25, 专业服务质量: 35, 财务: 15, 满意度: 25 },
  lots: [{ lot: '1' }],
}

const [lot] = lotsOf(line) as [Lot]
const procurement = 'procurement/hs-mzj-2026.mz-06/1' as const
const procured = (evaluatedPrice: string): GivenFact[] => [
  {
    type: 'ProcurementOpened',
    data: {
      caseId: 'hs-mzj-2026.mz-06',
      title: line.title,
      plan: 'hs-mzj-2026',
      line: 'mz-06',
      region: '341000',
      route: 'here',
      budget: line.budget,
      parties: { purchaser: ['hs-mzj'], payer: ['hs-mzj'], panelist: ['ex-01'] },
      detail: line,
    },
  },
  { type: 'MethodChosen', data: { method: '竞争性磋商', minutes: '', grounds: [], approval: null, statutory: true } },
  {
    type: 'EvaluationReported',
    key: '1',
    data: {
      lot: '1',
      ranking: [
        {
          provider: 'ag-1',
          price: yuan(190000),
          evaluatedPrice,
          priceScore: '8.21',
          qualityScore: '81.00',
          total: '89.21',
          rank: 1,
        },
      ],
      excluded: [],
      basePrice: null,
      tieIsDecidedBy: null,
    },
  },
]
const awardMade: GivenFact = {
  type: 'AwardMade',
  key: '1',
  at: '2026-03-27T02:00:00.000Z',
  data: { award, caseId: 'hs-mzj-2026.mz-06', lot: '1', provider: 'ag-1', price: yuan(190000) },
}
const opening = (
  facts: readonly GivenFact[],
  lot = '1',
  own: readonly GivenFact[] = [],
  actor: object = people.process,
  law = createLaw(),
) => given(contract, contractId, own, { others: { [procurement]: facts }, actor, law }).when('OpenContract', { procurement, lot })

describe('the terms of a contract', () => {
  const terms = termsFrom(line, lot, { price: yuan(190000), sme: false })

  it('have tranches of 57,000, 76,000 and 57,000 元 of 190,000 元 by 30, 40 and 30 percent', () => {
    expect(terms.tranches).toEqual([
      { n: 1, amount: yuan(57000), on: '合同签订' },
      { n: 2, amount: yuan(76000), on: '中期检查合格并阶段验收' },
      { n: 3, amount: yuan(57000), on: '履约验收合格' },
    ])
  })

  it('have items scaled to the price of the award, together exactly that price', () => {
    expect(sum(terms.items.map(({ amount }) => amount))).toBe(yuan(190000))
    // 12 × 9300 of 196,500 at 190,000: 107,908.396… 元
    expect(terms.items[0]).toEqual({ item: '驻点专业服务', unit: '月', quantity: 12, price: '899237', amount: '10790839' })
    // the last takes the remainder of all that was rounded down
    expect(terms.items.at(-1)?.amount).toBe('976595')
  })

  it('leave the remainder of odd tranches on the last', () => {
    expect(termsFrom(line, lot, { price: '100', sme: false }).tranches.map(({ amount }) => amount)).toEqual(['30', '40', '30'])
    expect(termsFrom(line, lot, { price: '101', sme: false }).tranches.map(({ amount }) => amount)).toEqual(['30', '40', '31'])
  })

  it('have tranches of the amounts agreed, and in the one for the rest what the price leaves', () => {
    const [signing, acceptance] = ['合同签订', '履约验收合格'] as const
    const amounts = (tranches: PlanLine['tranches'], price: number) =>
      termsFrom({ ...line, tranches }, lot, { price: yuan(price), sme: false }).tranches.map(({ amount }) => amount)
    const mixed: PlanLine['tranches'] = [
      { amount: yuan(60000), on: signing },
      { rest: true, on: acceptance },
      { share: 10, on: acceptance },
    ]
    expect(amounts(mixed, 203000)).toEqual([yuan(60000), yuan(122700), yuan(20300)])
    // A price below what was to be paid first: never more than the price in all.
    expect(amounts(mixed, 50000)).toEqual([yuan(50000), '0', '0'])
  })

  it('say for a tranche by the service and one by the grade what they wait for', () => {
    const tranches: PlanLine['tranches'] = [
      { share: 50, on: '到岗满月', months: 3 },
      { share: 50, on: '评估结果公布', byGrade: { 合格: 80 } },
    ]
    expect(termsFrom({ ...line, tranches }, lot, { price: yuan(190000), sme: false }).tranches).toEqual([
      { n: 1, amount: yuan(95000), on: '到岗满月', months: 3 },
      { n: 2, amount: yuan(95000), on: '评估结果公布', byGrade: { 合格: 80 } },
    ])
  })

  it('are no public service where the line serves the purchaser itself', () => {
    expect(terms.publicService).toBe(true)
    expect(termsFrom({ ...line, auxiliary: true }, lot, { price: '100', sme: false }).publicService).toBe(false)
  })
})

it('a contract of a purchase below the limit is under the unit’s own rule, and signed under no term of law', () => {
  const [first, ...others] = procured(yuan(190000))
  const own = [{ ...first, data: { ...first?.data, route: 'selfRun' } } as GivenFact, ...others]
  opening([...own, awardMade]).then([{ type: 'ContractOpened', data: { route: 'selfRun' } }, { type: 'OwnRuleApplies' }])
  const drafted = { ...opened, data: { ...opened.data, route: 'selfRun' } }
  const late = { now: '2026-12-01T02:00:00.000Z', registered: true } as const
  const signing = given(contract, contractId, [drafted], { ...late, actor: people.purchaser }).when('SignContract', {
    as: 'purchaser',
    number: 'HT-1',
  })
  signing.then([{ type: 'PartySigned' }])
})

it('a contract of a statutory purchase says whether its service is one to the public', () => {
  const [first, ...others] = procured(yuan(190000))
  const auxiliary = { ...first, data: { ...first?.data, detail: { ...line, auxiliary: true } } } as GivenFact
  opening([auxiliary, ...others, awardMade]).then([
    { type: 'ContractOpened', data: { terms: { publicService: false } } },
    { type: 'ProcurementLawApplies', key: 'auxiliary' },
  ])
})

it('a contract of a purchase by a method of law that the unit chose says so', () => {
  const [first, ...others] = procured(yuan(190000))
  const voluntary = { ...first, data: { ...first?.data, detail: { ...line, voluntary: true } } } as GivenFact
  opening([voluntary, ...others, awardMade]).then([
    { type: 'ContractOpened', data: { route: 'here' } },
    { type: 'ProcurementLawApplies', key: 'choice' },
  ])
})

describe('the text of a contract', () => {
  const [first, ...rest] = procured(yuan(190000))
  const issued = (at: `${string}T${string}Z`): GivenFact => ({ type: 'DocumentIssued', at, data: { bidsDue: line.bidsDue } })
  const edition = (title: string, more: Partial<ContractTemplate>): ContractTemplate => ({
    ...modelContract,
    region: '341000',
    title,
    validFrom: '2026-01-01',
    ...more,
  })
  const law = createLaw({
    templates: [
      modelContract,
      edition('黄山市2026年版', { validUntil: '2026-03-09' }),
      edition('黄山市2026年修订版', { validFrom: '2026-03-10' }),
    ],
  })
  const made = (on: `${string}T${string}Z`, change: Partial<PlanLine> = {}) => {
    const opened = { ...first, data: { ...first?.data, detail: { ...line, ...change } } } as GivenFact
    return opening([opened, ...rest, issued(on), awardMade], '1', [], people.process, law)
  }
  const by = (clauses: object) => [{ type: 'ContractOpened', data: { terms: { clauses } } }, { type: 'ProcurementLawApplies' }]

  it('is the edition in force when the document was issued, for by that they bid (法 第四十六条): a later one changes nothing', () => {
    made('2026-03-09T15:59:59.999Z').then(by({ template: '黄山市2026年版', own: [] }))
    made('2026-03-09T16:00:00.000Z').then(by({ template: '黄山市2026年修订版' }))
    opening([first, ...rest, awardMade] as GivenFact[], '1', [], people.process, law).then(by({ template: '黄山市2026年版' }))
  })

  it('is the edition that its line names, with what the line has otherwise, word for word', () => {
    const own = { clause: 'replacement', quote: '社工离岗的，乙方应当在10日内补派', n: 10, unit: 'day' } as const
    made('2026-03-10T02:00:00.000Z', { contractTemplate: '示范文本第一版', clauses: [own] }).then(
      by({ template: '示范文本第一版', text: modelContract.clauses, own: [own] }),
    )
  })

  it('is not guessed where nobody knows the edition', () => {
    made('2026-03-10T02:00:00.000Z', { contractTemplate: '没有的文本' }).refused('TemplateUnknown')
  })
})

describe('an award without a contract', () => {
  it('opens it by the process, with the parties of the procurement, the provider and the host, and without the panel', () => {
    const { decision } = opening([...procured(yuan(190000)), awardMade])
    expect(decision).toMatchObject({
      accepted: [
        {
          type: 'ContractOpened',
          data: {
            line: 'mz-06',
            method: '竞争性磋商',
            awardedOn: '2026-03-27T02:00:00.000Z',
            rivals: [],
            terms: { amount: yuan(190000), sme: false, evaluator: 'ev-2' },
          },
        },
        { type: 'ProcurementLawApplies', key: 'public', data: { route: 'here' } },
      ],
    })
    expect('accepted' in decision && decision.accepted[0]?.data).toHaveProperty('parties', {
      purchaser: ['hs-mzj'],
      payer: ['hs-mzj'],
      finance: ['hs-czj'],
      supervisor: ['tx'],
      host: ['tx-ly-host'],
      provider: ['ag-1'],
    })
  })

  it('knows its provider as a small firm where the price was judged with its deduction', () => {
    opening([...procured(yuan(152000)), awardMade]).then([
      { type: 'ContractOpened', data: { terms: { sme: true } } },
      { type: 'ProcurementLawApplies' },
    ])
  })

  it('knows its provider as an SME where nobody else could win', () => {
    const issued: GivenFact = {
      type: 'DocumentIssued',
      data: { bidsDue: '2026-03-16T01:30:00.000Z', smeReserve: { reserve: 'whole', industry: '其他未列明行业' } },
    }
    opening([...procured(yuan(190000)), issued, awardMade]).then([
      { type: 'ContractOpened', data: { terms: { sme: true } } },
      { type: 'ProcurementLawApplies' },
    ])
  })

  it('does not open it for another lot, before the award, or for another person', () => {
    opening([...procured(yuan(190000)), awardMade], '2').refused('NoAward')
    opening(procured(yuan(190000))).refused('NoAward')
    opening([]).refused('NoAward')
    opening([...procured(yuan(190000)), awardMade], '1', [], people.purchaser).refused('NotYours')
  })
})

describe('a contract that is open', () => {
  it('is not opened twice', () => {
    opening([...procured(yuan(190000)), awardMade], '1', [opened]).refused('ContractAlreadyOpened')
  })
})
