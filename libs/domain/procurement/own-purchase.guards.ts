import { compareMoney, dayOf, inYuan, type Fen } from '#kernel'
import type { RegionPack } from '#law'
import { refuse, type Asked, type DataGuard } from '../act.js'
import { ownWayOf, type ownWays } from '../plan/plan-line.js'
import { happened } from '../happened.js'
import type { DecideOwnPurchase } from './decide-own-purchase.js'
import { evaluate } from './evaluation.js'
import { lotMeant } from './lot.guards.js'
import type { LotState } from './lot.state.js'
import { figuresFor } from './procurement.guards.js'
import type { Excluded, Quote, Ranked } from './procurement.facts.js'
import type { ProcurementState } from './procurement.state.js'

type Guarded = Parameters<DataGuard<ProcurementState, DecideOwnPurchase>>

/** How an own purchase is decided. */
export const wayOf = (state: ProcurementState): (typeof ownWays)[keyof typeof ownWays] | undefined =>
  state.status === 'absent' ? undefined : ownWayOf(state.detail.method)

/** What the region's pack says of own purchases. */
export function ownRule({ state, context }: Asked<ProcurementState>): RegionPack['selfRun'] | undefined {
  if (state.status === 'absent') return undefined
  const figures = figuresFor(state, context)
  return 'pack' in figures ? figures.pack.selfRun : undefined
}

export function notYetDecided({ confirmed }: LotState) {
  return confirmed ? refuse('AwardAlreadyConfirmed', '采购决定已经作出') : undefined
}

/** Quotes are asked for, and their time is over, before one of them is taken. */
export function quotesHaveClosed({ state, context }: Asked<ProcurementState>) {
  if (state.status !== 'open' || wayOf(state) === 'direct') return undefined
  if (state.invited === undefined) return refuse('QuotesNotInvited', '请先邀请报价', { owner: { role: 'purchaser' } })
  const { quotesDue } = state.invited
  return context.at < quotesDue ? refuse('DeadlineNotReached', '报价截止时间未到', { notBefore: quotesDue }) : undefined
}

/** Whoever takes none of the quotes says so: then the lot has failed, and it is decided what comes after. */
const isTaken = ({ provider }: DecideOwnPurchase): boolean => provider !== undefined

export function quotesAreEnough(...[data, asked]: Guarded) {
  const rule = ownRule(asked)
  if (!isTaken(data) || rule === undefined || wayOf(asked.state) === 'direct') return undefined
  return data.quotes.length >= rule.quotes
    ? undefined
    : refuse('TooFewQuotes', `本单位内部规定不少于${rule.quotes}家报价，现有${data.quotes.length}家；不足的请不选定，另行采购`)
}

export function quotesAreClear(...[{ quotes }]: Guarded) {
  const twice = quotes.some(({ provider }, index) => quotes.findIndex((one) => one.provider === provider) !== index)
  if (twice) return refuse('QuotedTwice', '同一家只能有一份报价')
  return quotes.some(isNothing) ? refuse('AmountNotPositive', '报价应当大于0') : undefined
}

const isNothing = ({ price }: Quote): boolean => compareMoney(price, '0') <= 0

/** The quotes that are compared: within the lot's budget. */
const compared = (data: DecideOwnPurchase, state: ProcurementState): readonly Quote[] => {
  const budget = lotMeant(data, state)?.budget
  return data.quotes.filter(({ price }) => budget === undefined || compareMoney(price, budget) <= 0)
}

/** What the price leaves for quality. */
const mostForQuality = (state: ProcurementState): number => (state.status === 'absent' ? 0 : 100 - state.detail.priceWeight)

const isPoints = (quality: string | undefined, most: number): boolean =>
  quality !== undefined && /^\d+(\.\d{1,2})?$/.test(quality) && Number(quality) <= most

/** Where it is decided by score the quality of each quote that is compared has its points. */
export function qualityIsScored(...[data, { state }]: Guarded) {
  if (!isTaken(data) || wayOf(state) !== 'score') return undefined
  const quotes = compared(data, state)
  if (quotes.some(({ quality }) => quality === undefined)) return refuse('ScoreMissing', '比选按得分确定，请写明每家的质量分')
  const most = mostForQuality(state)
  return quotes.every(({ quality }) => isPoints(quality, most))
    ? undefined
    : refuse('ScoreOutOfRange', `质量分应在0至${most}分之间，最多两位小数；其余${100 - most}分为价格分，由系统计算`)
}

/** Where it is decided by score: how the quotes rank by quality and price together, the price scored as by law, and who is not compared. */
export function rankedBy(
  ...[data, asked]: Guarded
): { readonly ranking: readonly Ranked[]; readonly excluded: readonly Excluded[] } | undefined {
  const { state, context } = asked
  if (state.status === 'absent' || wayOf(state) !== 'score') return undefined
  const figures = figuresFor(state, context)
  const quotes = compared(data, state)
  const most = mostForQuality(state)
  const sound = quotes.length > 0 && quotes.every((quote) => isPoints(quote.quality, most) && !isNothing(quote))
  if ('missing' in figures || !sound) return undefined
  const terms = {
    rounding: figures.pack.switches.scoreRounding,
    priceWeight: state.detail.priceWeight,
    smeDeduction: null,
  }
  const bidders = quotes.map(({ provider, price, quality = '' }) => ({
    provider,
    price,
    claim: 'none' as const,
    smallShare: null,
    scores: [quality],
  }))
  const evaluated = dayOf(context.at)
  const issued = dayOf(happened(asked, 'QuotesInvited') ?? context.at)
  const { ranking } = evaluate(state, terms, bidders, { issued, evaluated })
  const excluded = data.quotes
    .filter((quote) => !quotes.includes(quote))
    .map(({ provider }) => ({ provider, reason: '报价超过采购预算' }))
  return { ranking, excluded }
}

export function chosenHasQuoted(...[data, { state }]: Guarded) {
  if (!isTaken(data)) return undefined
  const quote = data.quotes.find(({ provider }) => provider === data.provider)
  if (quote === undefined) return refuse('NotAmongQuotes', '选定的供应商不在报价之中')
  const budget = lotMeant(data, state)?.budget
  return budget !== undefined && compareMoney(quote.price, budget) > 0
    ? refuse('AboveBudget', `报价超过采购预算${inYuan(budget)}`)
    : undefined
}

export function bestIsChosen(...[data, asked]: Guarded) {
  const { quotes, provider, reason = '' } = data
  const chosen = quotes.find((one) => one.provider === provider)
  if (chosen === undefined || reason.trim() !== '') return undefined
  const { ranking = [] } = rankedBy(data, asked) ?? {}
  if (ranking.some((one) => one.provider === provider && one.rank > 1))
    return refuse('ReasonMissing', `没有选定得分最高的（${ranking[0]?.total ?? ''}分），请写明理由`)
  return wayOf(asked.state) === 'lowest' && quotes.some(({ price }) => compareMoney(price, chosen.price) < 0)
    ? refuse('ReasonMissing', '没有选定报价最低的，请写明理由')
    : undefined
}

export function groundIsNamed(...[data, { state }]: Guarded) {
  const { ground = '' } = data
  return isTaken(data) && wayOf(state) === 'direct' && ground.trim() === ''
    ? refuse('GroundMissing', '直接委托的，请写明不再询问其他供应商的理由')
    : undefined
}

/** From a sum that the region's pack names a decision is taken together, under the number of its minutes. */
export function decidedTogether(...[data, asked]: Guarded) {
  const from: Fen | undefined = ownRule(asked)?.collectiveDecisionFrom
  const budget = lotMeant(data, asked.state)?.budget
  return from !== undefined && budget !== undefined && compareMoney(budget, from) >= 0 && (data.minutes ?? '').trim() === ''
    ? refuse('MinutesMissing', `预算达到${inYuan(from)}的采购由集体决定，请写明会议纪要编号`)
    : undefined
}

/** Only what was decided on quotes is shown. */
export function isDecidedOnQuotes({ confirmed }: LotState) {
  return confirmed ? undefined : refuse('NotYetDecided', '采购决定尚未作出', { owner: { role: 'purchaser' } })
}

export function notYetShown({ shownUntil }: LotState) {
  return shownUntil === undefined ? undefined : refuse('ResultAlreadyShown', '采购结果已经公示')
}

export function isShown({ shownUntil }: LotState) {
  return shownUntil === undefined ? refuse('ResultNotShown', '采购结果尚未公示', { owner: { role: 'purchaser' } }) : undefined
}

/** The last day of a showing that begins on the day of the act. */
export const showingEnds = (asked: Asked<ProcurementState>) =>
  asked.context.law.addWorkingDays(dayOf(asked.context.at), ownRule(asked)?.showWorkingDays ?? 0)
