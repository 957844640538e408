import { addDays, addMonths, endOf, type Day } from '#kernel'
import type { Asked } from '../act.js'
import { doubt, houseRule } from '../house-rule.js'
import { contractOf, partOfStream, termsOf } from '../contract/parent-contract.js'
import { isRegisteredLate, registerWithin } from '../register-within.js'
import { supervisionItem, type DeliveryState } from './delivery.state.js'

const records = houseRule('服务记录', '服务随时记录，一条记录一份佐证，不超过合同约定的数量')

/** One paper may show several things, and two of one kind only by mistake or worse: the month's other records of the kind name the same file. */
export const samePaper = (evidence: string, others: readonly string[], what: string) =>
  others.includes(evidence) ? doubt('SameEvidence', `同一份佐证文件已经用于本月的另一条${what}`, records) : undefined

/** More in this month alone than the contract agreed for all of its months. */
export function moreThanAgreed(item: string, quantity: number, asked: Asked<DeliveryState>) {
  const agreed = termsOf(asked)?.items.find((one) => one.item === item)?.quantity
  const delivered = (asked.state.totals[item] ?? 0) + quantity
  return agreed !== undefined && delivered > agreed
    ? doubt('MoreThanAgreed', `本月记录的${item}共${delivered}，超过合同约定的总量${agreed}`, records)
    : undefined
}

/** Written down long after its month, as a whole year typed in a day is: the region's days of registering are the measure. */
export function recordedLate({ late }: { readonly late?: string | undefined }, asked: Asked<DeliveryState>) {
  const { state } = asked
  const [contract, { law, at }] = [contractOf(asked), asked.context]
  const last = addDays(addMonths(`${partOfStream(asked.stream)}-01` as Day, 1), -1)
  // A report that was returned is put right by records of that month.
  if (contract === undefined || late !== undefined || state.reports > 0 || at < endOf(last)) return undefined
  return isRegisteredLate(law, contract.region, { on: endOf(addDays(last, -1)), recordedAt: at })
    ? doubt('RecordedLate', `本月结束${registerWithin(law, contract.region, last)}个工作日以后才记录`, records)
    : undefined
}

/** A month in which nothing was delivered, of those that the service fills from their first day to their last. */
export function nothingReported(_data: unknown, asked: Asked<DeliveryState>) {
  const { records: recorded, supervisions } = asked.state
  const service = contractOf(asked)?.service
  const first = `${partOfStream(asked.stream)}-01` as Day
  const last = addDays(addMonths(first, 1), -1)
  const whole = service !== undefined && service.from <= first && service.until >= last
  return whole && recorded === 0 && supervisions === 0 ? doubt('ReportEmpty', '本月没有任何服务记录', records) : undefined
}

/** The same for supervision, each of which is one. */
export const moreSupervisionThanAgreed = (_data: unknown, asked: Asked<DeliveryState>) =>
  moreThanAgreed(supervisionItem, 1, asked)
