import { compareMoney, dayOf, inYuan, sum, times, type Refusal } from '#kernel'
import { refuse } from '../act.js'
import { isName } from '../names.js'
import type { PlanLine } from './plan-line.js'

/** Reasons of arithmetic and order why a line cannot stand; they need no law. */

export function namesAreWellFormed(line: PlanLine) {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(line.line) && isName(line.line)
    ? undefined
    : refuse('LineNameInvalid', '项目编号只能用小写字母、数字和连字符，最多 20 个，例如 mz-06')
}

export function itemsAddUpToBudget(line: PlanLine) {
  if (line.items.length === 0) return undefined
  const total = sum(line.items.map((item) => times(item.price, item.quantity)))
  return compareMoney(total, line.budget) === 0
    ? undefined
    : refuse('ItemsDoNotAddUp', `服务清单合计${inYuan(total)}，与预算${inYuan(line.budget)}不一致，请核对数量和单价`)
}

export function sourcesAddUpToBudget(line: PlanLine) {
  const total = sum(line.sources.map((source) => source.amount))
  return compareMoney(total, line.budget) === 0
    ? undefined
    : refuse('SourcesDoNotAddUp', `资金来源合计${inYuan(total)}，与预算${inYuan(line.budget)}不一致`)
}

export function sharesAddUp(line: PlanLine): readonly Refusal[] {
  const tranches = line.tranches.reduce((total, { share }) => total + share, 0)
  const weights = Object.values(line.indicatorWeights)
  const weight = weights.reduce((total, one) => total + one, 0)
  return [
    ...(tranches === 100 ? [] : [refuse('TrancheSharesDoNotAddUp', `付款节点比例合计${tranches}%，应为100%`)]),
    ...(weights.length === 0 || weight === 100
      ? []
      : [refuse('IndicatorWeightsDoNotAddUp', `评估指标权重合计${weight}%，应为100%`)]),
  ]
}

export function timetableIsInOrder(line: PlanLine) {
  return line.procurementStarts < dayOf(line.bidsDue) && dayOf(line.bidsDue) < line.arrival
    ? undefined
    : refuse('TimetableOutOfOrder', '时间安排应为：发出采购文件、响应截止、进驻，依次在后')
}
