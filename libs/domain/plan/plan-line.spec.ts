import { dayOf, times, type Instant } from '#kernel'
import { createLaw, modelContract, type RegionPolicy } from '#law'
import { given, type GivenFact } from '../../../test/given.js'
import { huangshan, law, mz06, mz06InLots } from './mz-06.fixture.js'
import { plan } from './plan.decider.js'
import { lotsOf, type PlanLine, type PlanLot } from './plan-line.js'

const id = 'plan/hs-mzj-2026'
const parties = { purchaser: ['hs-mzj'], lead: ['hs-sgb'], finance: ['hs-czj'] }
const at = (text: string) => text as Instant
const opened: GivenFact = {
  type: 'PlanOpened',
  at: at('2025-09-01T02:00:00.000Z'),
  data: { purchaser: 'hs-mzj', year: 2026, region: '341000', parties },
}
const added: GivenFact = { type: 'PlanLineAdded', key: 'mz-06', data: mz06 }
const waysIn = [
  { act: 'AddPlanLine', type: 'PlanLineAdded', facts: [opened] },
  { act: 'RevisePlanLine', type: 'PlanLineRevised', facts: [opened, added] },
]

describe.each(waysIn)('a line by $act', ({ act, type, facts }) => {
  const putting = (change: Partial<PlanLine>, registered = false) =>
    given(plan, id, facts, { law, registered }).when(act, { ...mz06, ...change })
  const taken = [{ type }]

  it('is taken where it keeps to the law', () => {
    putting({}).then([{ type, key: 'mz-06', data: { title: mz06.title } }])
  })

  it('is supervised by another than the purchaser, and paid by the purchaser or finance', () => {
    const having = (change: Partial<PlanLine['parties']>) => putting({ parties: { ...mz06.parties, ...change } })
    // 屯溪 may buy, and may supervise others: its own line it may not.
    const ofTunxi = facts.map((fact) =>
      fact === opened ? { ...fact, data: { ...fact.data, parties: { ...parties, purchaser: ['tx'] } } } : fact,
    )
    given(plan, 'plan/tx-2026', ofTunxi, { law, actor: { person: 'tx.qf', org: 'tx' } })
      .when(act, mz06)
      .refused('SupervisorIsPurchaser')
    having({ payer: 'hs-czj' }).then(taken)
    having({ payer: 'hs-sgb' }).refused('PayerIsAStranger')
    const ofFinance = facts.map((fact) =>
      fact === opened ? { ...fact, data: { ...fact.data, parties: { ...parties, purchaser: ['ah-czt'] } } } : fact,
    )
    given(plan, 'plan/ah-czt-2026', ofFinance, { law, actor: { person: 'ah-czt.qf', org: 'ah-czt' } })
      .when(act, { ...mz06, parties: { ...mz06.parties, finance: 'ah-czt' } })
      .refused('FinanceIsPurchaser')
  })

  it('happens at sites that are registered, those of a lot too', () => {
    const sites = mz06.sites.map((site) => ({ ...site, site: 'no-such' }))
    putting({ sites }).refused('SiteUnknown')
    putting({ lots: [{ lot: '1', sites: ['no-such'] }] }).refused('SiteUnknown')
  })

  it('takes no posts without outputs: what is paid by the head or the month alone is labour supply (令102 第十条)', () => {
    const paid = (...units: readonly string[]) =>
      putting({
        station: false,
        items: units.map((unit) => ({ item: `服务（${unit}）`, unit, quantity: 1, price: times(mz06.budget, 1, units.length) })),
      })
    putting({ items: [] }).refused('LabourSupply', '第十条')
    for (const unit of ['月', '人', '人月', '岗位', '年']) paid(unit).refused('LabourSupply', '第十条')
    paid('月', '人').refused('LabourSupply')
    paid('月', '个').then(taken)
    for (const unit of ['人次', '场', '小时']) paid(unit).then(taken)
    const lot = {
      lot: 'a',
      budget: mz06.budget,
      posts: 2,
      items: [{ item: '窗口服务', unit: '月', quantity: 1, price: mz06.budget }],
    }
    putting({ station: false, lots: [lot, { lot: 'b', posts: 0 }] }).refused('LabourSupply')
  })

  it('takes no 询价 for services: that method is for goods only', () => {
    putting({ method: '询价' }).refused('MethodNotAllowed', '第三条')
  })

  it('asks for evidence, for those it reaches, and for professional work (黄社〔2020〕3号)', () => {
    putting({ evidence: '' }).refused('PrincipleNotMet', '二（四）')
    putting({ groups: [], goals: {} }).refused('PrincipleNotMet')
    putting({ posts: 0, classes: [], station: false }).refused('PrincipleNotMet')
    putting({ groups: [], goals: {}, posts: 0, classes: [], station: false, auxiliary: true }).then(taken)
  })

  it('keeps to the paper of its own region: 黄社〔2020〕3号 binds Huangshan alone', () => {
    const changsha = (policy?: RegionPolicy) => ({
      ...huangshan,
      region: '430100',
      ...(policy === undefined ? {} : { policy }),
    })
    const inChangsha = (change: Partial<PlanLine>, policy?: RegionPolicy) =>
      given(
        plan,
        id,
        facts.map((fact) => (fact === opened ? { ...fact, data: { ...fact.data, region: '430100' } } : fact)),
        { law: createLaw({ packs: [changsha(policy)] }) },
      ).when(act, { ...mz06, ...change })
    const few = mz06.items.map((item) =>
      item.item === '社区组织孵化' ? { ...item, quantity: 4, price: '500000' as const } : item,
    )
    inChangsha({ items: few, posts: 1, evidence: '' }).then(taken)
    const own: RegionPolicy = {
      document: '长民发〔2025〕1号',
      standard: { 'town-centre': 1 },
      outputs: [{ class: '社区治理类', measure: '备案社区治理类服务组织', of: 'contract', per: 'term', atLeast: 5 }],
      principle: ['群众急需'],
    }
    inChangsha({ posts: 1 }, own).then(taken)
    inChangsha({ posts: 0 }, own).refused('PostStandardNotMet', '岗位标准')
    inChangsha({ items: few }, own).refused('PolicyOutputsMissing', '服务产出')
    inChangsha({ evidence: '' }, own).refused('PrincipleNotMet', '购买原则')
    inChangsha({ groups: [], goals: {} }, own).then(taken)
  })

  it('is for groups and of classes that the paper of its region has, by its words; elsewhere they are free', () => {
    putting({ groups: ['受灾群众'], classes: ['特色创新类'] }).then(taken)
    putting({ groups: ['困难群体', '留守人员'] }).refused('GroupUnknown', '二（四）')
    putting({ classes: ['专业服务'] }).refused('ClassUnknown', '二（二）')
    const elsewhere = facts.map((fact) => (fact === opened ? { ...fact, data: { ...fact.data, region: '430100' } } : fact))
    given(plan, id, elsewhere, { law: createLaw({ packs: [{ ...huangshan, region: '430100' }] }) })
      .when(act, { ...mz06, groups: ['留守人员'], classes: ['专业服务'] })
      .then(taken)
  })

  it('may be a training: without groups, sites, posts, check or evaluation', () => {
    const { midTermAfterMonths: _none, evaluator: _nobody, ...rest } = mz06
    const training = { ...rest, groups: [], sites: [], posts: 0, station: false, evaluation: false, indicatorWeights: {} }
    const planned = given(plan, id, facts, { law }).when(act, { ...training, tranches: [{ share: 100, on: '履约验收合格' }] })
    planned.then(taken)
  })

  it('asks a station for five organizations fostered, and takes no four', () => {
    const fostered = (quantity: number, price: string) =>
      mz06.items.map((item) => (item.item === '社区组织孵化' ? { ...item, quantity, price: price as '1' } : item))
    putting({ items: fostered(4, '500000') }).refused('PolicyOutputsMissing', '二（二）')
    putting({ items: fostered(5, '400000') }).then(taken)
    putting({ items: fostered(4, '500000'), station: false }).then(taken)
  })

  it('asks a town centre for two professional posts, and a community station for one', () => {
    const at = (kind: string) => ({ sites: [{ site: 'tx-ly', host: 'tx-ly-host', kind }] })
    putting({ posts: 1, ...at('town-centre') }).refused('PostStandardNotMet', '二（一）')
    putting({ posts: 2, ...at('town-centre') }).then(taken)
    putting({ posts: 0, ...at('community-station') }).refused('PostStandardNotMet', '二（一）')
    putting({ posts: 1, ...at('community-station') }).then(taken)
  })

  it('says of several sites how many posts each has; of one it need not', () => {
    const at = (site: string, posts?: number) => ({
      ...{ site, host: `${site}-host`, kind: 'school' },
      ...(posts === undefined ? {} : { posts }),
    })
    const placing = (...sites: ReturnType<typeof at>[]) => putting({ sites, station: false })
    placing(at('a')).then(taken)
    placing(at('a', 2)).then(taken)
    placing(at('a', 3)).refused('PostsNotPlaced')
    placing(at('a', 1), at('b', 1)).then(taken)
    placing(at('a', 2), at('b', 0)).then(taken)
    placing(at('a'), at('b')).refused('PostsNotPlaced')
    placing(at('a', 1), at('b')).refused('PostsNotPlaced')
    placing(at('a', 2), at('b', 1)).refused('PostsNotPlaced')
  })

  it('lets a service run three years with its renewals, and not four (令102 第二十四条)', () => {
    putting({ term: { months: 12, renewableToYears: 3 } }).then(taken)
    putting({ term: { months: 12, renewableToYears: 4 } }).refused('TermTooLong', '第二十四条')
    putting({ term: { months: 37 } }).refused('TermTooLong')
  })

  it('takes a contract of more than a year where all grounds of the law are there, and says which are missing (令102 第二十四条)', () => {
    const grounds = ['budget-assured', 'content-stable', 'continuous', 'funding-stable', 'price-stable'] as const
    const running = (months: number, ...termGrounds: PlanLine['termGrounds'] & object) =>
      putting({ term: { months }, station: false, voluntary: true, ...(termGrounds.length === 0 ? {} : { termGrounds }) })
    running(12).then(taken)
    running(13).refused('TermGroundsMissing', '第二十四条')
    running(36, ...grounds.slice(0, 4)).refused('TermGroundsMissing')
    running(36, ...grounds).then(taken)
  })

  it('is paid by the year in whole years, each with what its tranches wait for', () => {
    const termGrounds = ['budget-assured', 'content-stable', 'continuous', 'funding-stable', 'price-stable'] as const
    const byYear = (change: Partial<PlanLine>) =>
      putting({ term: { months: 24 }, termGrounds, station: false, voluntary: true, tranchesPer: 'year', ...change })
    byYear({ tranches: [{ share: 100, on: '月报确认' }] }).then(taken)
    byYear({ tranches: [{ share: 100, on: '月报确认' }], term: { months: 30 } }).refused('YearsNotWhole')
    byYear({ tranches: [{ share: 100, on: '到岗满月', months: 12 }] }).then(taken)
    byYear({ tranches: [{ share: 100, on: '到岗满月', months: 13 }] }).refused('TrancheNeverDue')
    // Half of 196,500 元 is there for a year.
    const rest = { rest: true, on: '履约验收合格' } as const
    byYear({ tranches: [{ amount: '9825000', on: '月报确认' }, rest] }).refused('TranchesLeaveNoRest')
    byYear({ tranches: [{ amount: '9824999', on: '月报确认' }, rest] }).then(taken)
    byYear({ midTermAfterMonths: 12 }).refused('CheckOutsideService')
  })

  it('is reserved for SMEs where the law asks for it, or says on which ground it is not (财库〔2020〕46号 第六、七条)', () => {
    const { smeReserve: _said, ...silent } = mz06
    const silently = (change: object = {}) => given(plan, id, facts, { law }).when(act, { ...silent, ...change })
    silently().refused('SmeReserveNotSettled', '第七条')
    const tranches = [{ share: 100, on: '履约验收合格' }]
    silently({ smeReserve: { reserve: 'whole', industry: '其他未列明行业' }, tranches }).then(taken)
    silently({ smeReserve: { reserve: 'no', ground: 'no-competition' } }).then(taken)
    // Below the limit the notice asks for nothing, and above two million for a share of all that the unit buys.
    silently({ term: { months: 12 }, route: 'selfRun', method: '比选' }).then(taken)
    silently({ term: { months: 12 }, voluntary: true }).then(taken)
    const big = { item: '服务项目', unit: '个', quantity: 12, price: '16666667' } as const
    silently({
      ...{ station: false, items: [big], budget: '200000004', term: { months: 12 }, method: '公开招标', priceWeight: 10 },
      ...{ sources: [{ source: '福彩公益金', amount: '200000004' }], bidsDue: at('2026-03-30T01:30:00.000Z') },
    }).then(taken)
  })

  it('has one price for all, which is not scored: in a consultation with the consent of finance (财库〔2014〕214号 第二十四条)', () => {
    const financeAgreed = { on: '2026-02-25', number: '黄财采〔2026〕2号' } as const
    const fixed = (change: Partial<PlanLine> = {}) => putting({ fixedPrice: mz06.budget, priceWeight: 0, ...change })
    fixed({ financeAgreed }).then(taken)
    fixed().refused('FixedPriceNotAgreed', '第二十四条')
    fixed({ financeAgreed, priceWeight: 10 }).refused('PriceWeightOutOfBand')
    fixed({ method: '公开招标', bidsDue: at('2026-03-30T01:30:00.000Z') }).then(taken)
    fixed({ financeAgreed, fixedPrice: '19650001' }).refused('FixedPriceOutOfRange')
    fixed({ financeAgreed, fixedPrice: '0' }).refused('FixedPriceOutOfRange')
    fixed({ financeAgreed, ...mz06InLots }).refused('FixedPriceOfLots')
    // Its consent is what lets a weight out of the band.
    putting({ priceWeight: 5, financeAgreed }).then(taken)
  })

  it('deducts from the prices of small firms within the band of each purchase (财库〔2022〕19号), and where anything is deducted at all', () => {
    putting({ smeDeduction: 9 }).refused('DeductionOutOfBand', '二')
    putting({ smeDeduction: 10 }).then(taken)
    putting({ smeDeduction: 20 }).then(taken)
    putting({ smeDeduction: 21 }).refused('DeductionOutOfBand')
    putting({ smeDeduction: 15, smeReserve: { reserve: 'whole', industry: '其他未列明行业' } }).refused('NothingDeducted')
    putting({ smeDeduction: 15, route: 'selfRun', method: '比选', term: { months: 12 } }).refused('NothingDeducted')
  })

  it('keeps the price weight of a consultation between 10 and 30 %', () => {
    putting({ priceWeight: 9 }).refused('PriceWeightOutOfBand', '第二十四条')
    putting({ priceWeight: 10 }).then(taken)
    putting({ priceWeight: 30 }).then(taken)
    putting({ priceWeight: 31 }).refused('PriceWeightOutOfBand')
  })

  it('keeps the unit from running by itself what reaches the limit', () => {
    const own = { route: 'selfRun', method: '比选' } as const
    putting(own).refused('StatutoryPurchase', '第六十四条')
    putting({ ...own, term: { months: 12 } }).then(taken)
    putting({ ...own, method: '竞争性磋商', term: { months: 12 } }).refused('MethodUnknown')
  })

  it('is by a method of law where it reaches the limit or is in the catalogue (法 第二条), or else by the unit’s own choice, which it says', () => {
    const below = { term: { months: 12 } }
    const own = { ...below, route: 'selfRun', method: '比选' } as const
    putting(below).refused('BelowTheLimit', '第六十四条')
    putting({ ...below, voluntary: true }).then(taken)
    putting({ ...below, catalogued: true }).then(taken)
    putting({ voluntary: true }).refused('NotVoluntary', '第六十四条')
    putting({ ...below, voluntary: true, catalogued: true }).refused('NotVoluntary', '第六十四条')
    putting({ ...own, voluntary: true }).refused('NotVoluntary')
    putting({ ...own, catalogued: true }).refused('StatutoryPurchase', '第六十四条')
  })

  it('says when offers close, save where nobody else is asked', () => {
    const { bidsDue: _none, ...rest } = { ...mz06, route: 'selfRun', term: { months: 12 } }
    const putting = (line: object) => given(plan, id, facts, { law }).when(act, line)
    putting({ ...rest, method: '比选' }).refused('BidsDueMissing')
    putting({ ...rest, method: '直接委托' }).then(taken)
    putting({ ...rest, method: '直接委托', arrival: rest.procurementStarts }).refused('TimetableOutOfOrder')
  })

  it('leaves bidders of a consultation ten days', () => {
    putting({ bidsDue: at('2026-03-11T15:59:00.000Z') }).refused('TimetableTooShort', '第十条')
    putting({ bidsDue: at('2026-03-12T01:30:00.000Z') }).then(taken)
  })

  it('names an edition of the contract that is in force when its document is issued, the region’s own or the model contract', () => {
    const next = { ...modelContract, region: '341000', title: '黄山市2026年版', validFrom: '2026-03-02' } as const
    const naming = (contractTemplate: string, procurementStarts = mz06.procurementStarts) =>
      given(plan, id, facts, { law: createLaw({ packs: [huangshan], templates: [modelContract, next] }) }).when(act, {
        ...mz06,
        contractTemplate,
        procurementStarts,
      })
    naming('示范文本第一版').then(taken)
    naming('黄山市2026年版').then(taken)
    naming('黄山市2026年版', '2026-03-01').refused('NotOnTheList')
    naming('没有的文本').refused('NotOnTheList')
  })

  it('may have clauses otherwise than its template, but none beyond the law (财库〔2019〕38号 三, 法 第四十六条)', () => {
    const having = (clause: string, quote: string, n: number, change: Partial<PlanLine> = {}) =>
      putting({ clauses: [{ clause, quote, n, unit: 'day' }] as PlanLine['clauses'], ...change } as Partial<PlanLine>)
    having('replacement', '乙方应当在10日内补派社工', 10).then(taken)
    having('replacement', '乙方应当在10日内补派社工', 11).refused('ClauseWordsDiffer')
    having('signing', '双方应当在30日内签订合同', 30).then(taken)
    having('signing', '双方应当在31日内签订合同', 31).refused('TermBeyondTheLaw', '第四十六条')
    having('invoice-payment', '甲方应当在31日内支付', 31).refused('TermBeyondTheLaw', '三')
    having('invoice-payment', '甲方应当在31日内支付', 31, { route: 'selfRun', method: '比选', term: { months: 12 } }).then(taken)
  })

  it('has indicators scored by others that are there and do not buy it, and leaves the evaluator one', () => {
    const by = (...scorers: readonly (readonly [string, 'host' | 'supervisor' | 'lead'])[]) => ({
      scorers: scorers.map(([indicator, by]) => ({ indicator, by })),
    })
    putting({ ...by(['满意度', 'host'], ['服务量', 'supervisor'], ['财务', 'lead']), evaluatorScorers: 3 }).then(taken)
    putting(by(['态度', 'host'])).refused('UnknownIndicator')
    putting(by(['满意度', 'host'], ['满意度', 'supervisor'])).refused('IndicatorTwice')
    putting(by(['满意度', 'host'], ['服务量', 'host'], ['财务', 'host'], ['专业服务质量', 'host'])).refused(
      'EvaluatorScoresNothing',
    )
    putting({ ...by(['满意度', 'host']), sites: [], station: false }).refused('ScorerMissing')
    const ownHost = { sites: mz06.sites.map((site) => ({ ...site, host: 'hs-mzj' })) }
    putting({ ...by(['满意度', 'host']), ...ownHost }).refused('ScorerIsPurchaser')
    for (const said of [by(['满意度', 'host']), { evaluatorScorers: 2 }, { withoutLateScores: true }, { vetoes: [] }])
      putting({ ...said, evaluation: false }).refused('EvaluationNotPlanned')
  })

  it('has vetoes that bring the grade down to one of the region’s, each once', () => {
    const grades = ['优秀', '合格', '不合格'].map((grade, at) => ({ grade, from: [90, 60, 0][at] ?? 0 }))
    const having = (...vetoes: NonNullable<PlanLine['vetoes']>) =>
      given(plan, id, facts, { law: createLaw({ packs: [{ ...huangshan, grades }] }) }).when(act, { ...mz06, vetoes })
    having({ item: '财务违规', grade: '不合格' }, { item: '缺岗', grade: '合格' }).then(taken)
    having({ item: '财务违规', grade: '优秀' }).refused('VetoGradeUnknown')
    having({ item: '财务违规', grade: '很差' }).refused('VetoGradeUnknown')
    having({ item: '财务违规', grade: '合格' }, { item: '财务违规', grade: '不合格' }).refused('VetoTwice')
  })

  it('wants its sums to agree to the 分', () => {
    putting({ budget: '19650001' }).refused('ItemsDoNotAddUp')
    putting({ sources: [{ source: '福彩公益金', amount: '19649999' }] }).refused('SourcesDoNotAddUp')
    putting({ tranches: [{ share: 99, on: '合同签订' }] }).refused('TrancheSharesDoNotAddUp')
    putting({ indicatorWeights: { 服务量: 99 } }).refused('IndicatorWeightsDoNotAddUp')
  })

  it('is paid in shares of the price, in amounts, or both: then one tranche takes what the others leave, and that is something', () => {
    const [monthly, acceptance] = ['月报确认', '履约验收合格'] as const
    const paying = (...tranches: PlanLine['tranches']) => putting({ tranches })
    paying({ amount: '6000000', on: monthly }, { rest: true, on: acceptance }).then(taken)
    paying({ share: 40, on: monthly }, { rest: true, on: acceptance }).then(taken)
    paying({ amount: '6000000', on: monthly }, { share: 50, on: acceptance }).refused('TrancheForTheRestMissing')
    paying({ rest: true, on: monthly }, { rest: true, on: acceptance }).refused('TrancheForTheRestMissing')
    paying({ amount: '6000000', share: 30, on: monthly }, { rest: true, on: acceptance }).refused('TrancheAmountUnclear')
    paying({ on: monthly }, { rest: true, on: acceptance }).refused('TrancheAmountUnclear')
    // 40 % of 196,500 元 are 78,600: beside them 117,900 leave nothing, a 分 less leaves one.
    const beside = (amount: `${bigint}`) =>
      paying({ share: 40, on: monthly }, { amount, on: monthly }, { rest: true, on: acceptance })
    beside('11790000').refused('TranchesLeaveNoRest')
    beside('11789999').then(taken)
  })

  it('pays in advance what the region lets it: 10 to 30 %, from SMEs alone 40 to 70 % (财库〔2020〕46号 第十二条)', () => {
    const rest = { rest: true, on: '履约验收合格' } as const
    const advance = (share: number, change: Partial<PlanLine> = {}, on: '合同签订' | '年度开始' = '合同签订') =>
      putting({ tranches: [{ share, on }, rest], ...change })
    for (const share of [9.99, 30.01, 100 - 0.01]) advance(share).refused('AdvanceOutOfRange', '第十二条第（五）项')
    for (const share of [10, 30]) advance(share).then(taken)
    const smes = { smeReserve: { reserve: 'whole', industry: '其他未列明行业' } } as const
    for (const share of [39.99, 70.01]) advance(share, smes).refused('AdvanceOutOfRange')
    for (const share of [40, 70]) advance(share, smes).then(taken)
    // 30 % of 196,500 元, to the 分; what the others leave counts as well; several add up; nothing in advance is asked of nobody.
    const paying = (...tranches: PlanLine['tranches']) => putting({ tranches })
    paying({ amount: '5895000', on: '合同签订' }, rest).then(taken)
    paying({ amount: '5895001', on: '合同签订' }, rest).refused('AdvanceOutOfRange')
    paying({ share: 70, on: '履约验收合格' }, { rest: true, on: '合同签订' }).then(taken)
    paying({ share: 69, on: '履约验收合格' }, { rest: true, on: '合同签订' }).refused('AdvanceOutOfRange')
    paying({ share: 20, on: '合同签订' }, { share: 11, on: '合同签订' }, rest).refused('AdvanceOutOfRange')
    paying({ share: 100, on: '履约验收合格' }).then(taken)
    const termGrounds = ['budget-assured', 'content-stable', 'continuous', 'funding-stable', 'price-stable'] as const
    const byYear = { term: { months: 24 }, termGrounds, station: false, voluntary: true, tranchesPer: 'year' } as const
    // Nobody is bound by the notice below the limit: the region's figure alone is said.
    advance(31, byYear, '年度开始').refused('AdvanceOutOfRange', 'advancePayment')
    advance(30, byYear, '年度开始').then(taken)
  })

  it('stands in the directory of the region, where it has given one', () => {
    const withDirectory = (...directory: readonly string[]) =>
      given(plan, id, facts, { law: createLaw({ packs: [{ ...huangshan, directory }] }) }).when(act, mz06)
    withDirectory('社会工作服务').then(taken)
    withDirectory('儿童福利服务').refused('NotInDirectory', '第十一至十四、二十、二十一条')
  })

  it('splits no purchase of one kind past the figure of open tender, unless it says why it is bought apart (条例 第二十八条)', () => {
    const { separateBecause: _said, ...alike } = mz06
    const other = (change: object): GivenFact => ({
      type: 'PlanLineAdded',
      key: 'mz-09',
      data: { ...alike, line: 'mz-09', term: { months: 12 }, budget: '141050000', ...change },
    })
    const beside = (change: object, line: object = alike) => given(plan, id, [...facts, other(change)], { law }).when(act, line)
    // 589,500 元 with its renewals, and 1,410,500: just 2,000,000.
    beside({}).then(taken)
    beside({ budget: '141050001' }).refused('PurchaseSplit', '第二十八条')
    beside({ budget: '141050001' }, mz06).then(taken)
    beside({ budget: '141050001', separateBecause: '上级专项' }).then(taken)
    beside({ budget: '141050001', directoryItem: '儿童福利服务' }).then(taken)
    beside({ budget: '141050001', method: '公开招标' }).then(taken)
  })

  it('is counted together with the lines of the plan that it is added to, so that nothing is split by a supplement', () => {
    const { separateBecause: _said, ...alike } = mz06
    const before = (budget: string): GivenFact[] => [
      ...facts,
      { type: 'PlanLineAdded', key: 'mz-06', data: { ...alike, term: { months: 12 }, budget } },
    ]
    const supplement = (budget: string) =>
      given(plan, 'plan/hs-mzj-2026-1', facts, { law, others: { [id]: before(budget) } }).when(act, alike)
    supplement('141050000').then(taken)
    supplement('141050001').refused('PurchaseSplit', '第二十八条')
  })

  it('keeps what a unit buys of one kind by its own rule below the amount of its region, where that has one', () => {
    const { separateBecause: _said, term: _years, ...rest } = mz06
    const own = { ...rest, term: { months: 12 }, route: 'selfRun', method: '比选' } as const
    const other = (change: object): GivenFact => ({
      type: 'PlanLineAdded',
      key: 'mz-09',
      data: { ...own, line: 'mz-09', budget: '30350000', ...change },
    })
    const beside = (change: object, line: object = own, sameItemBelow: '50000000' | undefined = '50000000') => {
      const selfRun = sameItemBelow === undefined ? huangshan.selfRun : { ...huangshan.selfRun, sameItemBelow }
      const packs = [{ ...huangshan, selfRun }]
      return given(plan, id, [...facts, other(change)], { law: createLaw({ packs }) }).when(act, line)
    }
    // 196,500 and 303,500 元 are the 500,000 below which it is to keep.
    beside({}).refused('OwnPurchasesSplit', 'selfRun.sameItemBelow')
    beside({ budget: '30349999' }).then(taken)
    beside({}, { ...own, separateBecause: '另一预算项目' }).then(taken)
    beside({ directoryItem: '儿童福利服务' }).then(taken)
    beside({ route: 'here', method: '竞争性磋商' }).then(taken)
    given(plan, id, [...facts, other({})], { law })
      .when(act, own)
      .then(taken)
  })

  it('has no tranche that waits for what nobody will hold', () => {
    const paying = (tranche: PlanLine['tranches'][number], change: Partial<PlanLine> = {}) =>
      putting({ ...change, tranches: [tranche] })
    const graded = { share: 100, on: '评估结果公布' } as const
    paying(graded).then(taken)
    paying(graded, { evaluation: false }).refused('TrancheNeverDue')
    for (const percent of [0, 100]) paying({ ...graded, byGrade: { 合格: percent } }).then(taken)
    for (const percent of [-1, 101]) paying({ ...graded, byGrade: { 合格: percent } }).refused('TrancheByGradeOutOfRange')
    const served = { share: 100, on: '到岗满月' } as const
    for (const months of [1, 12]) paying({ ...served, months }).then(taken)
    for (const months of [0, 13]) paying({ ...served, months }).refused('TrancheNeverDue')
    paying(served).refused('TrancheNeverDue')
    const { midTermAfterMonths: _none, ...unchecked } = mz06
    const phase = { ...unchecked, tranches: [{ share: 100, on: '中期检查合格并阶段验收' }] }
    given(plan, id, facts, { law }).when(act, phase).refused('TrancheNeverDue')
    given(plan, id, facts, { law })
      .when(act, { ...phase, midTermAfterMonths: 6 })
      .then(taken)
  })

  it('has its mid-term check within the service', () => {
    for (const midTermAfterMonths of [1, 11]) putting({ midTermAfterMonths }).then(taken)
    for (const midTermAfterMonths of [0, 12]) putting({ midTermAfterMonths }).refused('CheckOutsideService')
  })

  it('is evaluated each service year where there are several, and before the end within what is evaluated', () => {
    const termGrounds = ['budget-assured', 'content-stable', 'continuous', 'funding-stable', 'price-stable'] as const
    const of = (months: number, change: object) =>
      putting({ term: { months }, termGrounds, station: false, voluntary: true, ...change })
    of(24, { evaluationPer: 'year' }).then(taken)
    of(13, { evaluationPer: 'year' }).then(taken)
    of(12, { evaluationPer: 'year' }).refused('EvaluationPerYearOfOneYear')
    of(12, { evaluationPer: 'contract', evaluationMonthsBefore: 11 }).then(taken)
    of(12, { evaluationMonthsBefore: 12 }).refused('EvaluationBeforeService')
    of(30, { evaluationPer: 'year', evaluationMonthsBefore: 5 }).then(taken)
    of(30, { evaluationPer: 'year', evaluationMonthsBefore: 6 }).refused('EvaluationBeforeService')
    of(12, { evaluation: false, evaluationMonthsBefore: 1 }).refused('EvaluationNotPlanned')
    of(24, { evaluation: false, evaluationPer: 'year' }).refused('EvaluationNotPlanned')
  })

  it('wants a timetable in its order: document, bids, arrival', () => {
    putting({ procurementStarts: dayOf(mz06.bidsDue) }).refused('TimetableOutOfOrder')
    // No day on which there was no law yet.
    putting({ procurementStarts: '1900-01-02' }).refused('NotYetInForce')
    putting({ arrival: dayOf(mz06.bidsDue) }).refused('TimetableOutOfOrder')
  })

  it('is made here, and not registered', () => {
    putting({}, true).refused('DoneHere')
  })
})

describe('a plan being drafted', () => {
  it('takes a line once', () => {
    given(plan, id, [opened, added], { law }).when('AddPlanLine', mz06).refused('LineExists')
  })

  it('takes no line whose name could not stand in the id of a case', () => {
    for (const line of ['MZ-06', 'mz 06', 'mz--06', 'a'.repeat(21)])
      given(plan, id, [opened], { law })
        .when('AddPlanLine', { ...mz06, line })
        .refused('LineNameInvalid')
  })

  it('is refused where the region has no figures', () => {
    given(plan, id, [opened], { law: createLaw() }).when('AddPlanLine', mz06).refused('NotEncodedForRegion')
    given(plan, id, [opened, added], { law: createLaw({ packs: [{ ...huangshan, validUntil: '2026-01-01' }] }) })
      .when('SubmitPlan')
      .refused('NotEncodedForRegion')
  })

  it('revises and removes only what it holds', () => {
    given(plan, id, [opened, added], { law })
      .when('RevisePlanLine', { ...mz06, priceWeight: 20 })
      .then([{ type: 'PlanLineRevised', key: 'mz-06' }])
    given(plan, id, [opened], { law }).when('RevisePlanLine', mz06).refused('LineUnknown')
    given(plan, id, [opened, added], { law })
      .when('RemovePlanLine', { line: 'mz-06', why: '需求变化' })
      .then([{ type: 'PlanLineRemoved', key: 'mz-06' }])
    given(plan, id, [opened], { law }).when('RemovePlanLine', { line: 'mz-06', why: '需求变化' }).refused('LineUnknown')
  })

  it('is submitted with its lines and their sum, and not empty', () => {
    given(plan, id, [opened, added], { law, now: at('2025-09-02T02:00:00.000Z') })
      .when('SubmitPlan')
      .then([{ type: 'PlanSubmitted', data: { lines: ['mz-06'], total: '19650000' } }, { type: 'OpinionAsked' }])
    given(plan, id, [opened], { law }).when('SubmitPlan').refused('PlanHasNoLines')
  })
})

it('a lot is what it says of itself, and the line where it says nothing', () => {
  expect(lotsOf(mz06)).toEqual([
    { lot: '1', title: mz06.title, budget: mz06.budget, sites: mz06.sites, posts: mz06.posts, items: mz06.items },
  ])
  const [one] = lotsOf({ ...mz06, lots: [{ lot: 'a', title: '第一包', sites: [] }] })
  expect(one).toMatchObject({ title: '第一包', budget: mz06.budget, sites: [], posts: mz06.posts })
})

describe.each(waysIn)('a line in lots by $act', ({ act, facts }) => {
  const [first, second] = mz06InLots.lots as [PlanLot, PlanLot]
  const divided = (...lots: readonly PlanLot[]) => given(plan, id, facts, { law }).when(act, { ...mz06, lots })

  it('has one at least, each with a name of its own', () => {
    divided().refused('LotsMissing')
    divided(first, { ...second, lot: first.lot }).refused('LotTwice')
    divided({ lot: 'a.b' }).refused('LotNameInvalid')
  })

  it('gives its lots no more than its budget; two that leave it out would have it twice', () => {
    divided({ lot: 'a' }, { lot: 'b' }).refused('LotsOverBudget')
    divided({ lot: 'a', budget: '19650001' }).refused('LotsOverBudget')
  })

  it('buys in each lot for just the lot’s budget', () => {
    divided({ lot: 'a', budget: '19649999' }).refused('LotItemsDoNotAddUp')
    divided({ ...first, budget: '11420001' }, second).refused('LotItemsDoNotAddUp')
  })

  it('has in its lots no more than in itself: posts, sites, items', () => {
    divided({ ...first, posts: 2 }, second).refused('LotPostsExceedLine')
    divided({ ...first, sites: ['tx-yd'] }, second).refused('LotSiteUnknown')
    divided(first, first, second).refused('LotItemsExceedLine')
    divided({ lot: 'a', items: [{ item: '另一项', unit: '次', quantity: 1, price: mz06.budget }] }).refused('LotItemsExceedLine')
  })
})
