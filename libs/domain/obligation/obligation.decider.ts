import { stream } from '../stream.js'
import { lapseObligation } from './lapse-obligation.js'
import { obligationFacts, type ObligationFact } from './obligation.facts.js'
import { evolveObligation, noObligation, type ObligationState } from './obligation.state.js'
import { openObligation } from './open-obligation.js'
import { recordBreach } from './record-breach.js'
import { redateObligation } from './redate-obligation.js'
import { sendReminder } from './send-reminder.js'
import { withdrawBreach } from './withdraw-breach.js'

/** `obligation/<subject>/<rule>[/<key>]`: one obligation. That it is met is never written here: the satisfying fact says it. */
export const obligation = stream<ObligationState, ObligationFact>({
  kind: 'obligation',
  initial: noObligation,
  evolve: evolveObligation,
  facts: obligationFacts,
  acts: [openObligation, redateObligation, sendReminder, recordBreach, withdrawBreach, lapseObligation],
})
