import { dayOf, endOf, instantOf, millis, type Day } from '#kernel'
import { stoppedAt } from '#law'
import { refuse, refuseByLaw, type Asked } from '../act.js'
import type { Fields } from '../field.js'
import { performanceStops } from '../contract/service-end.js'
import { contractOf, contractOfStream, partOfStream } from '../contract/parent-contract.js'
import { isReported } from '../contract/service-months.js'
import { isMonth, type DeliveryState } from './delivery.state.js'

export function monthIsOfTheService(asked: Asked<DeliveryState>) {
  const contract = contractOf(asked)
  if (!contract) return undefined
  if (!contract.service) return refuse('ServiceNotStarted', '服务尚未开始：请先确认全部社工到岗', { owner: { role: 'host' } })
  const { from, until } = contract.service
  const month = partOfStream(asked.stream)
  return isMonth(month) && month >= from.slice(0, 7) && month <= until.slice(0, 7)
    ? undefined
    : refuse('MonthOutsideService', `服务期为${from}至${until}`)
}

/** Whether its report is there: one that was returned is not. */
const reported = (asked: Asked<DeliveryState>): boolean => isReported(contractOf(asked), partOfStream(asked.stream), asked.state)

export function monthNotYetReported(asked: Asked<DeliveryState>) {
  return reported(asked) ? refuse('MonthAlreadyReported', `${partOfStream(asked.stream)}的月报已经报送`) : undefined
}

/** Why something is written down after the report of its month: that stays as it was, and the record says so. */
export const lateField = {
  late: {
    kind: 'text',
    label: '补记的理由',
    help: '当月月报已经报送的才填写',
    optional: true,
    example: '记录遗漏，活动签到表已补交',
  },
} as const satisfies Fields

export function lateIsExplained({ late = '' }: { readonly late?: string | undefined }, asked: Asked<DeliveryState>) {
  const { stream } = asked
  if (reported(asked))
    return late.trim() === ''
      ? refuse('MonthAlreadyReported', `${partOfStream(stream)}的月报已经报送：补记的，请写明理由`)
      : undefined
  return late === '' ? undefined : refuse('NotLate', `${partOfStream(stream)}的月报尚未报送：照常记录，不填写补记的理由`)
}

/** What was accepted was judged by the records as they were. */
export function serviceNotYetAccepted(asked: Asked<DeliveryState>) {
  return contractOf(asked)?.accepted === true ? refuse('AlreadyAccepted', '已经通过履约验收，不能再补记') : undefined
}

/** A day is stopped where it runs out in a stop, as it is in counting (the day on which it was lifted is one of service). */
const lastMoment = (day: Day) => instantOf(millis(endOf(day)) - 1)

/** Why a day cannot be recorded in this month: another month, outside the service, or not come yet. */
export function dayFaults(on: Day, asked: Asked<DeliveryState>) {
  const month = partOfStream(asked.stream)
  if (on.slice(0, 7) !== month) return refuse('DayInAnotherMonth', `请记入${on.slice(0, 7)}`)
  const service = contractOf(asked)?.service
  if (service && (on < service.from || on > service.until))
    return refuse('DayOutsideService', `服务期为${service.from}至${service.until}`)
  const contract = contractOfStream(asked.stream)
  const stop = service && stoppedAt(performanceStops(asked.context, contract), lastMoment(on))
  if (stop) return refuseByLaw('ServiceSuspended', `${on}合同中止履行，没有服务可以记录`, stop.basis)
  return on > dayOf(asked.context.at) ? refuse('DayInTheFuture', '不能预先记录尚未提供的服务') : undefined
}

/** Evidence is named by the SHA-256 of its content, in hex. */
export const evidenceFault = (evidence: string) =>
  /^[0-9a-f]{64}$/.test(evidence) ? undefined : refuse('EvidenceMissing', '请上传佐证材料：需要文件的SHA-256摘要')
