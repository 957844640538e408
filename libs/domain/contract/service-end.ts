import { addDays, endOf, type Day, type Instant, type StreamId } from '#kernel'
import { openEnded, type Law } from '#law'
import type { Act, Asked } from '../act.js'
import { holds, reachesLot } from '../clock/standstill.js'
import type { CommonFact } from '../common-facts.js'
import type { ClockStop, Context } from '../context.js'
import { belonging, obligationOf } from '../process.js'
import { clauseOf } from './clauses.js'
import type { ContractFact, ServiceTerm } from './contract.facts.js'
import type { AgreedService, ContractState } from './contract.state.js'

/** The stops under which a contract is not performed: none of one obligation alone. */
export const performanceStops = (context: Context, contract: StreamId): readonly ClockStop[] =>
  context.others
    .stops(contract)
    .filter((stop) => holds(context, stop, 'performance') && reachesLot(stop, belonging(contract).lot))

/**
 * A day of the service so many days later as the contract was not performed from the first day on; `openEnded` where a stop that began by then
 * has not been lifted. What was bought is so much time of service (合同第二条): while it is suspended none is given (条例 第五十四条). Whoever owes something by
 * it names the clause of the contract.
 */
export const serviceDay = (law: Law, service: Pick<ServiceTerm, 'from'>, day: Day, stops?: readonly ClockStop[]) =>
  law.agreedDay({
    name: 'service',
    from: addDays(service.from, -1),
    day,
    basis: clauseOf(undefined, 'service'),
    says: `合同约定：${day}`,
    ...(stops === undefined ? {} : { stops }),
  })

/** When a service is over; nobody knows while its contract is suspended past the last day. */
export function serviceEnd(service: AgreedService, contract: StreamId, context: Context): Instant {
  const stops = performanceStops(context, contract)
  return serviceDay(context.law, service, service.agreed, stops).day === openEnded ? endOf(openEnded) : endOf(service.until)
}

/** An act that stops or starts the clocks of a contract: where that moves the end of a service that is not over, a fact says the new one. */
export const movingServiceEnd = <Data>(
  clockAct: Act<unknown, Data, CommonFact>,
): Act<ContractState, Data, ContractFact | CommonFact> => ({
  ...clockAct,
  makes: [...clockAct.makes, 'ServiceEndMoved'],
  reliesOn: (stream) => [serviceWindow(stream)],
  then: (data, asked) => {
    const facts = clockAct.then(data, asked)
    return [...facts, ...serviceEndMoved(asked, facts)]
  },
})

/** The window that the service is kept by. */
export const serviceWindow = (contract: StreamId): StreamId => obligationOf(contract, 'agreed:service')

/** The end of a service that was agreed to go on longer. */
export const prolonging = (asked: Asked<ContractState>, until: Day): readonly EndMoved[] => {
  const { state } = asked
  return state.status === 'absent' || !state.service
    ? []
    : serviceEndMoved({ ...asked, state: { ...state, service: { ...state.service, agreed: until } } }, [])
}

type EndMoved = Extract<ContractFact, { readonly type: 'ServiceEndMoved' }>

function serviceEndMoved({ state, stream, context }: Asked<ContractState>, facts: readonly CommonFact[]): EndMoved[] {
  if (state.status !== 'signed' || !state.service) return []
  // What ran out has been accepted for what it was: what is found out later the parties settle.
  if (context.others.facts(serviceWindow(stream)).some(({ kind }) => kind === 'WindowClosed')) return []
  const { from, until: was, agreed } = state.service
  const stops = facts
    .reduce(withClockFact, performanceStops(context, stream))
    .filter((stop) => holds(context, stop, 'performance'))
  const moves = context.others.facts(stream).filter(({ kind }) => kind === 'ServiceEndMoved').length
  const { day: until, derivation } = serviceDay(context.law, state.service, agreed, stops)
  return until === was || until === openEnded
    ? []
    : [{ type: 'ServiceEndMoved', key: String(moves + 1), data: { from, until, was, due: endOf(until), derivation } }]
}

function withClockFact(stops: readonly ClockStop[], fact: CommonFact): readonly ClockStop[] {
  if (fact.type === 'ClockStopped') return fact.data.scope === 'obligation' ? stops : [...stops, { ...fact.data, key: fact.key }]
  if (fact.type !== 'ClockResumed') return stops
  return stops.map((stop) => (stop.key === fact.key ? { ...stop, until: fact.data.until } : stop))
}
