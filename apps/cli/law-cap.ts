import { day, dayOf, instantOf, inYuan, yuan, type Day, type Fen } from '#kernel'
import { bidBondCap, performanceBondCap, singleSourceAddOn, statusWords, supplementCap, type Based } from '#law'
import type { LawCommand } from './law.js'
import { misused, readArgs } from './read-args.js'

type Question = {
  readonly on: Day
  readonly amount: Fen
  readonly asked: Fen
  readonly earlier: readonly Fen[]
  readonly by?: string
}
type Answer = Based & { readonly cap: Fen; readonly within: boolean; readonly left?: Fen }

/** What is capped in percent of something, and of what. */
const caps: Readonly<Record<string, { readonly of: string; readonly ask: (question: Question) => Answer }>> = {
  'bid-bond-cap': { of: '项目预算', ask: ({ amount: budget, ...question }) => bidBondCap({ budget, ...question }) },
  'performance-bond-cap': {
    of: '合同金额',
    ask: ({ amount: contract, ...question }) => performanceBondCap({ contract, ...question }),
  },
  'supplement-cap': {
    of: '原合同金额',
    ask: ({ amount: contract, ...question }) => supplementCap({ contract, ...question }),
  },
  'single-source-add-on': {
    of: '原合同金额',
    ask: ({ amount: contract, ...question }) => singleSourceAddOn({ contract, ...question }),
  },
}

const usage = `npm run law -- cap ${Object.keys(caps).join(' | ')} AMOUNT [--asked YUAN] [--earlier YUAN,YUAN] [--by METHOD] [--on DAY]`

/** `law cap RULE AMOUNT …`: the most that may be asked, whether what is asked keeps to it (code 1 where not); on the last line the cap in 元 alone. */
export const runCap: LawCommand = (args, language) => {
  const { values, positionals } = readArgs(args, usage, {
    options: { asked: { type: 'string' }, earlier: { type: 'string' }, by: { type: 'string' }, on: { type: 'string' } },
    allowPositionals: true,
  })
  const [rule = '', amount] = positionals
  const one = caps[rule]
  if (one === undefined || amount === undefined) throw misused('say which cap, and of how much', usage)
  const answer = one.ask({
    on: values.on === undefined ? dayOf(instantOf(Date.now())) : day(values.on),
    amount: yuan(amount),
    asked: yuan(values.asked ?? 0),
    earlier: (values.earlier?.split(',') ?? []).map((one) => yuan(one)),
    ...(values.by === undefined ? {} : { by: values.by }),
  })
  console.log(`${answer.basis.instrument} ${answer.basis.article}:「${answer.basis.quote}」`)
  const left = answer.left === undefined ? '' : `，其中尚余${inYuan(answer.left)}`
  console.log(`${one.of}${inYuan(yuan(amount))} → 不超过${inYuan(answer.cap)}${left}`)
  if (values.asked !== undefined) console.log(`${inYuan(yuan(values.asked))} ${answer.within ? '✓' : '✗ 超过'}`)
  console.log(statusWords[answer.status][language])
  console.log(inYuan(answer.cap))
  return answer.within ? 0 : 1
}
