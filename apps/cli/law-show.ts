import { instruments, kindWords, ruleOf, statusWords, type Instrument } from '#law'
import type { LawCommand } from './law.js'
import { readCases } from '../../infra/law-cases.js'
import { misused, readArgs } from './read-args.js'

const usage = 'npm run law -- show RULE'

/** `law show RULE`: the question, each dated entry with its clause and value, and the cases. */
export const runShow: LawCommand = (args, language) => {
  const [id, ...more] = readArgs(args, usage, { options: {}, allowPositionals: true }).positionals
  if (id === undefined || more.length > 0) throw misused('say which rule, one at a time', usage)
  const rule = ruleOf(id)
  const zh = language === 'zh'
  console.log(
    `${rule.id} · ${kindWords[rule.kind][language]}\n${rule.asks[language]}\n${zh ? '适用哪一日的规定' : 'Governing day'}: ${rule.governs}`,
  )
  if (rule.region !== undefined)
    console.log(zh ? `只约束${rule.region}及所辖区县` : `It binds ${rule.region} and its districts alone`)
  for (const entry of rule.entries) {
    const instrument = (instruments as Readonly<Record<string, Instrument>>)[entry.source.instrument]
    console.log(
      `\n${zh ? '自' : 'from'} ${entry.from}${entry.by ? ` · ${entry.by.join('、')}` : ''} · ${statusWords[entry.status][language]}`,
    )
    for (const { instrument: name, article, quote } of [entry.source, ...(entry.also ?? [])])
      console.log(`  ${name} ${article}:「${quote}」`)
    console.log(`  ${instrument?.title ?? ''}（${zh ? '核对于' : 'checked on'} ${instrument?.checkedOn ?? '?'}）`)
    if (entry.note !== undefined) console.log(`  ${zh ? '说明' : 'note'}: ${entry.note}`)
    console.log(`  = ${JSON.stringify(entry.value)}`)
  }
  const cases = readCases().get(id) ?? []
  console.log(`\n${zh ? '案例' : 'cases'} (${cases.length})`)
  for (const one of cases) console.log(`  · ${one.name}`)
  return 0
}
