import { contractOfStream } from '../contract/parent-contract.js'
import { stream } from '../stream.js'
import { concludeMidTermCheck } from './conclude-mid-term-check.js'
import { midTermCheckFacts, type MidTermCheckFact } from './mid-term-check.facts.js'
import { evolveMidTermCheck, noMidTermCheck, type MidTermCheckState } from './mid-term-check.state.js'
import { scheduleMidTermCheck } from './schedule-mid-term-check.js'
import { submitRectification } from './submit-rectification.js'

/** `mid-term-check/<award>/<n>`: one check of the contract in the middle of its service (中期检查), with rectification and re-check. */
export const midTermCheck = stream<MidTermCheckState, MidTermCheckFact>({
  kind: 'mid-term-check',
  parent: contractOfStream,
  initial: noMidTermCheck,
  evolve: evolveMidTermCheck,
  facts: midTermCheckFacts,
  acts: [scheduleMidTermCheck, concludeMidTermCheck, submitRectification],
})
