import chineseDays from 'chinese-days'
import { addDays, weekdayNumber, type Day } from '#kernel'

/** A working day, an ordinary weekend, or a day of the official holiday list. */
export type DayKind = 'working' | 'weekend' | 'holiday'

/** A day that an authority changed outside the yearly list, with the reason. */
export type Override = { readonly day: Day; readonly kind: DayKind; readonly reason: string }

/** A newly published yearly list (国务院办公厅关于……部分节假日安排的通知): holidays and working weekends. */
export type HolidayList = {
  readonly year: number
  readonly off: readonly Day[]
  readonly on: readonly Day[]
  readonly source: string
}

/** The calendar behind every count. Days outside the known range are plain weeks, and whatever counts them is provisional. */
export type Calendar = {
  readonly knownFrom: Day
  readonly knownThrough: Day
  readonly kind: (on: Day) => DayKind
  readonly isWorking: (on: Day) => boolean
  readonly isKnown: (on: Day) => boolean
  /** What people call a day that is off: 春节, 周六. */
  readonly name: (on: Day) => string
}

/** The lists read from `chinese-days`, checked against the State Council's notices of 2020–2026. */
export const knownYears = { first: 2004, last: 2026 } as const

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** The day of the week as people say it: 周四. */
export const weekdayOf = (on: Day): string => weekdays[weekdayNumber(on)] ?? ''

/** `off`: the holiday a day is part of; `on`: a weekend's day that is worked. */
type Published = { readonly off?: string; readonly on: boolean }

const plain: Published = { on: false }
const asked = new Map<Day, Published>()

/** What the published lists say of a day. The package is asked once for each day that is needed: all 8,400 of them would take a good part of every start. */
function published(day: Day): Published {
  if (day < `${knownYears.first}` || day >= `${knownYears.last + 1}`) return plain
  const before = asked.get(day)
  if (before !== undefined) return before
  const { name, work } = chineseDays.getDayDetail(day)
  const [, named] = name.split(',')
  const says = named === undefined ? plain : work ? { on: true } : { off: named, on: false }
  asked.set(day, says)
  return says
}

/** Makes the calendar: the published lists, newer lists, and overrides on top. Throws for a list that would leave a year out. */
export function createCalendar(options: { lists?: readonly HolidayList[]; overrides?: readonly Override[] } = {}): Calendar {
  const off = new Map<Day, string>()
  const on = new Set<Day>()
  let lastYear: number = knownYears.last
  for (const list of [...(options.lists ?? [])].sort((a, b) => a.year - b.year)) {
    if (list.year > lastYear + 1) throw new Error(`the list of ${lastYear + 1} is missing before that of ${list.year}`)
    lastYear = Math.max(lastYear, list.year)
    for (const day of list.off) off.set(day, list.source)
    for (const day of list.on) on.add(day)
  }
  const overrides = new Map((options.overrides ?? []).map((one) => [one.day, one]))
  const knownFrom = `${knownYears.first}-01-01` as Day
  const knownThrough = `${lastYear}-12-31` as Day
  const holiday = (day: Day) => off.get(day) ?? published(day).off
  const listed = (day: Day): DayKind => {
    if (holiday(day) !== undefined) return 'holiday'
    return on.has(day) || published(day).on || ![0, 6].includes(weekdayNumber(day)) ? 'working' : 'weekend'
  }
  const kind = (day: Day): DayKind => overrides.get(day)?.kind ?? listed(day)
  return {
    knownFrom,
    knownThrough,
    kind,
    isWorking: (day) => kind(day) === 'working',
    isKnown: (day) => overrides.has(day) || (day >= knownFrom && day <= knownThrough),
    name: (day) => overrides.get(day)?.reason ?? holiday(day) ?? weekdayOf(day),
  }
}

/** The days on which two calendars differ, both ends included: what a new list or override changes. */
export function changedDays(before: Calendar, after: Calendar, from: Day, to: Day): readonly Day[] {
  const changed: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (before.kind(day) !== after.kind(day) || before.isKnown(day) !== after.isKnown(day)) changed.push(day)
  }
  return changed
}
