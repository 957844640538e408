import { compareMoney, dayOf, type Refusal } from '#kernel'
import { refuse, type Asked } from '../act.js'
import { happened } from '../happened.js'
import { readBid } from '../bid/bid.state.js'
import { pricedClaim } from '../bid/priced-claim.js'
import { evaluate, type Evaluated } from './evaluation.js'
import { suppliersSuffice } from './open-bids.js'
import type { Excluded } from './procurement.facts.js'
import { lotMeant, type OfLot } from './lot.guards.js'
import type { LotState } from './lot.state.js'
import type { OpenProcurementState, ProcurementState } from './procurement.state.js'
import { isNoSme, quotesTwice, scoresOf, votedOut } from './score-bid.js'

/** What is asked about, and who is left out of it where that was decided elsewhere. */
type Meant = OfLot & { readonly excluded?: readonly Excluded[]; readonly ranking?: unknown }

/** Who is out: whom the panel's majority found to be; of what was evaluated elsewhere, whom its report names. */
const outOf = ({ excluded }: Meant, lot: LotState, { state, context }: Asked<ProcurementState>): readonly Excluded[] =>
  context.registered ? (excluded ?? []) : state.status === 'absent' ? [] : votedOut(state, lot)

/** Who is ranked: opened, not out, and with a final price within the lot's budget. */
export function inTheRunning(data: Meant, lot: LotState, asked: Asked<ProcurementState>) {
  const { state } = asked
  const panel = state.status === 'absent' ? [] : state.panel
  const excluded: Excluded[] = [...outOf(data, lot, asked)]
  const bidders: Evaluated[] = []
  for (const { provider, price: first, bid: stream } of lot.opened ?? []) {
    if (excluded.some((one) => one.provider === provider)) continue
    const bid = stream === undefined ? undefined : readBid(asked.context, stream)
    const known = bid === undefined || bid.status === 'absent' ? undefined : bid
    if (isNoSme(provider, lot, asked)) {
      excluded.push({ provider, reason: '非中小企业' })
      continue
    }
    const price = known?.finalPrice ?? first
    if (compareMoney(price, lot.budget) > 0) {
      excluded.push({ provider, reason: '报价超过采购预算' })
      continue
    }
    const scores = scoresOf(panel, lot, provider).flatMap((score) => score ?? [])
    const claim = known === undefined || stream === undefined ? 'none' : pricedClaim(asked.context, stream, known)
    bidders.push({ provider, price, claim, smallShare: known?.smallShare ?? null, scores })
  }
  return { bidders, excluded }
}

/** What comes of an evaluation by prices and scores, for a stranger to recompute. */
export function evaluated(state: OpenProcurementState, bidders: readonly Evaluated[], asked: Asked<ProcurementState>) {
  const { context } = asked
  const issued = dayOf(happened(asked, 'DocumentIssued') ?? context.at)
  return state.document && evaluate(state, state.document, bidders, { issued, evaluated: dayOf(context.at) })
}

/** The bidders of a lot in ranked order, once all is said; none where too few are left. */
export function rankingOf(lot: LotState, asked: Asked<ProcurementState>): readonly string[] {
  const { state } = asked
  if (state.status === 'absent') return []
  const { bidders } = inTheRunning({}, lot, asked)
  const answer = suppliersSuffice(state, asked, bidders.length)
  return answer.enough ? (evaluated(state, bidders, asked)?.ranking ?? []).map(({ provider }) => provider) : []
}

const remaining = (data: Meant, asked: Asked<ProcurementState>) => {
  const lot = lotMeant(data, asked.state)
  const out = lot ? outOf(data, lot, asked) : []
  return (lot?.opened ?? []).filter(
    ({ provider }) => !out.some((one) => one.provider === provider) && !isNoSme(provider, lot, asked),
  )
}

/** A ranking that was made elsewhere is taken as it was made. */
export const fromElsewhere = (data: Meant | undefined, { context }: Asked<ProcurementState>): boolean =>
  context.registered && data?.ranking !== undefined

export function finalQuotesAreIn(data: Meant, asked: Asked<ProcurementState>): readonly Refusal[] {
  const { state, context } = asked
  if (state.status === 'absent' || !quotesTwice(state.method) || fromElsewhere(data, asked)) return []
  return remaining(data, asked)
    .filter(({ bid }) => {
      const known = bid === undefined ? undefined : readBid(context, bid)
      return known?.status === 'submitted' && known.finalPrice === undefined
    })
    .map(({ provider }) =>
      refuse('FinalQuoteMissing', `${provider}尚未提交最后报价；退出的，由评审小组成员认定`, {
        owner: { role: 'provider', org: provider },
      }),
    )
}

export function scoresAreIn(data: Meant, asked: Asked<ProcurementState>): readonly Refusal[] {
  const { state } = asked
  const lot = lotMeant(data, state)
  if (state.status === 'absent' || !lot || fromElsewhere(data, asked)) return []
  return remaining(data, asked).flatMap(({ provider }) => {
    const missing = scoresOf(state.panel, lot, provider).filter((score) => score === undefined).length
    return missing === 0
      ? []
      : [refuse('ScoresMissing', `尚有${missing}位评审成员未给${provider}评分`, { owner: { role: 'panelist' } })]
  })
}
