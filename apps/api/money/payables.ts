import {
  hasNothingToAccept,
  interestLeft,
  isPaid,
  requestedOf,
  standingRequests,
  unpaidOf,
  type ContractState,
  type Parties,
  type PaymentRequest,
  type PaymentState,
  type Relation,
  type Tranche,
} from '#domain'
import { compareMoney, minus, streamKey, sum, type Fen, type StreamId } from '#kernel'
import { conditionSays, tranchesSeen } from '../case/case-money.js'
import { contractsStanding, stateSeen, type CaseFact } from '../reading/case-facts.service.js'

/** Whose turn it is, by their part and their id. */
type Turn = { readonly role: Relation; readonly org: string }

/** What comes next for something that is to be paid: an act and whose it is, or that its condition comes about. */
type Step = { readonly next: string; readonly waitsFor: readonly Turn[] }

/** Something that is to be paid, or will be: a request, what nobody has asked for yet, or what is owed for lateness. */
export type Payable = Step & {
  readonly contract: StreamId
  readonly stream: StreamId
  readonly parties: Parties
  readonly tranche: Tranche
  readonly on: string
  readonly amount: Fen
  readonly met: CaseFact | undefined
  readonly request: PaymentRequest | undefined
  readonly objections: readonly CaseFact[]
  readonly doubts: readonly CaseFact[]
}

/** A contract in sums: what is payable of it as it stands, and what was paid. */
export type ContractSums = { readonly contract: StreamId; readonly title: string; readonly payable: Fen; readonly paid: Fen }

/** What is to be paid on the contracts of a case, by the facts that somebody may see. */
export function payablesOf(facts: readonly CaseFact[]): {
  readonly payables: readonly Payable[]
  readonly sums: readonly ContractSums[]
} {
  const contracts = contractsStanding(facts).flatMap((contract) => {
    const state = stateSeen<ContractState>(contract, facts)
    return state.status === 'absent' || state.status === 'drafted' ? [] : [{ contract, state }]
  })
  return {
    payables: contracts.flatMap(({ contract, state }) =>
      tranchesSeen(contract, facts).flatMap((tranche) => ofTranche({ contract, state, tranche }, facts)),
    ),
    sums: contracts.map(({ contract, state: { terms } }) => {
      const due = tranchesSeen(contract, facts).filter(({ n }) => !isNotDue(contract, n, facts))
      const paid = due.map(({ n }) => stateSeen<PaymentState>(paymentOf(contract, n), facts).paid)
      return { contract, title: terms.title, payable: sum(due.map(({ amount }) => amount)), paid: sum(paid) }
    }),
  }
}

const paymentOf = (contract: StreamId, n: number): StreamId => `payment/${streamKey(contract)}/${n}`

const told = (contract: StreamId, type: string, n: number, facts: readonly CaseFact[]): CaseFact | undefined =>
  facts.find((fact) => fact.stream === contract && fact.type === type && fact.key === String(n))

/** Nothing of it is payable at the grade there is. */
const isNotDue = (contract: StreamId, n: number, facts: readonly CaseFact[]): boolean =>
  told(contract, 'PaymentNotDue', n, facts) !== undefined

type Opened = Exclude<ContractState, { readonly status: 'absent' }>
type Of = { readonly contract: StreamId; readonly state: Opened; readonly tranche: Tranche }

function ofTranche({ contract, state: agreed, tranche }: Of, facts: readonly CaseFact[]): readonly Payable[] {
  const { n, amount } = tranche
  const { parties } = agreed
  if (isNotDue(contract, n, facts)) return []
  const stream = paymentOf(contract, n)
  const state = stateSeen<PaymentState>(stream, facts)
  const own = facts.filter((fact) => fact.stream === stream)
  const met = told(contract, 'PaymentConditionMet', n, facts)
  // No fact of its own says that a settlement may be asked for.
  const settlement = tranche.on === '终止结算' && agreed.status === 'terminated'
  const there = met !== undefined || (settlement && (hasNothingToAccept(agreed) || agreed.acceptancePublished))
  const turn = (role: Relation): readonly Turn[] => (parties[role] ?? []).map((org) => ({ role, org }))
  const common = { contract, stream, parties, tranche, on: conditionSays(tranche), met, objections: [], doubts: [] }
  const rest = minus(amount, requestedOf(state))
  return [
    ...standingRequests(state)
      .filter((one) => !isPaid(one))
      .map((request) => ({
        ...common,
        ...stepOf(request, turn),
        amount: unpaidOf(request),
        request,
        objections: own.filter(({ type, data }) => type === 'HostOpinionGiven' && isNo(data, request.n)),
        doubts: own.filter(({ type, data }) => type === 'IrregularityFound' && isAbout(data, 'RequestPayment')),
      })),
    ...(compareMoney(rest, '0') > 0 && !state.settled
      ? [
          {
            ...common,
            ...(there ? { next: 'RequestPayment', waitsFor: turn('provider') } : { next: 'condition', waitsFor: [] }),
            amount: rest,
            request: undefined,
          },
        ]
      : []),
    ...(compareMoney(interestLeft(state), '0') > 0
      ? [{ ...common, next: 'PayInterest', waitsFor: turn('payer'), amount: interestLeft(state), request: undefined }]
      : []),
  ]
}

const isNo = (data: unknown, n: number): boolean => {
  const { request = 1, agrees } = data as { readonly request?: number; readonly agrees: boolean }
  return !agrees && request === n
}
const isAbout = (data: unknown, act: string): boolean => (data as { readonly act?: string }).act === act

/** What comes next for a request: the word of every host, review, approval where it was asked for, the voucher. */
function stepOf(
  { hosts, spoken, reviewedBy, finance, approvedBy }: PaymentRequest,
  turn: (role: Relation) => readonly Turn[],
): Step {
  const silent = hosts.filter((host) => !spoken.includes(host))
  if (silent.length > 0 && reviewedBy === undefined)
    return { next: 'GiveHostOpinion', waitsFor: silent.map((org) => ({ role: 'host', org })) }
  if (reviewedBy === undefined) return { next: 'ReviewPayment', waitsFor: turn('purchaser') }
  if (finance && approvedBy === undefined) return { next: 'ApprovePayment', waitsFor: turn('finance') }
  return { next: 'ConfirmPayment', waitsFor: turn('payer') }
}
