import { day, dayOf, instantOf, inYuan, yuan } from '#kernel'
import { methods, priceScore, priceWeight, smeDeduction, type SmeClaim } from '#law'
import type { LawCommand } from './law.js'
import { lawWithPacks } from './law-packs.js'
import { statusWords } from './law-words.js'
import { misused, readArgs } from './read-args.js'

const usage =
  'npm run law -- score --method 竞争性磋商 --weight 10 甲=190000 乙=180000 丙=195000:small [--percent 20] [--on DAY] [--region CODE] [--programme FILE]'

const claims: readonly SmeClaim[] = ['small', 'medium', 'consortium', 'none']

/** `law score --weight 10 甲=190000 丙=195000:small …`: deduction, evaluated price and price points of each bid. */
export const runScore: LawCommand = (args, language) => {
  const { values, positionals } = readArgs(args, usage, {
    options: {
      method: { type: 'string', default: '竞争性磋商' },
      weight: { type: 'string' },
      percent: { type: 'string' },
      on: { type: 'string' },
      region: { type: 'string', default: '341000' },
      programme: { type: 'string', multiple: true },
    },
    allowPositionals: true,
  })
  const method = methods.find((one) => one === values.method)
  const weight = Number(values.weight)
  if (positionals.length === 0 || method === undefined || !(weight > 0)) {
    throw misused('say the weight of the price and the bids', usage)
  }
  const on = values.on === undefined ? dayOf(instantOf(Date.now())) : day(values.on)
  const region = lawWithPacks(values.programme).pack(values.region, on)
  if (!region.known) {
    console.log(region.says)
    return 1
  }
  const { smePriceDeduction, switches } = region.pack
  const bids = positionals.map(readBid).map(({ id, price, claim }) => {
    const percent =
      values.percent === undefined
        ? claim === 'consortium'
          ? smePriceDeduction.consortium
          : smePriceDeduction.small
        : Number(values.percent)
    return { id, price, deduction: smeDeduction({ on, price, claim, percent, smallShare: 100 }) }
  })
  const band = priceWeight({ on, method, kind: '服务', weight })
  const { scores, basis, base } = priceScore({
    on,
    method,
    weight,
    rounding: switches.scoreRounding,
    bids: bids.map(({ id, deduction }) => ({ id, price: deduction.evaluated })),
  })
  console.log(`${basis.instrument} ${basis.article}:「${basis.quote}」`)
  console.log(`${band.says}${band.allowed ? '' : ` —— ${weight}% ✗`}`)
  console.log(
    `${region.version}（${statusWords[region.status][language]}）；${language === 'zh' ? '基准价' : 'base'} ${inYuan(base)}`,
  )
  bids.forEach(({ id, price, deduction }, index) => {
    console.log(`${id}\t${inYuan(price)}\t${inYuan(deduction.evaluated)}\t${scores[index]?.score ?? ''}\t${deduction.says}`)
  })
  return band.allowed ? 0 : 1
}

function readBid(text: string): { id: string; price: ReturnType<typeof yuan>; claim: SmeClaim } {
  const [id = '', rest = ''] = text.split('=')
  const [price = '', asked = 'none'] = rest.split(':')
  const claim = claims.find((one) => one === asked)
  if (claim === undefined) throw new Error(`«${asked}» is no claim: ${claims.join(', ')}`)
  return { id, price: yuan(price), claim }
}
