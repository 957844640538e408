import { sinceSignedAndBegun } from '../contract/parent-contract.js'
import { stream } from '../stream.js'
import { concludeMidTermCheck } from './conclude-mid-term-check.js'
import type { MidTermCheckFact } from './mid-term-check.facts.js'
import { evolveMidTermCheck, noMidTermCheck, type MidTermCheckState } from './mid-term-check.state.js'
import { midTermCheckStream } from './mid-term-check.stream.js'
import { scheduleMidTermCheck } from './schedule-mid-term-check.js'
import { submitRectification } from './submit-rectification.js'

/** One check in the middle of a contract's service. */
export const midTermCheck = stream<MidTermCheckState, MidTermCheckFact>(midTermCheckStream, {
  initial: noMidTermCheck,
  evolve: evolveMidTermCheck,
  since: sinceSignedAndBegun,
  acts: [scheduleMidTermCheck, concludeMidTermCheck, submitRectification],
})
