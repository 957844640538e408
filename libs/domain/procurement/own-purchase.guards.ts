import { compareMoney, dayOf, inYuan, type Fen } from '#kernel'
import type { RegionPack } from '#law'
import { refuse, type Asked, type DataGuard } from '../act.js'
import { ownWayOf, type ownWays } from '../plan/plan-line.js'
import type { DecideOwnPurchase } from './decide-own-purchase.js'
import { lotMeant } from './lot.guards.js'
import type { LotState } from './lot.state.js'
import { figuresFor } from './procurement.guards.js'
import type { Quote } from './procurement.facts.js'
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

export function quotesAreClear(...[{ quotes }, { state }]: Guarded) {
  const twice = quotes.some(({ provider }, index) => quotes.findIndex((one) => one.provider === provider) !== index)
  if (twice) return refuse('QuotedTwice', '同一家只能有一份报价')
  if (quotes.some(({ price }) => compareMoney(price, '0') <= 0)) return refuse('AmountNotPositive', '报价应当大于0')
  return wayOf(state) === 'score' && quotes.some(({ score }) => score === undefined)
    ? refuse('ScoreMissing', '比选按得分确定，请写明每家的得分')
    : undefined
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

export function bestIsChosen(...[data, { state }]: Guarded) {
  const { quotes, provider, reason = '' } = data
  const chosen = quotes.find((one) => one.provider === provider)
  if (chosen === undefined || reason.trim() !== '') return undefined
  const better = wayOf(state) === 'score' ? scoresHigher : wayOf(state) === 'lowest' ? costsLess : undefined
  return better && quotes.some((one) => better(one, chosen))
    ? refuse('ReasonMissing', '没有选定得分最高（报价最低）的，请写明理由')
    : undefined
}

const scoresHigher = (one: Quote, than: Quote): boolean => Number(one.score ?? 0) > Number(than.score ?? 0)
const costsLess = (one: Quote, than: Quote): boolean => compareMoney(one.price, than.price) < 0

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
