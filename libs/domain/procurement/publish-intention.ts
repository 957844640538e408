import { act, refuse, type Asked } from '../act.js'
import type { ProcurementFact } from './procurement.facts.js'
import { documentIsNotIssued, procurementIsOpen } from './procurement.guards.js'
import type { ProcurementState } from './procurement.state.js'

/** `address`: where it stands; `disclosureReview`: the number of the disclosure review. */
export type PublishIntention = { readonly address: string; readonly disclosureReview: string }

/** Publishes the procurement intention; the document may follow once its days have passed (财库〔2020〕10号). */
export const publishIntention = act<ProcurementState, ProcurementFact>()<PublishIntention>({
  name: 'PublishIntention',
  says: '公开采购意向',
  by: ['purchaser', 'procurementAgent'],
  always: [procurementIsOpen, documentIsNotIssued, notYetPublished],
  then: (data) => [{ type: 'IntentionPublished', data }],
})

function notYetPublished({ state }: Asked<ProcurementState>) {
  return state.status === 'open' && state.intentionPublished ? refuse('IntentionAlreadyPublished', '采购意向已经公开') : undefined
}
