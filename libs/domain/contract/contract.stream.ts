import { inYuan } from '#kernel'
import type { StreamDeclaration } from '../declaration.js'
import { relations } from '../relation.js'
import { rescissionGrounds, terminationGrounds, type AcceptedItem, type ContractFact, type VacantPost } from './contract.facts.js'
import { handOverKinds } from './hand-over.kinds.js'
import { renewalKinds } from './renewal.kinds.js'
import { supplementKinds } from './supplement.kinds.js'

/** How long a post was vacant, and what is not paid for that. */
const vacant = ({ post, days, charged, deducted }: VacantPost): string =>
  `；第${post}岗空缺${days}天，扣${charged}天，扣减${inYuan(deducted)}`

const grounds = { ...terminationGrounds, ...rescissionGrounds }

/** What of an item was not accepted, why, and what is not paid for that. */
const inPart = ({ item, agreed, quantity, reason = '', deducted = '0' }: AcceptedItem): string =>
  quantity === undefined ? '' : `；${item}约定${agreed}，通过${quantity}，扣减${inYuan(deducted)}（${reason}）`

/**
 * `contract/<award>`: what the parties agreed, who signed, what was accepted, and the close. `TerminationProposed` has its number and who
 * proposed as its key (`1/purchaser`): a process knows who is to answer.
 */
export const contractStream = {
  kind: 'contract',
  says: '合同',
  key: '{award}',
  address: 'contracts/{award}',
  process: 'contract/{award}',
  stands: {
    as: 'performance',
    but: {
      'contract-signing': 'signing',
      'agreed:signing': 'signing',
      // A signed contract is made known and filed whatever becomes of it (条例 第五十条, 法 第四十七条), and who was asked to end it answers.
      'contract-publication': null,
      'contract-filing': null,
      // 条例 第四十五条: what was accepted is made known.
      'acceptance-publication': null,
      'agreed:termination-reply': null,
      // What ended is handed over whatever stood still before.
      'agreed:hand-over': null,
      'agreed:hand-over-again': null,
      'agreed:hand-over-confirmation': null,
    },
  },
  /** `ServiceStarted` bears the first day of service as its moment and the end of its last day as its due. */
  facts: {
    ContractOpened: {
      schema: 1,
      seenBy: 'record',
      says: '拟定合同',
      heard: { contract: 'once' },
      tells: ({ terms }) => `按成交结果拟定合同：${inYuan(terms.amount)}`,
    },
    ProcurementLawApplies: {
      schema: 1,
      seenBy: 'parties',
      says: '适用政府采购法',
      level: 'technical',
      heard: { contract: 'keyed' },
      tells: () => '本合同适用政府采购法',
    },
    ContractVoided: {
      schema: 1,
      seenBy: 'everyone',
      says: '撤销合同',
      heard: { contract: 'once' },
      lasts: '成交结果不再成立，合同由此撤销：另行确定供应商或者重新采购',
      tells: ({ signed, refund }) =>
        `成交结果不再成立，${signed ? '合同撤销' : '不再签订合同'}${refund === undefined ? '' : `，已付的${inYuan(refund)}应当退回`}`,
    },
    OwnRuleApplies: {
      schema: 1,
      seenBy: 'parties',
      says: '按内部采购规定',
      level: 'technical',
      heard: { contract: 'once' },
      tells: ({ method }) => `限额以下，由本单位按内部规定采购（${method}）`,
    },
    ClausesAgreed: {
      schema: 1,
      seenBy: 'record',
      says: '约定合同条款',
      tells: ({ clauses }) =>
        clauses.length === 0
          ? '合同条款与示范文本相同'
          : `合同条款与示范文本不同的：${clauses.map(({ quote }) => quote).join('；')}`,
    },
    PartySigned: { schema: 1, seenBy: 'parties', says: '一方签署', tells: ({ party }) => `${relations[party]}签署了合同` },
    TrancheAgreed: {
      schema: 1,
      seenBy: 'parties',
      says: '约定付款节点',
      level: 'technical',
      heard: { contract: 'keyed' },
      tells: ({ n, amount, on }) => `约定第${n}期付款${inYuan(amount)}：${on}`,
    },
    PaymentConditionMet: {
      schema: 1,
      seenBy: 'parties',
      says: '付款条件成就',
      heard: { contract: 'keyed' },
      tells: ({ n, amount, on, deducted }) =>
        `第${n}期付款${inYuan(amount)}的条件成就：${on}${deducted === undefined ? '' : `，按约定扣减${inYuan(deducted)}`}`,
    },
    PaymentNotDue: {
      schema: 1,
      seenBy: 'parties',
      says: '不付款',
      heard: { contract: 'keyed' },
      tells: ({ n, deducted = '0' }) => `第${n}期付款按约定不支付，扣减${inYuan(deducted)}`,
    },
    SiteAgreed: {
      schema: 1,
      seenBy: 'record',
      says: '约定服务地点',
      level: 'technical',
      heard: { contract: 'keyed' },
      tells: ({ site }) => `约定服务地点${site}`,
    },
    PostAgreed: {
      schema: 1,
      seenBy: 'record',
      says: '约定岗位',
      level: 'technical',
      heard: { contract: 'keyed' },
      tells: ({ post, site }) => `约定第${post}岗${site === undefined ? '' : `，在${site}`}`,
    },
    CheckAgreed: {
      schema: 1,
      seenBy: 'record',
      says: '约定中期检查',
      level: 'technical',
      heard: { contract: 'keyed' },
      tells: ({ check, afterMonths }) => `约定服务满${afterMonths}个月后进行第${check}次中期检查`,
    },
    YearAgreed: {
      schema: 1,
      seenBy: 'record',
      says: '约定年度验收',
      level: 'technical',
      heard: { contract: 'keyed' },
      tells: ({ year }) => `约定第${year}服务年度届满后单独验收`,
    },
    EvaluationAgreed: {
      schema: 1,
      seenBy: 'record',
      says: '约定第三方评估',
      level: 'technical',
      heard: { contract: 'keyed' },
      tells: ({ evaluation, from }) =>
        from === undefined ? '约定服务期满后进行第三方评估' : `约定在服务期内开始第${evaluation}次第三方评估`,
    },
    ScorerAgreed: {
      schema: 1,
      seenBy: 'record',
      says: '约定评分方',
      level: 'technical',
      heard: { contract: 'keyed' },
      tells: ({ by, indicators }) => `约定第三方评估的${indicators.map((one) => `«${one}»`).join('、')}由${relations[by]}评分`,
    },
    PaymentDayAgreed: {
      schema: 1,
      seenBy: 'parties',
      says: '约定付款日',
      level: 'technical',
      heard: { contract: 'keyed' },
      tells: ({ n, months }) => `约定第${n}期付款在${months === 0 ? '服务开始' : `到岗满${months}个月`}时支付`,
    },
    PaymentByMonthAgreed: {
      schema: 1,
      seenBy: 'parties',
      says: '约定按月付款',
      level: 'technical',
      heard: { contract: 'keyed' },
      tells: ({ n, month }) => `约定第${n}期付款在第${month}个服务月的月报确认后支付`,
    },
    PaymentByGradeAgreed: {
      schema: 1,
      seenBy: 'parties',
      says: '约定按评估结果付款',
      level: 'technical',
      heard: { contract: 'keyed' },
      tells: ({ n }) => `约定第${n}期付款按公布的评估结果支付`,
    },
    ContractSigned: {
      schema: 1,
      seenBy: 'record',
      says: '签订合同',
      heard: { contract: 'once' },
      lasts: '合同由各方共同签订：内容有变的，另签补充协议',
      tells: ({ amount, number }) => `合同${number}签订：${inYuan(amount)}`,
    },
    ContractPublished: {
      schema: 1,
      seenBy: 'everyone',
      says: '公告合同',
      heard: { contract: 'once' },
      tells: () => '公告了合同',
    },
    ContractFiled: {
      schema: 1,
      seenBy: 'parties',
      says: '合同备案',
      heard: { contract: 'once' },
      tells: ({ number }) => `合同报财政部门备案（${number}）`,
    },
    ServiceStarted: {
      schema: 1,
      seenBy: 'everyone',
      says: '服务开始',
      heard: { contract: 'once' },
      tells: ({ from, until }) => `服务开始：${from}至${until}`,
    },
    ServiceEndMoved: {
      schema: 1,
      seenBy: 'everyone',
      says: '服务期满日变动',
      heard: { contract: 'keyed' },
      tells: ({ was, until }) => `因合同中止履行，服务期满日由${was}改为${until}`,
    },
    TerminationProposed: {
      schema: 1,
      seenBy: 'parties',
      says: '提议终止合同',
      heard: { contract: 'keyed' },
      tells: ({ by, reason, settled }) => `${relations[by]}提议终止合同，已履行部分结算为${inYuan(settled)}：${reason}`,
    },
    TerminationDeclined: {
      schema: 1,
      seenBy: 'parties',
      says: '不同意终止合同',
      heard: { contract: 'keyed' },
      tells: ({ by, n, reason }) => `${relations[by]}不同意第${n}次提议，合同继续履行：${reason}`,
    },
    TerminationWithdrawn: {
      schema: 1,
      seenBy: 'parties',
      says: '撤回终止合同的提议',
      heard: { contract: 'keyed' },
      tells: ({ by, n, reason }) => `${relations[by]}撤回第${n}次提议：${reason}`,
    },
    SettlementAgreed: {
      schema: 1,
      seenBy: 'parties',
      says: '商定终止结算款',
      heard: { contract: 'keyed' },
      tells: ({ n, amount }) => `商定终止结算款${inYuan(amount)}，作为第${n}期支付`,
    },
    ContractTerminated: {
      schema: 1,
      seenBy: 'everyone',
      says: '终止合同',
      heard: { contract: 'once' },
      lasts: '合同由双方协商终止：需要继续的，重新采购或者另签合同',
      tells: ({ ground, settled, refund }) =>
        ground in terminationGrounds
          ? `双方终止合同（${grounds[ground]}），已履行部分结算为${inYuan(settled)}`
          : `按约定解除合同（${grounds[ground]}），按验收合格的数量结算为${inYuan(settled)}${refund === undefined ? '' : `，已付的多出${inYuan(refund)}`}`,
    },
    ...supplementKinds,
    ...handOverKinds,
    ...renewalKinds,
    MonthlyReportAccepted: {
      schema: 1,
      seenBy: 'record',
      says: '确认月报',
      heard: { contract: 'keyed' },
      tells: ({ month }) => `确认${month}月报`,
    },
    MonthlyReportReturned: {
      schema: 1,
      seenBy: 'record',
      says: '退回月报',
      heard: { contract: 'keyed' },
      tells: ({ month, reason }) => `退回${month}月报：${reason}`,
    },
    PhaseAccepted: {
      schema: 1,
      seenBy: 'record',
      says: '阶段验收',
      heard: { contract: 'keyed' },
      tells: ({ phase }) => `第${phase}阶段通过验收`,
    },
    YearAccepted: {
      schema: 1,
      seenBy: 'parties',
      says: '年度验收',
      heard: { contract: 'keyed' },
      tells: ({ year, userOpinions, satisfied }) =>
        `第${year}服务年度通过验收：${userOpinions}名服务对象出具意见，${satisfied}名满意`,
    },
    YearAcceptancePublished: {
      schema: 1,
      seenBy: 'everyone',
      says: '公告年度验收结果',
      heard: { contract: 'keyed' },
      tells: ({ year }) => `公告了第${year}服务年度的验收结果`,
    },
    ItemsTurnedDown: {
      schema: 1,
      seenBy: 'parties',
      says: '验收不合格',
      heard: { contract: 'keyed' },
      tells: ({ items }) => `验收不合格，整改后再验收：${items.map(({ item, reason }) => `${item}（${reason}）`).join('、')}`,
    },
    ItemsRectified: {
      schema: 1,
      seenBy: 'parties',
      says: '报告验收整改',
      heard: { contract: 'keyed' },
      tells: ({ report }) => `报告验收整改情况：${report}`,
    },
    AcceptancePassed: {
      schema: 1,
      seenBy: 'parties',
      says: '履约验收',
      heard: { contract: 'once' },
      tells: ({ items, vacancies = [], userOpinions, satisfied }) =>
        `通过履约验收：${userOpinions}名服务对象出具意见，${satisfied}名满意${[...items.map(inPart), ...vacancies.map(vacant)].join('')}`,
    },
    AcceptancePublished: {
      schema: 1,
      seenBy: 'everyone',
      says: '公告验收结果',
      heard: { contract: 'once' },
      tells: () => '公告了验收结果',
    },
    FinalAccountSettled: {
      schema: 1,
      seenBy: 'parties',
      says: '决算',
      heard: { contract: 'once' },
      tells: ({ paid, surplus, interest, interestPaid = '0', refund }) =>
        `决算：已付${inYuan(paid)}，结余${inYuan(surplus)}${interest === undefined ? '' : `，另应付逾期利息${inYuan(interest)}，已付${inYuan(interestPaid)}`}${refund === undefined ? '' : `，机构应退回多付的${inYuan(refund)}`}`,
    },
    PerformanceReviewed: {
      schema: 1,
      seenBy: 'parties',
      says: '绩效自评',
      heard: { contract: 'once' },
      tells: ({ score }) => `绩效自评：${score}分`,
    },
    CaseArchived: {
      schema: 1,
      seenBy: 'parties',
      says: '归档',
      heard: { contract: 'once' },
      tells: ({ catalogue, keepUntil }) => `归档（目录${catalogue}），保存至${keepUntil}`,
    },
    ContractClosed: {
      schema: 1,
      seenBy: 'everyone',
      says: '结项',
      heard: { contract: 'once' },
      ends: true,
      tells: ({ paid, voided }) => (voided ? '合同撤销，办结' : `结项：共支付${inYuan(paid)}`),
    },
  },
} as const satisfies StreamDeclaration<ContractFact>
