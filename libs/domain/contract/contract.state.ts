import { minus, sum, type Day, type Fen, type Instant, type StreamId } from '#kernel'
import type { Parties, Relation, Subject } from '../context.js'
import { boundByLaw } from '../plan/plan-line.js'
import { borneBy } from './payment-condition.js'
import { stateReader } from './read-state.js'
import { clausesOf, type OwnClause } from './clauses.js'
import type { ContractFact, ServiceTerm, Termination, Terms, Tranche } from './contract.facts.js'
import { handedOver, nothingHandedOver, type HandOver } from './hand-over.state.js'
import { notRenewed, renewalAfter, type Renewal } from './renewal.state.js'
import type { Renews } from './renewal.facts.js'
import { signatureOf } from './signature.js'
import { noSupplements, supplemented, type Supplements } from './supplement.state.js'

/** Parties whose signatures make the contract. */
export const signatories = ['purchaser', 'provider', 'host'] as const satisfies readonly Relation[]

/** The service as it is now, and the last day that was agreed when it began. */
export type AgreedService = ServiceTerm & { readonly agreed: Day }

type Opened = {
  readonly caseId: string
  readonly procurement: StreamId
  readonly lot: string
  readonly region: string
  readonly route: 'platform' | 'selfRun' | 'here'
  readonly method: string
  readonly plan: string
  readonly line: string
  readonly parties: Parties
  readonly terms: Terms
  /** The same as they were signed, before anything was added or deducted: what a renewal is for. */
  readonly asSigned: Terms
  readonly renews: Renews | undefined
  /** What the text that was bid by had otherwise than its template. */
  readonly bidBy: readonly OwnClause[]
  readonly awardedOn: Instant
  /** Who bid for it and did not get it. */
  readonly rivals: readonly string[]
  /** Bought by a method of law that was the unit's own choice. */
  readonly voluntary: boolean
  /** Who has signed as what: `host/tx-ly-host`. */
  readonly signedBy: readonly string[]
  /** The contract's number, once the purchaser has signed under it. */
  readonly number: string | undefined
  readonly published: boolean
  readonly filed: boolean
  readonly service: AgreedService | undefined
  /** How often one of them has proposed to end it early. */
  readonly proposals: number
  /** The newest proposal, and its number, as long as it stands: neither declined nor taken back. */
  readonly proposed: (Termination & { readonly n: number }) | undefined
  readonly supplements: Supplements
  readonly handOver: HandOver
  readonly renewal: Renewal
  readonly phasesAccepted: readonly number[]
  /** The months whose report was accepted, and how many reports of a month were returned. */
  readonly monthsAccepted: readonly string[]
  readonly monthsReturned: Readonly<Record<string, number>>
  /** The service years accepted by themselves, and those of them whose result was published. */
  readonly yearsAccepted: readonly number[]
  readonly yearsPublished: readonly number[]
  /** The tranches whose condition is there: only these are payable. */
  readonly conditionsMet: readonly number[]
  /** How often items were turned down, and by when they are to be put right, until that is reported. */
  readonly turnedDown: number
  readonly rectifying: Instant | undefined
  readonly accepted: boolean
  /** What is not paid for what was not accepted and for vacant posts, in 分. */
  readonly deducted: Fen
  /** What of it no tranche has borne yet, and in the end what was paid already: that is given back. */
  readonly unborne: Fen
  readonly acceptancePublished: boolean
  readonly settled: { readonly paid: Fen; readonly surplus: Fen } | undefined
  readonly reviewed: boolean
  readonly archived: boolean
}

/** `drafted` until all have signed; then `signed`; `voided` where the result it comes from was set aside, `terminated` where it ended early; `closed` once the case is settled, reviewed and archived. */
export type ContractState =
  { readonly status: 'absent' } | ({ readonly status: 'drafted' | 'signed' | 'voided' | 'terminated' | 'closed' } & Opened)

export const noContract: ContractState = { status: 'absent' }

export function evolveContract(state: ContractState, fact: ContractFact): ContractState {
  if (fact.type === 'ContractOpened') {
    const { caseId, procurement, lot, region, route, method, plan, line, parties, terms } = fact.data
    return {
      status: 'drafted',
      caseId,
      procurement,
      lot,
      region,
      route,
      method,
      plan,
      line,
      parties,
      terms,
      asSigned: terms,
      renews: fact.data.renews,
      bidBy: terms.clauses?.own ?? [],
      awardedOn: fact.data.awardedOn as Instant,
      rivals: fact.data.rivals ?? [],
      voluntary: false,
      signedBy: [],
      number: undefined,
      published: false,
      filed: false,
      service: undefined,
      proposals: 0,
      proposed: undefined,
      supplements: noSupplements,
      handOver: nothingHandedOver,
      renewal: notRenewed,
      phasesAccepted: [],
      monthsAccepted: [],
      monthsReturned: {},
      yearsAccepted: [],
      yearsPublished: [],
      conditionsMet: [],
      turnedDown: 0,
      rectifying: undefined,
      accepted: false,
      deducted: '0',
      unborne: '0',
      acceptancePublished: false,
      settled: undefined,
      reviewed: false,
      archived: false,
    }
  }
  if (state.status === 'absent') return state
  switch (fact.type) {
    case 'ClausesAgreed':
      return bothWith(state, { clauses: { ...clausesOf(state.terms), own: fact.data.clauses } })
    case 'PartySigned':
      return {
        ...state,
        signedBy: [...state.signedBy, signatureOf(fact.data.party, fact.data.org)],
        number: fact.data.number ?? state.number,
      }
    case 'ProcurementLawApplies':
      return { ...state, voluntary: fact.key === 'choice' }
    case 'OwnRuleApplies':
    case 'TrancheAgreed':
    case 'SiteAgreed':
    case 'PostAgreed':
    case 'CheckAgreed':
    case 'YearAgreed':
    case 'EvaluationAgreed':
    case 'ScorerAgreed':
    case 'PaymentDayAgreed':
    case 'PaymentByMonthAgreed':
    case 'PaymentByGradeAgreed':
    case 'SettlementAgreed':
      return state
    case 'PaymentConditionMet':
      return { ...withTranche(state, fact.data), conditionsMet: [...state.conditionsMet, fact.data.n] }
    case 'PaymentNotDue':
      return withTranche(state, fact.data)
    case 'ContractSigned':
      return { ...bothWith(state, { sme: fact.data.sme ?? state.terms.sme }), status: 'signed' }
    case 'ContractPublished':
      return { ...state, published: true }
    case 'ContractFiled':
      return { ...state, filed: true }
    case 'ServiceStarted':
      return { ...state, service: { from: fact.data.from, until: fact.data.until, agreed: fact.data.until } }
    case 'ServiceEndMoved':
      return { ...state, service: state.service && { ...state.service, until: fact.data.until } }
    case 'TerminationProposed':
      return { ...state, proposals: fact.data.n, proposed: fact.data }
    case 'TerminationDeclined':
    case 'TerminationWithdrawn':
      return { ...state, proposed: undefined }
    case 'ContractTerminated': {
      const { on: until, tranches } = fact.data
      return {
        ...state,
        status: 'terminated',
        service: state.service && { ...state.service, until },
        terms: { ...state.terms, tranches },
      }
    }
    case 'SupplementProposed':
    case 'SupplementReferred':
    case 'SupplementSigned':
    case 'SupplementDeclined':
    case 'SupplementWithdrawn':
    case 'SupplementAgreed':
    case 'SupplementPublished':
      return supplemented(state, fact)
    case 'HandedOver':
    case 'HandOverReferred':
    case 'HandOverConfirmed':
    case 'HandOverReturned':
      return { ...state, handOver: handedOver(state.handOver, fact) }
    case 'RenewalForeseen':
    case 'RenewalDecided':
    case 'RenewalReferred':
    case 'RenewalSigned':
    case 'RenewalDeclined':
    case 'ContractRenewed':
      return { ...state, renewal: renewalAfter(state.renewal, fact) }
    case 'MonthlyReportAccepted':
      return { ...state, monthsAccepted: [...state.monthsAccepted, fact.data.month] }
    case 'MonthlyReportReturned':
      return { ...state, monthsReturned: { ...state.monthsReturned, [fact.data.month]: fact.data.report } }
    case 'PhaseAccepted':
      return { ...state, phasesAccepted: [...state.phasesAccepted, fact.data.phase] }
    case 'YearAccepted':
      return { ...state, yearsAccepted: [...state.yearsAccepted, fact.data.year] }
    case 'YearAcceptancePublished':
      return { ...state, yearsPublished: [...state.yearsPublished, fact.data.year] }
    case 'ItemsTurnedDown':
      return { ...state, turnedDown: state.turnedDown + 1, rectifying: fact.data.due }
    case 'ItemsRectified':
      return { ...state, rectifying: undefined }
    case 'AcceptancePassed': {
      const deducted = sum([...fact.data.items, ...(fact.data.vacancies ?? [])].map((one) => one.deducted ?? '0'))
      return { ...state, accepted: true, deducted, unborne: deducted }
    }
    case 'AcceptancePublished':
      return { ...state, acceptancePublished: true }
    case 'FinalAccountSettled':
      return { ...state, settled: fact.data }
    case 'PerformanceReviewed':
      return { ...state, reviewed: true }
    case 'CaseArchived':
      return { ...state, archived: true }
    case 'ContractVoided':
      return { ...state, status: 'voided' }
    case 'ContractClosed':
      return { ...state, status: 'closed' }
    default:
      return fact satisfies never
  }
}

/** What is agreed until all have signed. */
const bothWith = <State extends Opened>(state: State, agreed: Partial<Terms>): State => ({
  ...state,
  terms: { ...state.terms, ...agreed },
  asSigned: { ...state.asSigned, ...agreed },
})

/** A tranche as it is payable. */
const withTranche = <State extends Opened>(state: State, tranche: Tranche): State => ({
  ...state,
  unborne: minus(state.unborne, borneBy(tranche)),
  terms: { ...state.terms, tranches: state.terms.tranches.map((one) => (one.n === tranche.n ? tranche : one)) },
})

export const contractSubject = (state: ContractState): Subject =>
  state.status === 'absent'
    ? { parties: {}, region: '' }
    : {
        parties: state.parties,
        region: state.region,
        method: state.method,
        ...(boundByLaw(state) ? {} : { unbound: true }),
      }

/** A contract as other streams see it. */
export const readContract = stateReader<ContractState>('contract', noContract, evolveContract)

/** Whether it is performed: its service has begun. Until then it can be voided (条例 第七十一条). */
export const isPerformed = (state: ContractState): boolean => state.status !== 'absent' && state.service !== undefined
