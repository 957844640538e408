import { dayOf, type Refusal, type StreamId } from '#kernel'
import { refuse, refuseByLaw, type Asked } from '../act.js'
import { happened } from '../happened.js'
import type { ChallengeState } from './challenge.state.js'

/** Who asked complains, and takes it back; finance registers what was handed to it on paper. */
export function complaintIsTheirs({ state, context }: Asked<ChallengeState>) {
  return state.status === 'absent' ||
    state.provider === context.actor.org ||
    (context.registered && isFinance(state, context.actor.org))
    ? undefined
    : refuse('ComplaintOfAnother', '由提出质疑的供应商自己投诉和撤回投诉', { owner: { role: 'provider', org: state.provider } })
}

const isFinance = ({ parties }: Exclude<ChallengeState, { status: 'absent' }>, org: string): boolean =>
  parties.finance?.includes(org) === true

export function complaintIsRaised({ state }: Asked<ChallengeState>) {
  return state.status === 'absent' || ['open', 'answered', 'withdrawn'].includes(state.status)
    ? refuse('NoComplaint', '没有投诉', { owner: { role: 'provider' } })
    : undefined
}

export function complaintIsOpen({ state }: Asked<ChallengeState>) {
  return state.status === 'over' || state.status === 'closed' ? refuse('ComplaintAlreadyEnded', '投诉已经办结') : undefined
}

export function complaintIsAccepted({ state }: Asked<ChallengeState>) {
  return state.status === 'complained'
    ? refuse('ComplaintNotAccepted', '投诉尚未受理', { owner: { role: 'finance' } })
    : undefined
}

export function complaintIsNotYetTaken({ state }: Asked<ChallengeState>) {
  return state.status === 'accepted' ? refuse('ComplaintAlreadyAccepted', '投诉已经受理') : undefined
}

/** 法 第五十五条: within fifteen working days after the term for the answer, whether it was answered or not. */
export function complaintIsInTime({ state, stream, context }: Asked<ChallengeState>): Refusal | undefined {
  const raised = happened({ context, stream }, 'QuestionRaised')
  if (raised === undefined || state.status === 'absent') return undefined
  const reply = context.law.due({ rule: 'question-reply', from: raised })
  if (state.status === 'open' && context.at <= reply.at)
    return refuseByLaw('ReplyNotYetDue', `答复期至${reply.day}：届满未获答复的，可以投诉`, reply.basis, { notBefore: reply.at })
  const due = context.law.due({ rule: 'complaint', from: raised })
  return context.at > due.at
    ? refuseByLaw('ComplaintTooLate', `投诉期已于${due.day}届满（${dayOf(raised)}提出质疑）`, due.basis)
    : undefined
}

/** When something on the way of a complaint happened: what comes after it is not older. */
export const complainedOn = (context: Asked<ChallengeState>['context'], stream: StreamId) =>
  happened({ context, stream }, 'ComplaintRaised')
