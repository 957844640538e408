import type { Day } from '#kernel'
import { calendarDay, fields, mistake, oneOf, text, whole, type Place } from './reader.js'

/** How autopilots act: at this hour (Asia/Shanghai), so many working days after a duty was seen, and on these days of their own. */
export type AutopilotSettings = {
  readonly at: string
  readonly afterWorkingDays: number
  readonly opensPlan: Day
  readonly budgetApproved: Day
  readonly records: 'weekly'
  readonly seed: number
}

/** `autopilot:`. */
export function readAutopilot(place: Place): AutopilotSettings {
  const field = fields(place, ['at', 'afterWorkingDays', 'opensPlan', 'budgetApproved', 'records', 'seed'])
  const at = text(field('at'))
  return {
    at: /^([01]\d|2[0-3]):[0-5]\d$/.test(at) ? at : mistake(field('at'), "write an hour as '10:00'", '10:00'),
    afterWorkingDays: whole(field('afterWorkingDays'), 0),
    opensPlan: calendarDay(field('opensPlan')),
    budgetApproved: calendarDay(field('budgetApproved')),
    records: oneOf(field('records'), ['weekly']),
    seed: whole(field('seed')),
  }
}
