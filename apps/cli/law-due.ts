import { at, day, instant, type Citation, type Day, type Instant, type Stop } from '#kernel'
import { ruleOf, statusWords } from '#law'
import type { LawCommand } from './law.js'
import { lawWithPacks } from './law-packs.js'
import { misused, readArgs } from './read-args.js'

const usage =
  'npm run law -- due RULE FROM [--by CASE] [--on DAY] [--stops FROM/UNTIL,…] [--region CODE] [--programme FILE] [--until | --earliest]\n  FROM is what starts the term; of a term that counts back (clarification-…, expert-draw) it is what must be preceded: the closing, the evaluation.\n  --until: FROM is the end, when must it begin?   --earliest: a term that counts back, done on FROM (an amendment): what it precedes is not before …\n  for example: due tender-period 2026-01-27'

/** Where what is no term is answered. */
const elsewhere: Readonly<Record<string, string>> = {
  'late-interest': 'interest',
  'bid-bond-cap': 'cap bid-bond-cap',
  'performance-bond-cap': 'cap performance-bond-cap',
  'supplement-cap': 'cap supplement-cap',
  'single-source-add-on': 'cap single-source-add-on',
  'advance-payment': 'advance',
  'price-weight': 'score',
  'price-score': 'score',
  'sme-deduction': 'score',
  'sme-reserve': 'explain method',
  'allowed-methods': 'explain method',
}

const basis: Citation = { instrument: '', article: '输入的暂停', quote: '' }

/** `law due RULE FROM …`: how it is counted, the article, and on the last line the day alone. */
export const runDue: LawCommand = (args, language) => {
  const { values, positionals } = readArgs(args, usage, {
    options: {
      by: { type: 'string', multiple: true },
      on: { type: 'string' },
      stops: { type: 'string', multiple: true },
      region: { type: 'string' },
      programme: { type: 'string', multiple: true },
      until: { type: 'boolean', default: false },
      earliest: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  const [rule, from] = positionals
  if (rule === undefined || from === undefined) throw misused('say which rule, and from when', usage)
  if (values.until && values.earliest) throw misused('--until or --earliest, not both', usage)
  if (ruleOf(rule).kind !== 'term')
    throw misused(`«${rule}» is no term${elsewhere[rule] === undefined ? '' : `: npm run law -- ${elsewhere[rule]}`}`, usage)
  const law = lawWithPacks(values.programme)
  const question = {
    rule,
    stops: (values.stops ?? []).flatMap((list) => list.split(',')).map(readStop),
    ...(values.by === undefined ? {} : { by: values.by }),
    ...(values.on === undefined ? {} : { on: day(values.on) }),
    ...(values.region === undefined ? {} : { region: values.region }),
  }
  const asked = { ...question, from: moment(from) }
  const due = values.until
    ? law.latest({ ...question, before: moment(from) })
    : values.earliest
      ? law.earliest(asked)
      : law.due(asked)
  console.log(`${due.basis.instrument} ${due.basis.article}:「${due.basis.quote}」`)
  console.log(`${ruleOf(rule).asks[language]}`)
  console.log(due.derivation.join(' → '))
  console.log(`${statusWords[due.status][language]}${due.provisional ? (language === 'zh' ? '；暂定' : '; provisional') : ''}`)
  console.log(due.day)
  return 0
}

const moment = (text: string): Day | Instant => (text.includes('T') ? instant(text) : day(text))

/** `2026-03-05/2026-03-08`: from the start of the first day to the start of the second; without the second it is still open. */
function readStop(text: string): Stop {
  const [from = '', until] = text.split('/')
  const when = (one: string): Instant => (one.includes('T') ? instant(one) : at(day(one)))
  return { from: when(from), ...(until === undefined || until === '' ? {} : { until: when(until) }), basis }
}
