import { compareMoney, dayOf, inYuan, minus, sum, times, type Refusal } from '#kernel'
import { refuse } from '../act.js'
import { monthsOfYear } from '../contract/service-years.js'
import { isName } from '../names.js'
import { ownWayOf, type PlanLine, type PlanTranche } from './plan-line.js'

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

export function weightsAddUp({ indicatorWeights }: PlanLine) {
  const weights = Object.values(indicatorWeights)
  const weight = weights.reduce((total, one) => total + one, 0)
  return weights.length === 0 || weight === 100
    ? undefined
    : refuse('IndicatorWeightsDoNotAddUp', `评估指标权重合计${weight}%，应为100%`)
}

/** Shares alone make the whole; with an amount among them one tranche takes what remains, and there must be something. */
export function tranchesAddUp({ tranches, tranchesPer, term, budget: whole }: PlanLine): readonly Refusal[] {
  if (tranchesPer === 'year' && term.months % monthsOfYear !== 0)
    return [refuse('YearsNotWhole', `按服务年度付款的，期限应当是整年，不是${term.months}个月`)]
  const budget = tranchesPer === 'year' ? times(whole, monthsOfYear, term.months) : whole
  const unclear = tranches.flatMap((tranche, index) => (ways(tranche) === 1 ? [] : [index + 1]))
  if (unclear.length > 0) return [refuse('TrancheAmountUnclear', `第${unclear.join('、')}期付款请在比例、金额、余款中写明一项`)]
  const share = tranches.reduce((total, tranche) => total + (tranche.share ?? 0), 0)
  const rests = tranches.filter(({ rest }) => rest === true).length
  if (rests === 0 && tranches.every((tranche) => tranche.amount === undefined))
    return share === 100 ? [] : [refuse('TrancheSharesDoNotAddUp', `付款节点比例合计${share}%，应为100%`)]
  if (rests !== 1) return [refuse('TrancheForTheRestMissing', '写明金额的，请将其中一期写为余款，并且只能有一期')]
  const fixed = sum(tranches.map(({ amount }) => amount ?? '0'))
  const left = minus(budget, sum([fixed, times(budget, BigInt(Math.round(share * 100)), 10_000)]))
  return compareMoney(left, '0') > 0 ? [] : [refuse('TranchesLeaveNoRest', `其他各期已经达到预算${inYuan(budget)}，没有余款`)]
}

const ways = ({ share, amount, rest }: PlanTranche): number =>
  [share !== undefined, amount !== undefined, rest === true].filter(Boolean).length

/** A tranche waits for what this contract has: one that waits for a check or an evaluation that nobody holds would never be paid. */
export function trancheConditionsComeAbout({
  tranches,
  tranchesPer,
  evaluation,
  midTermAfterMonths,
  term,
}: PlanLine): readonly Refusal[] {
  return tranches.flatMap(({ on, months, byGrade }, index) => {
    const lasts = tranchesPer === 'year' ? monthsOfYear : term.months
    const says = neverDue(on, { months, evaluation, checked: midTermAfterMonths !== undefined, lasts })
    const beyond = Object.values(byGrade ?? {}).some((percent) => percent < 0 || percent > 100)
    return [
      ...(says === undefined ? [] : [refuse('TrancheNeverDue', `第${index + 1}期付款${says}`)]),
      ...(beyond ? [refuse('TrancheByGradeOutOfRange', `第${index + 1}期付款按等级支付的比例应当在0至100之间`)] : []),
    ]
  })
}

function neverDue(
  on: PlanTranche['on'],
  agreed: {
    readonly months: number | undefined
    readonly evaluation: boolean
    readonly checked: boolean
    readonly lasts: number
  },
): string | undefined {
  switch (on) {
    case '中期检查合格并阶段验收':
      return agreed.checked ? undefined : '等待中期检查，但本项目没有中期检查'
    case '评估结果公布':
      return agreed.evaluation ? undefined : '等待评估结果，但本项目没有第三方评估'
    case '到岗满月':
      return agreed.months !== undefined && agreed.months >= 1 && agreed.months <= agreed.lasts
        ? undefined
        : `应当写明到岗满几个月，并且不超过服务期的${agreed.lasts}个月`
    case '合同签订':
    case '年度开始':
    case '月报确认':
    case '履约验收合格':
      return undefined
  }
}

/** An evaluation each service year wants more than one of them; one that begins before the end begins within what it is about. */
export function evaluationFitsTerm({ evaluation, evaluationPer, evaluationMonthsBefore: before = 0, term }: PlanLine) {
  if (!evaluation) {
    return evaluationPer === 'year' || before > 0
      ? refuse('EvaluationNotPlanned', '没有第三方评估的项目，不填写评估的年度和提前的月数')
      : undefined
  }
  if (evaluationPer === 'year' && term.months <= monthsOfYear)
    return refuse('EvaluationPerYearOfOneYear', `每个服务年度评估的，期限应当超过${monthsOfYear}个月`)
  const least = evaluationPer === 'year' ? term.months - monthsOfYear * (Math.ceil(term.months / monthsOfYear) - 1) : term.months
  return before < least ? undefined : refuse('EvaluationBeforeService', `评估提前的月数应当少于${least}个月`)
}

/** One price for all is one lot's, and within what there is. */
export function fixedPriceFits({ fixedPrice, budget, lots }: PlanLine) {
  if (fixedPrice === undefined) return undefined
  if (lots.length > 1) return refuse('FixedPriceOfLots', '固定价格的项目不划分采购包：各包价格不同的，请分别列为项目')
  return compareMoney(fixedPrice, '0') > 0 && compareMoney(fixedPrice, budget) <= 0
    ? undefined
    : refuse('FixedPriceOutOfRange', `固定价格应当大于零，并且不超过预算${inYuan(budget)}`)
}

/** The mid-term check is held while there is service left to mend, once in each service year. */
export function checkIsWithinTheService({ midTermAfterMonths, term }: PlanLine) {
  const lasts = Math.min(term.months, monthsOfYear)
  return midTermAfterMonths === undefined || (midTermAfterMonths >= 1 && midTermAfterMonths < lasts)
    ? undefined
    : refuse('CheckOutsideService', `中期检查应当在服务期（每个服务年度）的${lasts}个月之内，没有中期检查的不填写`)
}

/** Where nobody else is asked there is nothing to close. */
export function timetableIsInOrder({ procurementStarts, bidsDue, arrival, method }: PlanLine) {
  if (ownWayOf(method) === 'direct')
    return procurementStarts < arrival ? undefined : refuse('TimetableOutOfOrder', '进驻应当在作出采购决定之后')
  if (bidsDue === undefined) return refuse('BidsDueMissing', '请写明响应（报价）截止的时刻')
  return procurementStarts < dayOf(bidsDue) && dayOf(bidsDue) < arrival
    ? undefined
    : refuse('TimetableOutOfOrder', '时间安排应为：发出采购文件、响应截止、进驻，依次在后')
}
