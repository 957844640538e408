import { stream } from '../stream.js'
import { obligationStream } from './obligation.stream.js'
import { lapseObligation } from './lapse-obligation.js'
import type { ObligationFact } from './obligation.facts.js'
import { evolveObligation, noObligation, type ObligationState } from './obligation.state.js'
import { openObligation } from './open-obligation.js'
import { recordBreach } from './record-breach.js'
import { redateObligation } from './redate-obligation.js'
import { sendReminder } from './send-reminder.js'
import { withdrawBreach } from './withdraw-breach.js'

/** The states and acts of an obligation. */
export const obligation = stream<ObligationState, ObligationFact>(obligationStream, {
  initial: noObligation,
  evolve: evolveObligation,
  acts: [openObligation, redateObligation, sendReminder, recordBreach, withdrawBreach, lapseObligation],
})
