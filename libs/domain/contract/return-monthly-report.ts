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

const fields = {
  month: monthMeant,
  reason: { kind: 'text', label: '退回的理由', example: '个案记录与佐证不符，请核对' },
} as const satisfies Fields
type ReturnMonthlyReport = DataOf<typeof fields>

/** Returns a monthly report that payment waits for, with the reason: records may be added or put right, and the provider owes it again. */
export const returnMonthlyReport = act<ContractState, ContractFact>()({
  name: 'ReturnMonthlyReport',
  says: '退回月报',
  by: ['purchaser'],
  happens: 'here',
  fields,
  makes: ['MonthlyReportReturned'],
  reliesOn: (stream, _state, data?: ReturnMonthlyReport) => deliveryMeant(stream, data),
  always: [contractIsSigned, serviceHasStarted, isPaidByTheMonth],
  withData: [monthIsServed, reportStands, reportNotYetAccepted],
  then: (data, asked) => {
    const { month, reason } = data
    const report = reportsOf(asked, data)
    return [{ type: 'MonthlyReportReturned', key: `${month}/${report}`, data: { month, report, reason } }]
  },
  offers: monthOffered,
})
