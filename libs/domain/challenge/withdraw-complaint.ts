import { act } from '../act.js'
import type { Fields } from '../field.js'
import type { ChallengeFact } from './challenge.facts.js'
import type { ChallengeState } from './challenge.state.js'
import { complainedOn, complaintIsOpen, complaintIsRaised, complaintIsTheirs } from './complaint.guards.js'

const fields = { letter: { kind: 'file', label: '撤回投诉的申请' } } as const satisfies Fields

/** Takes a complaint back in writing: the proceeding is ended (条例 第五十七条第二款). */
export const withdrawComplaint = act<ChallengeState, ChallengeFact>()({
  name: 'WithdrawComplaint',
  says: '撤回投诉',
  by: ['provider', 'finance'],
  happens: { platform: 'paper', here: 'paper' },
  fields,
  makes: ['ComplaintWithdrawn'],
  held: null,
  always: [complaintIsRaised, complaintIsOpen, complaintIsTheirs],
  after: ({ context, stream }) => [complainedOn(context, stream)],
  then: (data) => [{ type: 'ComplaintWithdrawn', data }],
})
