import { unitsOfTheSystem } from './glossary.js'
import { dayOf, lastDay, millis, type Day, type Instant } from './time.js'

/** A day as people write it: `2026年3月12日`. */
export function spokenDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** A moment as people write it, in Asia/Shanghai: `2026年3月16日9:30`; the end of a day is its 24:00. */
export function spokenMoment(at: Instant): string {
  const ofDay = (millis(at) + 8 * 3_600_000) % 86_400_000
  if (ofDay === 0) return `${spokenDay(lastDay(at))}24:00`
  const minutes = Math.floor(ofDay / 60_000)
  return `${spokenDay(dayOf(at))}${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** What stands alone for itself: no part of a number, of a name or of an address. */
const moments = /(?<![\w.-])\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z/g
const days = /(?<![\w.-])\d{4}-\d{2}-\d{2}(?![\w-])/g
const months = /(?<![\w.-])\d{4}-(?:0[1-9]|1[0-2])(?![\w-])/g
const words = /(?<![\w.:/-])[A-Za-z][\w-]*(?:[.:/][\w-]+)*/g

/** A sentence as people read it: moments in Shanghai's time, days and months as they are said, and what has a name by its name. */
export const spoken = (sentence: string, nameOf: (id: string) => string | undefined): string =>
  sentence
    .replace(moments, (at) => spokenMoment(at as Instant))
    .replace(days, (day) => spokenDay(day as Day))
    .replace(months, (month) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`)
    .replace(words, (word) => unitsOfTheSystem[word] ?? nameOf(word) ?? word)
    // The marks that the code sets round a name.
    .replaceAll('«', '“')
    .replaceAll('»', '”')

/** Every word of a sentence that may be the id of something that has a name. */
export const namedInSentence = (sentence: string): readonly string[] => sentence.match(words) ?? []
