import { contentHash } from '#engine'
import { addDays, type Day, type Instant } from '#kernel'

/** Something that falls due on a day. */
export type Due = { readonly id: string; readonly day: Day; readonly title: string; readonly about: string }

/** Due days as a calendar that other programs read (RFC 5545): each a day of its own, without a time. */
export function ics(dues: readonly Due[], now: Instant): string {
  const stamp = now.replace(/[-:]|\.\d+/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//sanshe//calendar//ZH',
    'X-WR-CALNAME:三社',
    ...dues.flatMap(({ id, day, title, about }) => [
      'BEGIN:VEVENT',
      `UID:${contentHash(id)}@sanshe`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${plain(day)}`,
      `DTEND;VALUE=DATE:${plain(addDays(day, 1))}`,
      `SUMMARY:${text(title)}`,
      `DESCRIPTION:${text(about)}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return `${lines.flatMap(folded).join('\r\n')}\r\n`
}

const plain = (day: Day): string => day.replaceAll('-', '')

const text = (value: string): string => value.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n')

/** A line is at most 75 bytes long; what is longer goes on in the next, behind a space. No letter is cut in two. */
function folded(line: string): readonly string[] {
  const lines: string[] = ['']
  for (const letter of line) {
    const [last = ''] = lines.slice(-1)
    if (Buffer.byteLength(last) + Buffer.byteLength(letter) > 75) lines.push(` ${letter}`)
    else lines[lines.length - 1] = last + letter
  }
  return lines
}
