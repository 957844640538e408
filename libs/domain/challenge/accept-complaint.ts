import { act } from '../act.js'
import type { Fields } from '../field.js'
import type { ChallengeFact } from './challenge.facts.js'
import type { ChallengeState } from './challenge.state.js'
import { complainedOn, complaintIsNotYetTaken, complaintIsOpen, complaintIsRaised } from './complaint.guards.js'

const fields = {
  number: { kind: 'text', label: '受理通知书文号', max: 200, example: '黄财采诉〔2026〕3号' },
} as const satisfies Fields

/** Finance takes a complaint up, once it has checked it (令94 第二十一条: five working days); it counts from its receipt. */
export const acceptComplaint = act<ChallengeState, ChallengeFact>()({
  name: 'AcceptComplaint',
  says: '受理投诉',
  by: ['finance'],
  happens: { platform: 'paper', here: 'paper' },
  fields,
  makes: ['ComplaintAccepted'],
  held: null,
  always: [complaintIsRaised, complaintIsOpen, complaintIsNotYetTaken],
  after: ({ context, stream }) => [complainedOn(context, stream)],
  then: (data) => [{ type: 'ComplaintAccepted', data }],
})
