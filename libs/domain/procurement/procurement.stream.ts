import { inYuan } from '#kernel'
import type { StreamDeclaration } from '../declaration.js'
import type { ProcurementFact } from './procurement.facts.js'

/** Seen by nobody before the report: panelists score apart, also from one another. */
const untilReported = { only: [], until: 'EvaluationReported', then: 'parties' } as const

/** `procurement/<case>/<attempt>`: the steps of one attempt at a purchase, from its plan line to the awards of its lots. Lots that failed are offered again by the next, or withdrawn. */
export const procurementStream = {
  kind: 'procurement',
  says: '采购',
  key: '{case}/{attempt}',
  address: 'cases/{case}/attempts/{attempt}',
  process: 'purchase/{case}',
  stands: {
    as: 'purchase',
    // What the document says of itself only a change of it moves (条例 第三十一条); who was harmed may say so while nothing else goes on (法 第五十二条).
    but: { 'agreed:bids': null, 'agreed:panel': null, question: null },
  },
  facts: {
    ProcurementOpened: {
      schema: 1,
      seenBy: 'parties',
      says: '启动采购',
      heard: { purchase: 'perStream' },
      starts: 'purchase/{case}',
      tells: ({ title, budget }) => `启动«${title}»的采购，预算${inYuan(budget)}`,
    },
    NeedsSurveyed: {
      schema: 1,
      seenBy: 'parties',
      says: '需求调查',
      heard: { purchase: 'perStream' },
      tells: ({ respondents, publicOpinions }) => `完成需求调查：受访供应商${respondents}家，公众意见${publicOpinions}条`,
    },
    IntentionPublished: {
      schema: 1,
      seenBy: 'everyone',
      says: '公开采购意向',
      heard: { purchase: 'perStream' },
      tells: () => '公开了采购意向',
    },
    RequirementReviewed: {
      schema: 1,
      seenBy: 'parties',
      says: '审查采购需求',
      heard: { purchase: 'perStream' },
      tells: ({ number }) => `审查了采购需求（${number}）`,
    },
    MethodChosen: {
      schema: 1,
      seenBy: 'parties',
      says: '确定采购方式',
      heard: { purchase: 'perStream' },
      tells: ({ method, minutes }) => `确定采购方式为${method}（${minutes}）`,
    },
    ImplementationPlanFiled: {
      schema: 1,
      seenBy: 'parties',
      says: '采购实施计划备案',
      heard: { purchase: 'perStream' },
      tells: ({ number }) => `采购实施计划备案（${number}）`,
    },
    AgentEngaged: {
      schema: 1,
      seenBy: 'parties',
      says: '委托采购代理机构',
      heard: { purchase: 'perStream' },
      tells: ({ fee }) => `委托采购代理机构，代理费${inYuan(fee)}`,
    },
    DocumentIssued: {
      schema: 1,
      seenBy: 'everyone',
      says: '发出采购文件',
      heard: { purchase: 'perStream' },
      tells: ({ supplyUntil }) => `发出采购文件，提供至${supplyUntil}`,
    },
    LotOffered: {
      schema: 1,
      seenBy: 'everyone',
      says: '推出采购包',
      heard: { purchase: 'keyed' },
      tells: ({ lot, title, budget }) => `推出第${lot}包«${title}»，预算${inYuan(budget)}`,
    },
    PanelFormed: {
      schema: 1,
      seenBy: { only: ['purchaser', 'procurementAgent'], until: 'EvaluationReported', then: 'parties' },
      says: '组建评审小组',
      heard: { purchase: 'perStream' },
      tells: ({ panelists }) => `组建${panelists.length}人的评审小组`,
    },
    BidsOpened: {
      schema: 1,
      seenBy: 'parties',
      says: '开启响应文件',
      heard: { purchase: 'keyed' },
      tells: ({ lot, bids }) => `开启第${lot}包的${bids.length}份响应文件`,
    },
    BidScored: { schema: 1, seenBy: untilReported, says: '评分', tells: () => '完成一份评分' },
    EvaluationReported: {
      schema: 1,
      seenBy: 'parties',
      says: '提交评审报告',
      heard: { purchase: 'keyed' },
      tells: ({ lot, ranking }) => `提交第${lot}包的评审报告：${ranking.length}家供应商进入排名`,
    },
    AwardConfirmed: {
      schema: 1,
      seenBy: 'parties',
      says: '确定成交供应商',
      heard: { purchase: 'keyed' },
      tells: ({ lot, price, minutes }) => `确定第${lot}包的成交供应商：${inYuan(price)}（${minutes}）`,
    },
    ResultPublished: {
      schema: 1,
      seenBy: 'everyone',
      says: '公告结果',
      heard: { purchase: 'keyed' },
      tells: ({ lot, price }) => `公告第${lot}包的结果：${inYuan(price)}`,
    },
    AwardMade: {
      schema: 1,
      seenBy: 'everyone',
      says: '发出成交通知书',
      heard: { purchase: 'keyed' },
      starts: 'contract/{case}.{#}',
      lasts: '合同由此产生：采购有误的按质疑、投诉处理，或者协商终止合同',
      tells: ({ lot, price }) => `发出第${lot}包的成交通知书：${inYuan(price)}`,
    },
    LotFailed: {
      schema: 1,
      seenBy: 'everyone',
      says: '采购包失败',
      heard: { purchase: 'keyed' },
      tells: ({ lot, reason }) => `第${lot}包采购失败：${reason}`,
    },
    ProcurementFailed: {
      schema: 1,
      seenBy: 'everyone',
      says: '采购失败',
      tells: ({ reason }) => `采购失败：${reason}`,
    },
    ProcurementRepeated: {
      schema: 1,
      seenBy: 'everyone',
      says: '重新开展采购活动',
      heard: { purchase: 'perStream' },
      tells: ({ procurementStarts }) => `决定重新采购，${procurementStarts}发出采购文件`,
    },
    LineWithdrawn: {
      schema: 1,
      seenBy: 'everyone',
      says: '撤销采购项目',
      heard: { purchase: 'perStream' },
      tells: ({ reason }) => `撤销采购项目：${reason}`,
    },
    ProcurementClosed: {
      schema: 1,
      seenBy: 'everyone',
      says: '采购办结',
      heard: { purchase: 'perStream' },
      ends: true,
      tells: ({ outcome }) => (outcome === 'awarded' ? '采购办结：已经成交' : '采购办结：没有成交'),
    },
  },
} as const satisfies StreamDeclaration<ProcurementFact>
