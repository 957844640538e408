import { act } from '../act.js'
import type { Fields } from '../field.js'
import type { ChallengeFact } from './challenge.facts.js'
import type { ChallengeState } from './challenge.state.js'
import { complainedOn, complaintIsNotYetTaken, complaintIsOpen, complaintIsRaised } from './complaint.guards.js'

const fields = {
  reason: { kind: 'text', label: '不予受理的理由', example: '投诉事项没有经过质疑' },
  number: { kind: 'text', label: '不予受理告知书文号', max: 200, example: '黄财采诉〔2026〕4号' },
} as const satisfies Fields

/** Finance does not take a complaint up, and says why (令94 第二十一条, reported). */
export const declineComplaint = act<ChallengeState, ChallengeFact>()({
  name: 'DeclineComplaint',
  says: '不予受理投诉',
  by: ['finance'],
  happens: { platform: 'paper', here: 'paper' },
  fields,
  makes: ['ComplaintDeclined'],
  held: null,
  always: [complaintIsRaised, complaintIsOpen, complaintIsNotYetTaken],
  after: ({ context, stream }) => [complainedOn(context, stream)],
  then: (data) => [{ type: 'ComplaintDeclined', data }],
})
