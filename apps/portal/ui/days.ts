const zone = 'Asia/Shanghai'
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** Year, month, day of a calendar day, `2026-03-02`. */
const partsOf = (day: string): readonly [number, number, number] => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return [year, month, date]
}

/** The calendar day in Shanghai of a moment. */
export const dayOf = (moment: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(moment))

/** What o'clock it was in Shanghai: 09:12. */
export const timeOf = (moment: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(new Date(moment))

const weekdayOf = (day: string): string => weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''

/** 11月26日 周四; with its year where that is not this one. */
export function shownDay(day: string, today?: string): string {
  const [year, month, date] = partsOf(day)
  const otherYear = today !== undefined && !today.startsWith(`${year}-`)
  return `${otherYear ? `${year}年` : ''}${month}月${date}日 ${weekdayOf(day)}`
}

/** 2026年11月24日 星期二. */
export function longDay(day: string): string {
  const [year, month, date] = partsOf(day)
  return `${year}年${month}月${date}日 星期${weekdayOf(day).slice(1)}`
}

/** 2026年3月20日 10:00. */
export function shownMoment(moment: string): string {
  const [year, month, date] = partsOf(dayOf(moment))
  return `${year}年${month}月${date}日 ${timeOf(moment)}`
}

/** How far something due is off, in words: 逾期 2 个工作日, 今天 24:00 前, 剩 3 个工作日. */
export function leftInWords(
  { at, day, workingDays }: { readonly at: string; readonly day: string; readonly workingDays: number },
  today: string,
): string {
  if (day < today || workingDays < 0) return `逾期 ${Math.abs(workingDays)} 个工作日`
  if (day === today) return `今天 ${dayOf(at) === day ? timeOf(at) : '24:00'} 前`
  return workingDays === 0 ? `${shownDay(day)}前` : `剩 ${workingDays} 个工作日`
}
