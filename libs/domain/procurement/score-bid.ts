import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { readBid } from '../bid/bid.state.js'
import type { ProcurementFact } from './procurement.facts.js'
import { bidsAreOpened, notYetReported, procurementIsOpen } from './procurement.guards.js'
import { scoreKey, type ProcurementState } from './procurement.state.js'

const fields = {
  provider: { kind: 'id', label: '供应商', from: { list: 'opened' } },
  score: { kind: 'points', label: '除价格外的得分', help: '至多两位小数', example: '82.50' },
} as const satisfies Fields
type ScoreBid = DataOf<typeof fields>

/** Scores one bidder's quality: each panelist apart, their own score alone, after opening and final quote. */
export const scoreBid = act<ProcurementState, ProcurementFact>()({
  name: 'ScoreBid',
  says: '评分',
  by: ['panelist'],
  happens: { platform: 'platform', here: 'here', selfRun: 'paper' },
  fields,
  makes: ['BidScored'],
  reliesOn: (_stream, state) => openedStreams(state),
  always: [procurementIsOpen, bidsAreOpened, notYetReported],
  withData: [bidderIsInTheRunning, finalQuoteIsIn, scoreIsInRange, notYetScored],
  then: ({ provider, score }, { context }) => {
    const panelist = context.actor.person
    return [{ type: 'BidScored', key: scoreKey(provider, panelist), data: { provider, panelist, score: String(score) } }]
  },
})

/** The streams of the bids that were opened here. */
export const openedStreams = (state: ProcurementState) =>
  state.status === 'absent' ? [] : (state.opened ?? []).flatMap(({ bid }) => (bid === undefined ? [] : [bid]))

/** Methods whose bidders quote once more after the talks. */
export const quotesTwice = (method: string | undefined): boolean => method === '竞争性磋商' || method === '竞争性谈判'

function bidderIsInTheRunning(...[{ provider }, { state }]: Parameters<DataGuard<ProcurementState, ScoreBid>>) {
  return state.status === 'absent' || !state.opened || state.opened.some((one) => one.provider === provider)
    ? undefined
    : refuse('NotABidder', `${provider}没有参加本项目`)
}

function finalQuoteIsIn(...[{ provider }, { state, context }]: Parameters<DataGuard<ProcurementState, ScoreBid>>) {
  const stream =
    state.status === 'absent' || !quotesTwice(state.method)
      ? undefined
      : state.opened?.find((one) => one.provider === provider)?.bid
  if (stream === undefined) return undefined
  const bid = readBid(context, stream)
  return bid.status === 'submitted' && bid.finalPrice !== undefined
    ? undefined
    : refuse('FinalQuoteMissing', `${provider}尚未提交最后报价`, { owner: { role: 'provider', org: provider } })
}

function scoreIsInRange(...[{ score }, { state }]: Parameters<DataGuard<ProcurementState, ScoreBid>>) {
  if (state.status === 'absent' || !state.document) return undefined
  const most = 100 - state.document.priceWeight
  return /^\d+(\.\d{1,2})?$/.test(String(score)) && Number(score) <= most
    ? undefined
    : refuse('ScoreOutOfRange', `评分应在0至${most}分之间，最多两位小数`)
}

function notYetScored(...[{ provider }, { state, context }]: Parameters<DataGuard<ProcurementState, ScoreBid>>) {
  return state.status !== 'absent' && state.scores[scoreKey(provider, context.actor.person)] !== undefined
    ? refuse('AlreadyScored', '您已经给该供应商评分，不能更改')
    : undefined
}

/** Every panelist's score of a bidder, in the panel's order; nothing for those still missing. */
export const scoresOf = (
  { state }: Pick<Asked<Exclude<ProcurementState, { status: 'absent' }>>, 'state'>,
  provider: string,
): readonly (string | undefined)[] => state.panel.map((panelist) => state.scores[scoreKey(provider, panelist)])
