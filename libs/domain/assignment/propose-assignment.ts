import { addDays, addMonths, dayOf } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { contractIsInForce, contractOf, partOfStream, termsOf } from '../contract/parent-contract.js'
import type { AssignmentFact } from './assignment.facts.js'
import { siteIsAgreed } from './assignment.guards.js'
import type { AssignmentState } from './assignment.state.js'

const fields = {
  arrival: {
    kind: 'day',
    label: '进驻日',
    help: '落地单位不接收后重新约定的进驻日；第一次提出的，按合同约定，不填写',
    optional: true,
    example: '2026-04-22',
  },
} as const satisfies Fields
type ProposeAssignment = DataOf<typeof fields>

/**
 * Proposes the contract's provider to the host of one of its sites; after a refusal again, with the day on which it is to arrive there. The service
 * period of the contract stays what it is.
 */
export const proposeAssignment = act<AssignmentState, AssignmentFact>()({
  name: 'ProposeAssignment',
  says: '派驻机构',
  by: ['purchaser'],
  happens: 'here',
  fields,
  makes: ['AssignmentProposed'],
  always: [contractIsInForce, siteIsAgreed, notAlreadyProposed],
  withData: [arrivalIsSaidAfterRefusal, arrivalIsInTheService],
  then: ({ arrival }, asked) => [
    {
      type: 'AssignmentProposed',
      key: String(asked.state.rounds + 1),
      data: {
        site: partOfStream(asked.stream),
        provider: contractOf(asked)?.parties.provider?.[0] ?? '',
        ...(arrival === undefined ? {} : { arrival }),
      },
    },
  ],
  offers: (asked) => (asked.state.status === 'refused' ? { arrival: { value: termsOf(asked)?.arrival } } : {}),
})

function notAlreadyProposed({ state }: Asked<AssignmentState>) {
  return state.status === 'proposed' || state.status === 'accepted'
    ? refuse('AssignmentAlreadyProposed', '已经提出派驻')
    : undefined
}

type Guarded = Parameters<DataGuard<AssignmentState, ProposeAssignment>>

function arrivalIsSaidAfterRefusal(...[{ arrival }, asked]: Guarded) {
  if (asked.state.status === 'refused')
    return arrival === undefined ? refuse('ArrivalMissing', '落地单位没有接收，请写明重新约定的进驻日') : undefined
  return arrival === undefined
    ? undefined
    : refuse('ArrivalIsAgreed', `合同约定${termsOf(asked)?.arrival ?? ''}进驻：落地单位不接收的，才另行约定`)
}

function arrivalIsInTheService(...[{ arrival }, asked]: Guarded) {
  const terms = termsOf(asked)
  if (arrival === undefined || terms === undefined) return undefined
  if (arrival < dayOf(asked.context.at)) return refuse('DayHasPassed', '进驻日不能早于提出之日')
  const last = contractOf(asked)?.service?.until ?? addDays(addMonths(terms.arrival, terms.term.months), -1)
  return arrival < terms.arrival || arrival > last
    ? refuse('DayOutsideService', `进驻日应当在服务期内：${terms.arrival}至${last}`)
    : undefined
}
