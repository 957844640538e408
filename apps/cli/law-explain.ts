import { day, dayOf, instantOf, yuan } from '#kernel'
import { allowedMethods, smeReserve, statusWords, type Item, type Purchase } from '#law'
import type { LawCommand } from './law.js'
import { lawWithPacks } from './law-packs.js'
import { misused, readArgs } from './read-args.js'

const usage =
  'npm run law -- explain method --amount 589500 --kind 服务 --region 341000 [--ground urgent] [--on 2026-03-02] [--approved] [--not-service-purchase] [--exempt GROUND] [--programme FILE]\n  --exempt: a ground of 财库〔2020〕46号 第六条 on which nothing is reserved: non-enterprises, only-others, no-competition, framework, province'

const kinds: readonly Purchase[] = ['服务', '货物', '工程']

/** `law explain method …`: every method, whether it is allowed, and why not; code 1 where the region's thresholds are not encoded. */
export const runExplain: LawCommand = (args, language) => {
  const { values, positionals } = readArgs(args, usage, {
    options: {
      amount: { type: 'string' },
      kind: { type: 'string', default: '服务' },
      ground: { type: 'string', multiple: true },
      region: { type: 'string' },
      on: { type: 'string' },
      approved: { type: 'boolean', default: false },
      'not-service-purchase': { type: 'boolean', default: false },
      exempt: { type: 'string' },
      programme: { type: 'string', multiple: true },
    },
    allowPositionals: true,
  })
  const kind = kinds.find((one) => one === values.kind)
  if (positionals[0] !== 'method' || values.amount === undefined || values.region === undefined || kind === undefined) {
    throw misused('say what is bought, for how much and where', usage)
  }
  const on = values.on === undefined ? dayOf(instantOf(Date.now())) : day(values.on)
  const law = lawWithPacks(values.programme)
  const figure = law.figure('thresholds', values.region, on)
  if (!figure.known) {
    console.log(figure.says)
    return 1
  }
  const { services } = figure.value
  const amount = yuan(values.amount)
  const answer = allowedMethods({
    on,
    kind,
    servicePurchase: kind === '服务' && !values['not-service-purchase'],
    amount,
    thresholds: services,
    thresholdStatus: figure.status,
    grounds: values.ground ?? [],
    approved: values.approved,
  })
  console.log(`${answer.says}（${figure.version}，${statusWords[figure.status][language]}）`)
  if (!answer.statutory) return 0
  for (const one of answer.methods) {
    console.log(`${one.allowed ? '✓' : '✗'} ${one.method}  ${one.says}  —— ${one.basis.instrument} ${one.basis.article}`)
  }
  const { exempt } = law.entry<{ readonly exempt: readonly Item[] }>('sme-reserve', on).value
  if (values.exempt !== undefined && !exempt.some(({ id }) => id === values.exempt))
    throw misused(`«${values.exempt}» is no ground: ${exempt.map(({ id }) => id).join(', ')}`, usage)
  const reserve = smeReserve({
    on,
    amount,
    limit: services.limit,
    ...(values.exempt === undefined ? {} : { exemption: values.exempt }),
  })
  console.log(
    `${language === 'zh' ? '中小企业预留' : 'reserved for SMEs'}: ${reserve.says} —— ${reserve.basis.instrument} ${reserve.basis.article}`,
  )
  if (reserve.reserve === 'none') return 0
  console.log('有下列情形之一的，可以不预留（第六条）；预留的，民办非企业单位、社会团体不是企业，不能参加：')
  for (const { id, words } of exempt) console.log(`  --exempt ${id}  ${words}`)
  return 0
}
