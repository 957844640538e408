import { dayOf } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import { contractIsInForce, contractOf } from '../contract/parent-contract.js'
import { numberBefore } from '../contract/numbered.js'
import type { DataOf, Fields } from '../field.js'
import type { MidTermCheckFact } from './mid-term-check.facts.js'
import { checkIsAgreed, notYetPassed, serviceIsUnderWay, theCheckBeforeIsOver } from './mid-term-check.guards.js'
import type { MidTermCheckState } from './mid-term-check.state.js'

const fields = { on: { kind: 'day', label: '检查日期', example: '2026-10-20' } } as const satisfies Fields

/** Names the day of the visit, so that provider and host can prepare. A check may also be concluded without it. */
export const scheduleMidTermCheck = act<MidTermCheckState, MidTermCheckFact>()({
  name: 'ScheduleMidTermCheck',
  says: '安排中期检查',
  by: ['purchaser', 'supervisor'],
  happens: 'here',
  fields,
  makes: ['MidTermCheckScheduled'],
  reliesOn: numberBefore,
  always: [theCheckBeforeIsOver, contractIsInForce, checkIsAgreed, serviceIsUnderWay, notYetPassed, notYetScheduled],
  withData: [dayIsAheadAndOfTheService],
  then: ({ on }) => [{ type: 'MidTermCheckScheduled', data: { on } }],
})

function notYetScheduled({ state }: Asked<MidTermCheckState>) {
  return state.scheduledOn === undefined ? undefined : refuse('MidTermAlreadyScheduled', `中期检查已经安排在${state.scheduledOn}`)
}

function dayIsAheadAndOfTheService(...[{ on }, asked]: Parameters<DataGuard<MidTermCheckState, DataOf<typeof fields>>>) {
  const service = contractOf(asked)?.service
  if (on < dayOf(asked.context.at)) return refuse('DayHasPassed', '检查日不能早于今天')
  return service && (on < service.from || on > service.until)
    ? refuse('DayOutsideService', `服务期为${service.from}至${service.until}`)
    : undefined
}
