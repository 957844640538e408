import type { Instant } from '#kernel'
import { createLaw } from '#law'
import { given, type GivenFact } from '../../../test/given.js'
import { huangshan, law, mz06 } from './mz-06.fixture.js'
import { plan } from './plan.decider.js'
import type { PlanLine } from './plan-line.js'

const id = 'plan/hs-mzj-2026'
const parties = { purchaser: ['hs-mzj'], lead: ['hs-sgb'], finance: ['hs-czj'] }
const at = (text: string) => text as Instant
const opened: GivenFact = {
  type: 'PlanOpened',
  at: at('2025-09-01T02:00:00.000Z'),
  data: { purchaser: 'hs-mzj', year: 2026, region: '341000', parties },
}
const added: GivenFact = { type: 'PlanLineAdded', key: 'mz-06', data: mz06 }
const adding = (change: Partial<PlanLine>, registered = false) =>
  given(plan, id, [opened], { law, registered }).when('AddPlanLine', { ...mz06, ...change })

describe('a plan being drafted', () => {
  it('takes in a line that keeps to the law', () => {
    adding({}).then([{ type: 'PlanLineAdded', key: 'mz-06', data: { title: mz06.title } }])
  })

  it('takes a line once', () => {
    given(plan, id, [opened, added], { law }).when('AddPlanLine', mz06).refused('LineExists')
  })

  it('takes no posts without outputs: that is labour supply (令102 第十条)', () => {
    adding({ items: [] }).refused('LabourSupply', '第十条')
  })

  it('takes no 询价 for services: that method is for goods only', () => {
    adding({ method: '询价' }).refused('MethodNotAllowed', '第三十二条')
  })

  it('asks for evidence, groups and professional posts (黄社〔2020〕3号)', () => {
    adding({ evidence: '' }).refused('PrincipleNotMet', '二（四）')
    adding({ groups: [] }).refused('PrincipleNotMet')
    adding({ posts: 0 }).refused('PrincipleNotMet')
  })

  it('asks a station for five organizations fostered, and takes no four', () => {
    const fostered = (quantity: number, price: string) =>
      mz06.items.map((item) => (item.item === '社区组织孵化' ? { ...item, quantity, price: price as '1' } : item))
    adding({ items: fostered(4, '500000') }).refused('PolicyOutputsMissing', '二（二）')
    adding({ items: fostered(5, '400000') }).then([{ type: 'PlanLineAdded' }])
    adding({ items: fostered(4, '500000'), station: false }).then([{ type: 'PlanLineAdded' }])
  })

  it('asks a town centre for two professional posts; a certified community worker counts', () => {
    adding({ posts: 1 }).refused('PostStandardNotMet', '二（一）')
    adding({ posts: 1, sites: [{ site: 'tx-ly', host: 'tx-ly-host', kind: 'town-centre', certifiedWorkers: 1 }] }).then([
      { type: 'PlanLineAdded' },
    ])
  })

  it('lets a service run three years with its renewals, and not four (令102 第二十四条)', () => {
    adding({ term: { months: 12, renewableToYears: 3 } }).then([{ type: 'PlanLineAdded' }])
    adding({ term: { months: 12, renewableToYears: 4 } }).refused('TermTooLong', '第二十四条')
    adding({ term: { months: 37 } }).refused('TermTooLong')
  })

  it('keeps the price weight of a consultation between 10 and 30 %', () => {
    adding({ priceWeight: 9 }).refused('PriceWeightOutOfBand', '第二十四条')
    adding({ priceWeight: 10 }).then([{ type: 'PlanLineAdded' }])
    adding({ priceWeight: 30 }).then([{ type: 'PlanLineAdded' }])
    adding({ priceWeight: 31 }).refused('PriceWeightOutOfBand')
  })

  it('keeps the unit from running by itself what reaches the limit', () => {
    const own = { route: 'selfRun', method: '比选' } as const
    adding(own).refused('StatutoryPurchase', '第六十四条')
    adding({ ...own, term: { months: 12 } }).then([{ type: 'PlanLineAdded' }])
  })

  it('leaves bidders of a consultation ten days', () => {
    adding({ bidsDue: at('2026-03-11T15:59:00.000Z') }).refused('TimetableTooShort', '第十条')
    adding({ bidsDue: at('2026-03-12T01:30:00.000Z') }).then([{ type: 'PlanLineAdded' }])
  })

  it('wants its sums to agree to the 分', () => {
    adding({ budget: '19650001' }).refused('ItemsDoNotAddUp')
    adding({ sources: [{ source: '福彩公益金', amount: '19649999' }] }).refused('SourcesDoNotAddUp')
    adding({ tranches: [{ share: 99, on: '合同签订' }] }).refused('TrancheSharesDoNotAddUp')
  })

  it('is refused where the region has no figures', () => {
    given(plan, id, [opened], { law: createLaw() }).when('AddPlanLine', mz06).refused('NotEncodedForRegion')
    given(plan, id, [opened, added], { law: createLaw({ packs: [{ ...huangshan, validUntil: '2026-01-01' }] }) })
      .when('SubmitPlan')
      .refused('NotEncodedForRegion')
  })

  it('leaves an irregularity where a registered line breaks the law, but not where it makes no sense', () => {
    adding({ priceWeight: 9 }, true).then([{ type: 'PlanLineAdded' }, { type: 'IrregularityFound', key: 'PriceWeightOutOfBand' }])
    adding({ budget: '1' }, true).refused('ItemsDoNotAddUp')
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
      .then([{ type: 'PlanSubmitted', data: { lines: ['mz-06'], total: '19650000' } }])
    given(plan, id, [opened], { law }).when('SubmitPlan').refused('PlanHasNoLines')
  })
})
