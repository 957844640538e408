import { dayOf } from '#kernel'
import { act, refuse, refuseByLaw, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { happened } from '../happened.js'
import { readBid } from '../bid/bid.state.js'
import { isReserved } from '../plan/plan-line.js'
import type { Excluded, ProcurementFact } from './procurement.facts.js'
import { lotField, lotIs, lotIsNotReported, lotIsOpened, lotMeant, type OfLot } from './lot.guards.js'
import { isAtHand, scorerOf, type LotState } from './lot.state.js'
import { isNotTied, tiesAreDeclared, wholePanel } from './panel.guards.js'
import { procurementIsOpen } from './procurement.guards.js'
import type { OpenProcurementState, ProcurementState } from './procurement.state.js'

const fields = {
  lot: lotField,
  provider: { kind: 'id', label: '供应商', from: { list: 'opened' } },
  score: { kind: 'points', label: '除价格外的得分', help: '至多两位小数', example: '82.50' },
  panelist: { kind: 'id', label: '评分的评审成员', help: '登记平台上的评分时填写', from: { list: 'panel' }, optional: true },
} as const satisfies Fields
type ScoreBid = DataOf<typeof fields>

const { someLot, theLot } = lotIs(lotIsOpened, lotIsNotReported)

/** Scores one bidder's quality: each panelist apart, their own score alone, after opening and final quote. */
export const scoreBid = act<ProcurementState, ProcurementFact>()({
  name: 'ScoreBid',
  says: '评分',
  by: ['panelist'],
  deed: 'scored',
  happens: { platform: 'platform', here: 'here' },
  fields,
  makes: ['BidScored'],
  parties: wholePanel,
  reliesOn: (_stream, state) => openedStreams(state),
  always: [procurementIsOpen, someLot, tiesAreDeclared, isNotTied, aBidIsLeft],
  withData: [theLot, scorerIsNamed, bidderIsInTheRunning, bidderIsAnSme, finalQuoteIsIn, scoreIsInRange, notYetScored],
  after: (asked, data) => [happened(asked, 'BidsOpened', (key) => key === lotMeant(data, asked.state)?.lot)],
  then: (data, asked) => {
    const lot = lotMeant(data, asked.state)?.lot
    if (lot === undefined) return []
    const { provider, score } = data
    const panelist = scorer(data, asked)
    const key = `${lot}/${scorerOf(provider, panelist)}`
    return [{ type: 'BidScored', key, data: { lot, provider, panelist, score: String(score) } }]
  },
  offers: ({ state, context }) => ({
    score: { limit: mostFor(state) },
    provider: { value: bidsLeft(state, context.actor.person)[0] },
  }),
})

/** Whose bids somebody of the panel is still to score, lot by lot. */
export const bidsLeft = (state: ProcurementState, panelist: string): readonly string[] =>
  state.status !== 'open' || !state.panel.includes(panelist)
    ? []
    : Object.values(state.lots)
        .filter((lot) => isAtHand(lot) && !lot.ranking)
        .flatMap((lot) => {
          const out = votedOut(state, lot).map(({ provider }) => provider)
          const isScored = (provider: string) => lot.scores[scorerOf(provider, panelist)] !== undefined
          return (lot.opened ?? []).map(({ provider }) => provider).filter((one) => !out.includes(one) && !isScored(one))
        })

function aBidIsLeft({ state, context }: Asked<ProcurementState>) {
  const { person } = context.actor
  return state.status === 'open' && !context.registered && state.panel.includes(person) && bidsLeft(state, person).length === 0
    ? refuse('BidsAlreadyScored', '您已经评完了全部响应文件')
    : undefined
}

/** Whose score it is: the actor's own; of one given on the platform, the panelist's that is named. */
const scorer = ({ panelist }: ScoreBid, { context }: Asked<ProcurementState>): string => panelist ?? context.actor.person

function scorerIsNamed(...[{ panelist }, { state, context }]: Parameters<DataGuard<ProcurementState, ScoreBid>>) {
  return state.status !== 'absent' && panelist === undefined && !state.panel.includes(context.actor.person)
    ? refuse('PanelistNotNamed', '请写明是哪位评审成员的评分')
    : undefined
}

/** The streams of the bids that were opened here. */
export const openedStreams = (state: ProcurementState) =>
  state.status === 'absent'
    ? []
    : Object.values(state.lots).flatMap(({ opened = [] }) => opened.flatMap(({ bid }) => (bid === undefined ? [] : [bid])))

/** Methods whose bidders quote once more after the talks. */
export const quotesTwice = (method: string | undefined): boolean => method === '竞争性磋商' || method === '竞争性谈判'

/** Who has bid for the lot, and is not out of it. */
export function bidderIsInTheRunning(
  ...[data, { state }]: Parameters<DataGuard<ProcurementState, OfLot & { readonly provider: string }>>
) {
  const { provider } = data
  const lot = lotMeant(data, state)
  if (state.status === 'absent' || !lot?.opened) return undefined
  if (!lot.opened.some((one) => one.provider === provider)) return refuse('NotABidder', `${provider}没有参加本项目`)
  return votedOut(state, lot).some((one) => one.provider === provider)
    ? refuse('BidIsRejected', `评审小组多数成员已经认定${provider}的响应无效，不再评分`)
    : undefined
}

/** Whose response more than half of the panel found invalid, for which reasons (令87 第六十一条: 少数服从多数). */
export function votedOut(
  { panel }: Pick<OpenProcurementState, 'panel'>,
  { opened = [], rejections }: LotState,
): readonly Excluded[] {
  return opened.flatMap(({ provider }) => {
    const reasons = panel.flatMap((panelist) => rejections[scorerOf(provider, panelist)] ?? [])
    const votes = reasons.length
    return votes * 2 > panel.length ? [{ provider, reason: [...new Set(reasons)].join('；'), votes }] : []
  })
}

function bidderIsAnSme(...[data, asked]: Parameters<DataGuard<ProcurementState, ScoreBid>>) {
  const { state, context } = asked
  return isNoSme(data.provider, lotMeant(data, state), asked)
    ? refuseByLaw(
        'BidderNoSme',
        `${data.provider}不属于中小企业，响应无效，不评分`,
        context.law.citation('sme-reserve', dayOf(context.at)),
      )
    : undefined
}

function finalQuoteIsIn(...[data, { state, context }]: Parameters<DataGuard<ProcurementState, ScoreBid>>) {
  const { provider } = data
  const stream =
    state.status === 'absent' || !quotesTwice(state.method)
      ? undefined
      : lotMeant(data, state)?.opened?.find((one) => one.provider === provider)?.bid
  if (stream === undefined) return undefined
  const bid = readBid(context, stream)
  return bid.status === 'submitted' && bid.finalPrice !== undefined
    ? undefined
    : refuse('FinalQuoteMissing', `${provider}尚未提交最后报价`, { owner: { role: 'provider', org: provider } })
}

/**
 * Whether the response of a bidder is invalid since all is reserved and it has not declared to be an SME (财库〔2020〕46号 第七、十一条). Of what was
 * read out elsewhere nothing is known: there the panel leaves it out by itself.
 */
export function isNoSme(provider: string, lot: LotState | undefined, { state, context }: Asked<ProcurementState>): boolean {
  const stream = lot?.opened?.find((one) => one.provider === provider)?.bid
  if (state.status === 'absent' || !state.document || !isReserved(state.document) || stream === undefined) return false
  const bid = readBid(context, stream)
  return bid.status !== 'absent' && bid.claim !== 'small' && bid.claim !== 'medium'
}

/** What is left for quality beside the price. */
const mostFor = (state: ProcurementState): number | undefined =>
  state.status === 'absent' || !state.document ? undefined : 100 - state.document.priceWeight

function scoreIsInRange(...[{ score }, { state }]: Parameters<DataGuard<ProcurementState, ScoreBid>>) {
  const most = mostFor(state)
  if (most === undefined) return undefined
  return /^\d+(\.\d{1,2})?$/.test(String(score)) && Number(score) <= most
    ? undefined
    : refuse('ScoreOutOfRange', `评分应在0至${most}分之间，最多两位小数`)
}

function notYetScored(...[data, asked]: Parameters<DataGuard<ProcurementState, ScoreBid>>) {
  return lotMeant(data, asked.state)?.scores[scorerOf(data.provider, scorer(data, asked))] !== undefined
    ? refuse('AlreadyScored', '已经给该供应商评分，不能更改')
    : undefined
}

/** Every panelist's score of a bidder for a lot, in the panel's order; nothing for those still missing. */
export const scoresOf = (panel: readonly string[], { scores }: LotState, provider: string): readonly (string | undefined)[] =>
  panel.map((panelist) => scores[scorerOf(provider, panelist)])
