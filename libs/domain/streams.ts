import { challenge } from './challenge/challenge.decider.js'
import { contract } from './contract/contract.decider.js'
import { obligation } from './obligation/obligation.decider.js'
import { plan } from './plan/plan.decider.js'
import { procurement } from './procurement/procurement.decider.js'
import { award } from './award/award.decider.js'
import { bid } from './bid/bid.decider.js'
import { assignment } from './assignment/assignment.decider.js'
import { delivery } from './delivery/delivery.decider.js'
import { evaluation } from './evaluation/evaluation.decider.js'
import { invoice } from './invoice/invoice.decider.js'
import { letter } from './letter/letter.decider.js'
import { midTermCheck } from './mid-term-check/mid-term-check.decider.js'
import { organization } from './organization/organization.decider.js'
import { payment } from './payment/payment.decider.js'
import { person } from './person/person.decider.js'
import { post } from './post/post.decider.js'
import { practitioner } from './practitioner/practitioner.decider.js'
import { site } from './site/site.decider.js'
import type { declarations } from './declarations.js'
import type { AnyStream } from './stream.js'

const every = {
  award,
  challenge,
  contract,
  obligation,
  plan,
  procurement,
  bid,
  assignment,
  delivery,
  evaluation,
  'mid-term-check': midTermCheck,
  invoice,
  letter,
  organization,
  payment,
  person,
  post,
  practitioner,
  site,
} as const satisfies { readonly [kind in keyof typeof declarations]: AnyStream }

/** Every kind of stream there is, one for each that is declared. Nothing is decided outside these. */
export const streams: readonly AnyStream[] = Object.values(every)
