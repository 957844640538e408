import { day, instant } from '#kernel'
import { Transform } from 'class-transformer'
import { ValidateBy } from 'class-validator'
import { field, type FieldOptions } from './field.js'

/** A calendar day in Asia/Shanghai, `2026-03-02`. */
export const OnDay = (says: string, options: FieldOptions = {}): PropertyDecorator =>
  field(says, { example: '2026-03-02', ...options }, { type: 'string', format: 'date' }, [
    reads('isDay', dayOfOurTime, '应为存在的日期，写作 2026-03-02'),
  ])

/** A moment with its offset, `2026-03-16T09:30:00+08:00`; the act gets it in UTC, as facts have it. */
export const AtInstant = (says: string, options: FieldOptions = {}): PropertyDecorator =>
  field(says, { example: '2026-03-16T09:30:00+08:00', ...options }, { type: 'string', format: 'date-time' }, [
    reads('isInstant', moment, '应为存在的、带时区的时刻，写作 2026-03-16T09:30:00+08:00'),
    Transform(
      ({ value }: { value: unknown }) => (typeof value === 'string' && readable(moment, value) ? instant(value) : value),
      { toClassOnly: true },
    ),
  ])

/** A moment of a day that exists: `instant` alone takes 30 February for 2 March. */
function moment(text: string): void {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) throw new RangeError(text)
  dayOfOurTime(text.slice(0, 10))
  instant(text)
}

/** A day of a year that calendars, moments and the database can all say: what is further off is a slip of the pen. */
function dayOfOurTime(text: string): void {
  day(text)
  if (text < '1900' || text >= '2200') throw new RangeError(text)
}

function reads(name: string, read: (text: string) => unknown, says: string): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && readable(read, value)
  return ValidateBy({ name, validator: { validate, defaultMessage: () => says } })
}

function readable(read: (text: string) => unknown, text: string): boolean {
  try {
    read(text)
    return true
  } catch {
    return false
  }
}
