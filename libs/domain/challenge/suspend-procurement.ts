import { act, refuse, type Asked } from '../act.js'
import type { Fields } from '../field.js'
import { readProcurement } from '../procurement/procurement.state.js'
import type { ChallengeFact } from './challenge.facts.js'
import type { ChallengeState } from './challenge.state.js'
import { complainedOn, complaintIsAccepted, complaintIsOpen, complaintIsRaised } from './complaint.guards.js'
import { standingOf } from './awards-questioned.js'
import { questionedBy } from './remedy.guards.js'

const fields = {
  number: { kind: 'text', label: '暂停采购活动通知书文号', max: 200, example: '黄财采诉〔2026〕5号' },
} as const satisfies Fields

/** Finance has the purchase of the lots complained of stand still while it decides, at most for the days of law (法 第五十七条: thirty). */
export const suspendProcurement = act<ChallengeState, ChallengeFact>()({
  name: 'SuspendProcurement',
  says: '暂停采购活动',
  by: ['finance'],
  happens: { platform: 'paper', here: 'paper' },
  fields,
  makes: ['ProcurementSuspended'],
  reliesOn: (stream, state) => questionedBy(stream, state),
  held: null,
  always: [complaintIsRaised, complaintIsOpen, complaintIsAccepted, notYetSuspended, somethingGoesOn],
  after: ({ context, stream }) => [complainedOn(context, stream)],
  then: ({ number }, { state, stream, context }) => {
    const lots = state.status === 'absent' ? [] : state.lots
    const due = context.law.due({ rule: 'complaint-suspension', from: context.at }).at
    return questionedBy(stream, state)
      .flatMap((one) => standingOf(readProcurement(context, one), lots))
      .map(({ lot }) => ({ type: 'ProcurementSuspended' as const, key: lot, data: { lot, number, due } }))
  },
})

/** What has failed stands still by itself; where it is run again that is another purchase. */
function somethingGoesOn({ state, stream, context }: Asked<ChallengeState>) {
  if (state.status === 'absent') return undefined
  const going = questionedBy(stream, state).flatMap((one) => standingOf(readProcurement(context, one), state.lots))
  return going.length > 0 ? undefined : refuse('NothingToSuspend', '所投诉的采购包已经采购失败，没有可以暂停的采购活动')
}

/** 法 第五十七条: the days of law are all there are, for one complaint. */
function notYetSuspended({ state }: Asked<ChallengeState>) {
  return state.status !== 'absent' && state.suspended ? refuse('ProcurementAlreadySuspended', '采购活动已经暂停过') : undefined
}
