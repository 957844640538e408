import { addDays, addMonths, endOf, type Day } from '#kernel'
import { act, refuse, type Asked } from '../act.js'
import { contractIsInForce, contractOf, partOfStream, termsOf } from '../contract/parent-contract.js'
import { nothingReported } from './delivery.doubts.js'
import type { DeliveryFact } from './delivery.facts.js'
import { monthIsOfTheService, monthNotYetReported } from './delivery.guards.js'
import { isMonth, type DeliveryState } from './delivery.state.js'

/** Submits the month's report, made from the records alone: a line for every item of the contract, also where nothing was delivered. Anew where it was returned. */
export const submitMonthlyReport = act<DeliveryState, DeliveryFact>()({
  name: 'SubmitMonthlyReport',
  says: '报送服务月报',
  by: ['provider'],
  happens: 'here',
  fields: {},
  makes: ['MonthlyReportSubmitted'],
  always: [contractIsInForce, monthIsOfTheService, monthNotYetReported, monthIsOver],
  doubts: [nothingReported],
  then: (_data, asked) => {
    const { state, stream } = asked
    const totals = (termsOf(asked)?.items ?? []).map(({ item }) => ({
      item,
      quantity: state.totals[item] ?? 0,
      records: state.counts[item] ?? 0,
    }))
    return [
      {
        type: 'MonthlyReportSubmitted',
        key: String(state.reports + 1),
        data: { month: partOfStream(stream), totals, participants: state.participants, supervisions: state.supervisions },
      },
    ]
  },
})

/** The month, or the service within it, must be over: what is still to come cannot be reported. */
function monthIsOver(asked: Asked<DeliveryState>) {
  const service = contractOf(asked)?.service
  const month = partOfStream(asked.stream)
  if (!service || !isMonth(month)) return undefined
  const last = addDays(addMonths(`${month}-01` as Day, 1), -1)
  const end = endOf(service.until < last ? service.until : last)
  return asked.context.at < end ? refuse('MonthNotOver', '当月服务结束后再报送月报', { notBefore: end }) : undefined
}
