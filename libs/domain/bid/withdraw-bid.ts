import { act, refuse, refuseByLaw, type Asked } from '../act.js'
import { withdrawalOf } from '../procurement/procurement.law.js'
import type { BidFact } from './bid.facts.js'
import { bidder, bidsAreNotOpened, lotHasNotFailed, procurementOf } from './bid.guards.js'
import { bidOf, type BidState } from './bid.state.js'

/** Takes a bid back before the deadline; it is not opened. */
export const withdrawBid = act<BidState, BidFact>()({
  name: 'WithdrawBid',
  says: '撤回响应文件',
  by: ['provider'],
  happens: { platform: 'platform', here: 'here' },
  fields: {},
  makes: ['BidWithdrawn'],
  parties: bidder,
  // The deadline for bids stands until a change of the document moves it (条例 第三十一条).
  held: null,
  always: [bidStands, stillBeforeDeadline, lotHasNotFailed, bidsAreNotOpened],
  then: (_data, { stream, state }) => [
    { type: 'BidWithdrawn', key: String(state.times), data: { provider: bidOf(stream).provider } },
  ],
})

/** There is a bid, and it has not been taken back. */
export function bidStands({ state }: Asked<BidState>) {
  return state.status === 'submitted'
    ? undefined
    : refuse('NoBid', state.status === 'withdrawn' ? '响应文件已经撤回' : '没有递交响应文件')
}

function stillBeforeDeadline(asked: Asked<BidState>) {
  const procurement = procurementOf(asked)
  const due = procurement?.document?.bidsDue
  return due !== undefined && asked.context.at > due
    ? refuseByLaw('WithdrawnAfterDeadline', '响应截止时间已过，不能撤回', withdrawalOf(procurement?.method))
    : undefined
}
