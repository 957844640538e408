import { day, dayOf, instantOf, inYuan, yuan, type Fen } from '#kernel'
import { methods, priceScore, priceWeight, smeDeduction, statusWords, type SmeClaim } from '#law'
import type { LawCommand } from './law.js'
import { lawWithPacks } from './law-packs.js'
import { misused, readArgs } from './read-args.js'

const usage =
  'npm run law -- score --method 竞争性磋商 --weight 10 甲=190000 乙=180000 丙=195000:small 丁=192000:consortium:40 [--percent 20] [--on DAY] [--region CODE] [--programme FILE]\n  NAME=PRICE[:small | micro | medium | none | consortium:SHARE]; SHARE is what small firms have of the contract, in percent; --weight 0: one price for all, which is not scored'

/** What a bid may say of its size; 小型 and 微型 are treated alike (46号 第九条). */
const claims = {
  small: 'small',
  micro: 'small',
  medium: 'medium',
  consortium: 'consortium',
  none: 'none',
} as const satisfies Record<string, SmeClaim>

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
  if (positionals.length === 0 || method === undefined || !(weight >= 0)) {
    throw misused('say the weight of the price and the bids', usage)
  }
  const on = values.on === undefined ? dayOf(instantOf(Date.now())) : day(values.on)
  const region = lawWithPacks(values.programme).pack(values.region, on)
  if (!region.known) {
    console.log(region.says)
    return 1
  }
  const { smePriceDeduction, switches } = region.pack
  const bids = positionals.map(readBid)
  const band = priceWeight({ on, method, kind: '服务', weight, fixedPrice: weight === 0 })
  if (weight === 0) return fixedPrice(bids, band)
  const deductions = bids.map(({ price, claim, smallShare }) => {
    const ofRegion = claim === 'consortium' ? smePriceDeduction.consortium : smePriceDeduction.small
    const percent = values.percent === undefined ? ofRegion : Number(values.percent)
    return smeDeduction({ on, price, claim, percent, ...(smallShare === undefined ? {} : { smallShare }) })
  })
  const outOfBand = deductions.filter(({ inBand }) => !inBand)
  for (const { says, basis } of outOfBand) console.log(`✗ ${says} —— ${basis.instrument} ${basis.article}`)
  if (outOfBand.length > 0) return 1
  const { scores, basis, base } = priceScore({
    on,
    method,
    weight,
    rounding: switches.scoreRounding,
    bids: bids.map(({ id }, index) => ({ id, price: deductions[index]?.evaluated ?? '0' })),
  })
  console.log(`${basis.instrument} ${basis.article}:「${basis.quote}」`)
  console.log(`${band.says}${band.allowed ? '' : ` —— ${weight}% ✗`}`)
  console.log(
    `${region.version}（${statusWords[region.status][language]}）；${language === 'zh' ? '基准价' : 'base'} ${inYuan(base)}`,
  )
  bids.forEach(({ id, price }, index) => {
    const { evaluated, says } = deductions[index] ?? { evaluated: price, says: '' }
    console.log(`${id}\t${inYuan(price)}\t${inYuan(evaluated)}\t${scores[index]?.score ?? ''}\t${says}`)
  })
  return band.allowed ? 0 : 1
}

type Bid = { readonly id: string; readonly price: Fen; readonly claim: SmeClaim; readonly smallShare?: number }

/** One price for all is not scored: quality has the whole hundred. Code 1 where the bids differ. */
function fixedPrice(bids: readonly Bid[], { says, basis }: ReturnType<typeof priceWeight>): number {
  const prices = new Set(bids.map(({ price }) => price))
  console.log(`${basis.instrument} ${basis.article}: ${says}`)
  for (const { id, price } of bids) console.log(`${id}\t${inYuan(price)}\t${inYuan(price)}\t-`)
  if (prices.size > 1) console.log('✗ 固定价格的项目各家报价相同：报价不同的，请写明价格分权重')
  return prices.size > 1 ? 1 : 0
}

function readBid(text: string): Bid {
  const [id = '', rest = ''] = text.split('=')
  const [price = '', asked = 'none', share] = rest.split(':')
  if (!Object.hasOwn(claims, asked)) throw misused(`«${asked}» is no claim: ${Object.keys(claims).join(', ')}`, usage)
  const claim = claims[asked as keyof typeof claims]
  if (claim !== 'consortium') return { id, price: yuan(price), claim }
  const smallShare = Number(share)
  if (share === undefined || !(smallShare >= 0 && smallShare <= 100))
    throw misused('of a consortium say what share small firms have of the contract: 丁=192000:consortium:40', usage)
  return { id, price: yuan(price), claim, smallShare }
}
