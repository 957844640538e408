import { act } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsSigned, serviceHasStarted } from './contract.guards.js'
import type { ContractState } from './contract.state.js'
import {
  deliveryMeant,
  isPaidByTheMonth,
  monthIsServed,
  monthMeant,
  monthOffered,
  reportNotYetAccepted,
  reportsOf,
  reportStands,
} from './monthly-report.guards.js'
import { monthsMet } from './payment-condition.js'
import { performanceStops } from './service-end.js'
import { monthOfReport } from './service-months.js'

const fields = { month: monthMeant } as const satisfies Fields
type AcceptMonthlyReport = DataOf<typeof fields>

/**
 * Accepts the report of a month of a contract that is paid by the month: the month of service that ends in it is payable, and settled by both (条例802
 * 第九条第四款). Hosts have their say on the payment that is asked for then.
 */
export const acceptMonthlyReport = act<ContractState, ContractFact>()({
  name: 'AcceptMonthlyReport',
  says: '确认月报',
  by: ['purchaser'],
  deed: 'accepted',
  happens: 'here',
  fields,
  makes: ['MonthlyReportAccepted', 'PaymentConditionMet'],
  reliesOn: (stream, _state, data?: AcceptMonthlyReport) => deliveryMeant(stream, data),
  always: [contractIsSigned, serviceHasStarted, isPaidByTheMonth],
  withData: [monthIsServed, reportStands, reportNotYetAccepted],
  then: (data, asked) => {
    const { state, stream, context } = asked
    if (state.status === 'absent' || state.service === undefined) return []
    const { service, monthsAccepted } = state
    const stops = performanceStops(context, stream)
    return [
      { type: 'MonthlyReportAccepted', key: data.month, data: { month: data.month, report: reportsOf(asked, data) } },
      // The month of a tranche moves with the service: what ended in a month that was accepted before is payable as well.
      ...monthsMet(state, [...monthsAccepted, data.month], (n) => monthOfReport(context.law, service, n, stops)),
    ]
  },
  offers: monthOffered,
})
