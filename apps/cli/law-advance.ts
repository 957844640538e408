import { day, dayOf, instantOf, inYuan, yuan } from '#kernel'
import { advancePayment, percentOf, statusWords } from '#law'
import type { LawCommand } from './law.js'
import { lawWithPacks } from './law-packs.js'
import { misused, readArgs } from './read-args.js'

const usage = 'npm run law -- advance [--percent 30] [--amount YUAN] [--sme] --region 341000 [--on DAY] [--programme FILE]'

/** `law advance …`: the region's range of an advance for this kind of supplier, and whether a percent keeps to it (code 1 where not, or where the region is not encoded). */
export const runAdvance: LawCommand = (args, language) => {
  const { values } = readArgs(args, usage, {
    options: {
      percent: { type: 'string' },
      amount: { type: 'string' },
      sme: { type: 'boolean', default: false },
      region: { type: 'string' },
      on: { type: 'string' },
      programme: { type: 'string', multiple: true },
    },
  })
  if (values.region === undefined) throw misused('say in which region: the law leaves the range to it', usage)
  const on = values.on === undefined ? dayOf(instantOf(Date.now())) : day(values.on)
  const figure = lawWithPacks(values.programme).figure('advancePayment', values.region, on)
  if (!figure.known) {
    console.log(figure.says)
    return 1
  }
  const band = values.sme ? figure.value.sme : figure.value.other
  const percent = values.percent === undefined ? undefined : Number(values.percent)
  const answer = advancePayment({ on, percent: percent ?? band[0], band, bandStatus: figure.status })
  console.log(`${answer.basis.instrument} ${answer.basis.article}:「${answer.basis.quote}」`)
  console.log(
    `${values.sme ? '中小企业' : '其他供应商'}：${answer.says}（${figure.version}，${statusWords[answer.status][language]}）`,
  )
  if (values.amount !== undefined) {
    const [least, most] = band.map((share) => inYuan(percentOf(yuan(values.amount ?? 0), share)))
    console.log(`${inYuan(yuan(values.amount))} → ${least}—${most}`)
  }
  if (percent !== undefined) console.log(`${percent}% ${answer.within ? '✓' : '✗'}`)
  return answer.within ? 0 : 1
}
