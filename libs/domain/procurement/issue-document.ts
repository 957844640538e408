import { dayOf, sum } from '#kernel'
import { happened } from '../happened.js'
import { act, refuse, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { lotsOf } from '../plan/plan-line.js'
import { storedFile } from '../stored-file.js'
import {
  deadlineLeavesTime,
  deductionIsInBand,
  deductionOf,
  documentIsSuppliedLongEnough,
  intentionIsOldEnough,
  planIsFiled,
  settled,
  weightIsInBand,
} from './issue-document.guards.js'
import type { ProcurementFact } from './procurement.facts.js'
import { documentIsNotIssued, figuresFor, methodIsChosen, procurementIsOpen, regionIsEncoded } from './procurement.guards.js'
import type { ProcurementState } from './procurement.state.js'

const fields = {
  document: { kind: 'part', label: '采购文件', called: 'StoredFile', fields: storedFile },
  supplyUntil: { kind: 'day', label: '文件提供至' },
  criteria: {
    kind: 'parts',
    label: '评审标准',
    called: 'Criterion',
    fields: {
      criterion: { kind: 'text', label: '评审项', example: '服务方案' },
      points: { kind: 'count', label: '满分', unit: '分', example: 40 },
    },
  },
  bidsDue: { kind: 'instant', label: '响应截止时刻', help: '不填写的，按计划的时间安排', optional: true },
  priceWeight: { kind: 'score', label: '价格分权重', help: '不填写的，按计划', unit: '%', optional: true, example: 10 },
  questionsAtOnce: {
    kind: 'flag',
    label: '要求一次性提出针对同一采购程序环节的质疑',
    help: '财政部令第94号第十条',
    optional: true,
    example: true,
  },
} as const satisfies Fields
export type IssueDocument = DataOf<typeof fields>

/** Issues the procurement document and offers its lots: from here the bidders' time runs to the deadline. */
export const issueDocument = act<ProcurementState, ProcurementFact>()({
  name: 'IssueDocument',
  says: '发出采购文件',
  by: ['purchaser', 'procurementAgent'],
  happens: { platform: 'platform', here: 'here' },
  fields,
  makes: ['LotOffered', 'DocumentIssued'],
  always: [
    procurementIsOpen,
    documentIsNotIssued,
    methodIsChosen,
    regionIsEncoded,
    deductionIsInBand,
    planIsFiled,
    intentionIsOldEnough,
  ],
  withData: [deadlineIsAhead, criteriaAddUp, deadlineLeavesTime, documentIsSuppliedLongEnough, weightIsInBand],
  after: (asked) => [happened(asked, 'MethodChosen')],
  then: (data, { state, context }) => {
    if (state.status === 'absent') return []
    const figures = figuresFor(state, context)
    if ('missing' in figures) return []
    const { bidsDue, priceWeight } = settled(data, state)
    const lots = lotsOf(state.detail)
    return [
      ...lots.map(({ lot, title, budget }) => ({ type: 'LotOffered' as const, key: lot, data: { lot, title, budget } })),
      {
        type: 'DocumentIssued',
        data: {
          bidsDue,
          due: bidsDue,
          supplyUntil: data.supplyUntil,
          budget: sum(lots.map((lot) => lot.budget)),
          priceWeight,
          criteria: data.criteria,
          document: data.document,
          ...(data.questionsAtOnce === true ? { questionsAtOnce: true } : {}),
          smeDeduction: deductionOf(state, figures.pack),
          rounding: figures.pack.switches.scoreRounding,
          ...(state.detail.fixedPrice === undefined ? {} : { fixedPrice: state.detail.fixedPrice }),
          ...(state.detail.smeReserve === undefined ? {} : { smeReserve: state.detail.smeReserve }),
        },
      },
    ]
  },
})

function deadlineIsAhead(...[data, { state, context }]: Parameters<DataGuard<ProcurementState, IssueDocument>>) {
  if (state.status === 'absent') return undefined
  const { bidsDue } = settled(data, state)
  return bidsDue > context.at && data.supplyUntil >= dayOf(context.at)
    ? undefined
    : refuse('DeadlineInThePast', '响应截止和文件提供期限须在发出采购文件之后')
}

function criteriaAddUp(...[data, { state }]: Parameters<DataGuard<ProcurementState, IssueDocument>>) {
  if (state.status === 'absent' || data.criteria.length === 0) return undefined
  const points = data.criteria.reduce((total, one) => total + one.points, 0)
  const { priceWeight } = settled(data, state)
  return points + priceWeight === 100
    ? undefined
    : refuse('CriteriaDoNotAddUp', `评分标准合计${points}分，加价格${priceWeight}分应为100分`)
}
