import { instruments, kindWords, rules, statusWords, type Instrument, type Rule } from '#law'
import type { LawCommand } from './law.js'
import { readArgs } from './read-args.js'

const usage = 'npm run law -- list [--status verified | reported | unverified | sample]'

/** One line an entry: rule, kind, first day, case, article, status, checked on. `--status` keeps those of one status. */
export const runList: LawCommand = (args, language) => {
  const { values } = readArgs(args, usage, { options: { status: { type: 'string' } } })
  const rows = (rules as readonly Rule[]).flatMap((rule) =>
    rule.entries
      .filter((entry) => values.status === undefined || entry.status === values.status)
      .map((entry) =>
        [
          rule.id,
          kindWords[rule.kind][language],
          entry.from,
          entry.by?.join('、') ?? '',
          `${entry.source.instrument} ${entry.source.article}`,
          statusWords[entry.status][language],
          (instruments as Readonly<Record<string, Instrument>>)[entry.source.instrument]?.checkedOn ?? '',
        ].join('\t'),
      ),
  )
  console.log(rows.join('\n'))
  return 0
}
