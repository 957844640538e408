import { createLaw, type RegionPack } from '#law'
import { instant, yuan, type Instant } from '#kernel'
import type { PlanLine } from './plan-line.js'

/** The sample pack of Huangshan as far as plan and procurement ask it (`data/huangshan.yaml`); for specs. */
export const huangshan: RegionPack = {
  region: '341000',
  districts: true,
  validFrom: '2025-01-01',
  status: 'sample',
  here: 'training',
  thresholds: { services: { limit: yuan(500_000), openTender: yuan(2_000_000) }, base: 'wholeTerm' },
  selfRun: { quotes: 3, showWorkingDays: 3, collectiveDecisionFrom: yuan(100_000) },
  smePriceDeduction: { small: 20, micro: 20, consortium: 6 },
  advancePayment: { sme: [40, 70], other: [10, 30] },
  grades: [{ grade: '合格', from: 60 }],
  gradeEffect: {},
  midTermPass: 60,
  planOpinionWorkingDays: 10,
  switches: {
    rollWeekend: true,
    scoreRounding: { decimals: 2, mode: 'half-up' },
    abnormallyLowBid: 'off',
    financeApprovesEachPayment: true,
  },
  costClasses: {},
  certificateReward: {},
  monthlyAllowance: {},
  professionalSupervision: { perQuarter: 2 },
  internalApproval: { steps: [], collective: [] },
  vacancyDeduction: { per: 'day', of: 'item 驻点专业服务', graceDays: 15 },
  itemPrices: 'scaled to the award, remainder on the last item',
}

/** The law with that pack; for specs. */
export const law = createLaw({ packs: [huangshan] })

/** The law with other figures of that region; for specs. */
export const lawWith = (figures: Partial<RegionPack>) => createLaw({ packs: [{ ...huangshan, ...figures }] })

const item = (name: string, unit: string, quantity: number, price: number) => ({ item: name, unit, quantity, price: yuan(price) })

/** Line mz-06 of the programme file, the straight way; for specs. */
export const mz06: PlanLine & { readonly bidsDue: Instant } = {
  line: 'mz-06',
  title: '屯溪区黎阳镇社工站运营服务',
  kind: '服务',
  separateBecause: '福彩公益金单列预算项目',
  sources: [{ source: '福彩公益金', amount: yuan(196_500) }],
  directoryItem: '社会工作服务',
  goals: { 服务对象受益人数: 1500, 满意度: 90 },
  evidence: '2025年度入户走访与需求评估',
  groups: ['困难群体', '农村留守人员'],
  classes: ['基础工作类', '专业服务类', '社区治理类'],
  sites: [{ site: 'tx-ly', host: 'tx-ly-host', kind: 'town-centre' }],
  station: true,
  route: 'here',
  method: '竞争性磋商',
  procurementStarts: '2026-03-02',
  bidsDue: instant('2026-03-16T09:30:00+08:00'),
  priceWeight: 10,
  smeReserve: { reserve: 'no', ground: 'non-enterprises' },
  parties: { payer: 'hs-mzj', finance: 'hs-czj', supervisor: 'tx' },
  arrival: '2026-04-15',
  evaluation: true,
  evaluator: 'ev-2',
  term: { months: 12, renewableToYears: 3 },
  budget: yuan(196_500),
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
    item('微公益创投', '次', 1, 16_000),
    item('管理费及税费', '年', 1, 10_100),
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

/** The same line in two lots at its one site: of every item the larger half in the first, the smaller in the second. */
export const mz06InLots: PlanLine & { readonly bidsDue: Instant } = {
  ...mz06,
  lots: [
    { lot: 'ly-1', budget: yuan(114_200), posts: 1, items: parted(Math.ceil) },
    { lot: 'ly-2', budget: yuan(82_300), posts: 1, items: parted(Math.floor) },
  ],
}

function parted(round: (half: number) => number): PlanLine['items'] {
  return mz06.items.map((one) => ({ ...one, quantity: round(one.quantity / 2) })).filter(({ quantity }) => quantity > 0)
}
