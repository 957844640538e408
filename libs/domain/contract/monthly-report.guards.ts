import { streamKey, type StreamId } from '#kernel'
import { refuse, type Asked, type DataGuard } from '../act.js'
import { isMonth, readDelivery } from '../delivery/delivery.state.js'
import type { Fields } from '../field.js'
import type { ContractState } from './contract.state.js'
import { isReported, monthsOf } from './service-months.js'

/** Which month's report an act is about. */
export const monthMeant = { kind: 'text', label: '月份', max: 7, example: '2026-06' } as const satisfies Fields[string]
export type OfMonth = { readonly month: string }
type Guarded = Parameters<DataGuard<ContractState, OfMonth>>

/** The month of delivery that an act is about. */
export const deliveryMeant = (stream: StreamId, data: OfMonth | undefined): readonly StreamId[] =>
  data && isMonth(data.month) ? [`delivery/${streamKey(stream)}/${data.month}`] : []

/** Reports handed in for a month, also those returned. */
export const reportsOf = ({ stream, context }: Asked<ContractState>, data: OfMonth): number =>
  deliveryMeant(stream, data).reduce((_none, id) => readDelivery(context, id).reports, 0)

/** Only where payments wait for it is a monthly report accepted. */
export function isPaidByTheMonth({ state }: Asked<ContractState>) {
  return state.status === 'absent' || state.terms.tranches.some(({ on }) => on === '月报确认')
    ? undefined
    : refuse('NotPaidByTheMonth', '本合同不按月付款，月报报送后不需要确认')
}

export function monthIsServed(...[{ month }, { state }]: Guarded) {
  const service = state.status === 'absent' ? undefined : state.service
  return service === undefined || monthsOf(service).includes(month)
    ? undefined
    : refuse('MonthOutsideService', `服务期为${service.from}至${service.until}，月份写如${service.from.slice(0, 7)}`)
}

export function reportStands(...[data, asked]: Guarded) {
  const { state } = asked
  return state.status === 'absent' || isReported(state, data.month, { reports: reportsOf(asked, data) })
    ? undefined
    : refuse('MonthNotReported', `${data.month}的月报尚未报送`, { owner: { role: 'provider' } })
}

export function reportNotYetAccepted(...[{ month }, { state }]: Guarded) {
  return state.status !== 'absent' && state.monthsAccepted.includes(month)
    ? refuse('MonthAlreadyAccepted', `${month}的月报已经确认`)
    : undefined
}

/** The first month that waits for its acceptance. */
export const monthOffered = ({ state }: Asked<ContractState>) => {
  const service = state.status === 'absent' ? undefined : state.service
  const value = service && monthsOf(service).find((month) => state.status !== 'absent' && !state.monthsAccepted.includes(month))
  return value === undefined ? {} : { month: { value } }
}
