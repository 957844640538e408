import { assignmentStream } from './assignment/assignment.stream.js'
import { awardStream } from './award/award.stream.js'
import { bidStream } from './bid/bid.stream.js'
import { challengeStream } from './challenge/challenge.stream.js'
import { contractStream } from './contract/contract.stream.js'
import { deliveryStream } from './delivery/delivery.stream.js'
import { evaluationStream } from './evaluation/evaluation.stream.js'
import { invoiceStream } from './invoice/invoice.stream.js'
import { letterStream } from './letter/letter.stream.js'
import { midTermCheckStream } from './mid-term-check/mid-term-check.stream.js'
import { obligationStream } from './obligation/obligation.stream.js'
import { organizationStream } from './organization/organization.stream.js'
import { paymentStream } from './payment/payment.stream.js'
import { personStream } from './person/person.stream.js'
import { planStream } from './plan/plan.stream.js'
import { postStream } from './post/post.stream.js'
import { practitionerStream } from './practitioner/practitioner.stream.js'
import { procurementStream } from './procurement/procurement.stream.js'
import { siteStream } from './site/site.stream.js'

/** Every kind of stream as it is declared; nothing here is decided, so that a process may know it. */
export const declarations = {
  plan: planStream,
  procurement: procurementStream,
  bid: bidStream,
  challenge: challengeStream,
  award: awardStream,
  contract: contractStream,
  assignment: assignmentStream,
  post: postStream,
  delivery: deliveryStream,
  'mid-term-check': midTermCheckStream,
  evaluation: evaluationStream,
  payment: paymentStream,
  invoice: invoiceStream,
  letter: letterStream,
  obligation: obligationStream,
  organization: organizationStream,
  person: personStream,
  practitioner: practitionerStream,
  site: siteStream,
} as const
