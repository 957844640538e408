import { relations, type Relation } from '#domain'
import { dayOf, lastDay, spokenDay, type Day, type Instant } from '#kernel'
import { openEnded, weekdayOf, type Law } from '#law'
import type { Obligation } from '#read-models'

/** What is read with the clock: the calendar, and the moment it is. */
export type Reading = { readonly law: Pick<Law, 'workingDaysBetween'>; readonly now: Instant }

/** When an obligation runs out, as people say it; without a day where its clock stands and nobody knows until when. */
export type When = {
  readonly due: Instant | null
  /** The last day on which it may be done. */
  readonly day: Day | null
  readonly weekday: string | null
  /** Working days after today up to and with the last day; negative once it is over. */
  readonly workingDaysLeft: number | null
  readonly stopped: boolean
  readonly when: string
}

type Told<One extends Pick<Obligation, 'bearer'>> = Omit<One, 'due' | 'day' | 'bearer'> &
  When & { readonly bearer: One['bearer'] & { readonly says: string } }

/** Who bears something, by what the directory puts in for the id of a unit; by their part where no unit is named. */
const bearerSays = ({ role, org }: Obligation['bearer']): string => org ?? relations[role as Relation]

/** An obligation as people read it. A window (可以) that is over is closed: nobody is late with what they need not do. */
export function toldObligation<One extends Pick<Obligation, 'bearer' | 'due' | 'mode' | 'standing'>>(
  one: One,
  reading: Reading,
): Told<One> {
  const over = one.mode === 'may' && one.standing === 'open' && one.due <= reading.now
  const standing = over ? 'closed' : one.standing
  const bearer = { ...one.bearer, says: bearerSays(one.bearer) }
  return { ...one, bearer, standing, ...whenOf({ due: one.due, standing }, reading) }
}

function whenOf({ due, standing }: Pick<Obligation, 'due' | 'standing'>, { law, now }: Reading): When {
  const day = lastDay(due)
  // The moment of an open-ended stop is the end of its day, or the beginning of the one after.
  if (day >= openEnded) {
    return { due: null, day: null, weekday: null, workingDaysLeft: null, stopped: true, when: '暂停计时，恢复后继续' }
  }
  const [weekday, workingDaysLeft] = [weekdayOf(day), law.workingDaysBetween(dayOf(now), day)]
  const last = `${spokenDay(day)}（${weekday}）`
  const settled = standing === 'met' || standing === 'metLate' || standing === 'closed'
  return {
    due,
    day,
    weekday,
    workingDaysLeft,
    stopped: false,
    when: settled ? last : `${last}${leftOf(due, workingDaysLeft, now)}`,
  }
}

function leftOf(due: Instant, left: number, now: Instant): string {
  if (due <= now) return left < 0 ? `届满，已过${-left}个工作日` : '届满'
  return left === 0 ? '前办理，只剩今天' : `前办理，还有${left}个工作日`
}
