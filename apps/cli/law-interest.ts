import { addDays, day, dayOf, daysBetween, instantOf, inYuan, yuan, type Day } from '#kernel'
import { lateInterest, statusWords, type Rate } from '#law'
import type { LawCommand } from './law.js'
import { misused, readArgs } from './read-args.js'

const usage =
  'npm run law -- interest --amount 100000 (--due 2026-05-29 --paid 2026-06-10 | --days 12) [--sme] [--rate 5/10000] [--yearly] [--lpr 31/1000] [--on DAY]'

/** `law interest …`: what is owed beside a payment that came late, to whom, by which clause; on the last line the amount in 元 alone. */
export const runInterest: LawCommand = (args, language) => {
  const { values } = readArgs(args, usage, {
    options: {
      amount: { type: 'string' },
      due: { type: 'string' },
      paid: { type: 'string' },
      days: { type: 'string' },
      sme: { type: 'boolean', default: false },
      rate: { type: 'string' },
      yearly: { type: 'boolean', default: false },
      lpr: { type: 'string' },
      on: { type: 'string' },
    },
  })
  if (values.amount === undefined) throw misused('say what was paid late', usage)
  const late = lateness(values)
  const rate = values.rate === undefined ? undefined : readRate(values.rate, values.yearly ? 'year' : 'day')
  const { interest, says, basis, status } = lateInterest({
    on: values.on === undefined ? late.on : day(values.on),
    principal: yuan(values.amount),
    days: late.days,
    sme: values.sme,
    ...(rate === undefined ? {} : { agreed: rate }),
    ...(values.lpr === undefined ? {} : { lpr: readRate(values.lpr, 'year') }),
  })
  if (basis !== undefined) console.log(`${basis.instrument} ${basis.article}:「${basis.quote}」`)
  console.log(`${says} → ${late.days}${language === 'zh' ? '日' : ' days'}`)
  console.log(statusWords[status][language])
  console.log(inYuan(interest))
  return 0
}

/** How many days late, and the first of them, whose law governs. */
function lateness(values: { due?: string | undefined; paid?: string | undefined; days?: string | undefined }): {
  on: Day
  days: number
} {
  if (values.days !== undefined && /^\d+$/.test(values.days))
    return { on: dayOf(instantOf(Date.now())), days: Number(values.days) }
  if (values.due === undefined || values.paid === undefined)
    throw misused('say the last day and the day of the payment, or how many days late', usage)
  const [due, paid] = [day(values.due), day(values.paid)]
  return { on: addDays(due, 1), days: Math.max(0, daysBetween(due, paid)) }
}

function readRate(text: string, per: Rate['per']): Rate {
  const [, numerator, denominator] = /^(\d+)\/([1-9]\d*)$/.exec(text) ?? []
  if (numerator === undefined || denominator === undefined) throw misused(`«${text}» is no rate: write 5/10000`, usage)
  return { numerator: Number(numerator), denominator: Number(denominator), per }
}
