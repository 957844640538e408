import { addDays, addMonths, compareMoney, dayOf, inYuan, streamKey, type Day, type Refusal, type StreamId } from '#kernel'
import { contractTerm, type ContractCondition } from '#law'
import { refuse, refuseByLaw, type Asked } from '../act.js'
import type { Relation } from '../context.js'
import { boundByLaw } from '../plan/plan-line.js'
import { renewalOf } from '../process.js'
import { clauseOf } from './clauses.js'
import type { Terms } from './contract.facts.js'
import { readContract, type ContractState } from './contract.state.js'
import { effectOf, evaluationsOf, evaluationStreams, gradeOf } from './evaluations.js'
import type { RenewalDecision, Renews } from './renewal.facts.js'
import { monthsOfYear } from './service-years.js'
import { signatureOf } from './signature.js'
import { signersOf } from './supplement.guards.js'

type Open = Exclude<ContractState, { readonly status: 'absent' }>

/** Months of one contract and of those it renews. */
export const monthsTillNow = ({ terms, renews }: { readonly terms: Terms; readonly renews?: Renews | undefined }): number =>
  (renews?.months ?? 0) + terms.term.months

/** To how many years a contract may be renewed, where another as long as itself has room in them; undefined where none has. */
export function renewableTo(contract: { readonly terms: Terms; readonly renews?: Renews | undefined }): number | undefined {
  const { renewableToYears, months } = contract.terms.term
  return renewableToYears !== undefined && monthsTillNow(contract) + months <= renewableToYears * monthsOfYear
    ? renewableToYears
    : undefined
}

/** The days of the contract that would follow: it begins when this one is over, and is as long. */
export function daysOfNext({ service, terms }: Open): { readonly from: Day; readonly until: Day } | undefined {
  if (service === undefined) return undefined
  const from = addDays(service.until, 1)
  return { from, until: addDays(addMonths(from, terms.term.months), -1) }
}

/** The number of the contract that follows. */
export const nextAwardOf = (stream: StreamId, state: Open): string =>
  renewalOf(streamKey(stream), Math.floor(monthsTillNow(state) / state.terms.term.months) + 1)

/** All evaluations that speak of a renewal: its own, and those of the contract it renews, whose grade came after the signing. */
export const evaluationsBefore = (stream: StreamId, state: ContractState): readonly StreamId[] => [
  ...evaluationStreams(stream, state),
  ...(state.status === 'absent' || state.renews === undefined
    ? []
    : [state.renews.contract, ...evaluationStreams(state.renews.contract, state)]),
]

/** The grades that are there. */
function gradesOf({ state, stream, context }: Asked<ContractState>): readonly string[] {
  if (state.status === 'absent') return []
  const { renews } = state
  const before = renews === undefined ? undefined : readContract(context, renews.contract)
  const own = (contract: StreamId, { terms }: Open) =>
    evaluationsOf(terms).flatMap((n) => gradeOf(context, contract, terms, n) ?? [])
  return [
    ...own(stream, state),
    ...(renews === undefined || before === undefined || before.status === 'absent' ? [] : own(renews.contract, before)),
  ]
}

/** The newest grade of the contract itself. */
export const gradeByNow = (asked: Asked<ContractState>): string | undefined => {
  const { state, stream, context } = asked
  return state.status === 'absent'
    ? undefined
    : evaluationsOf(state.terms)
        .map((n) => gradeOf(context, stream, state.terms, n))
        .findLast((grade) => grade !== undefined)
}

/** Only what was bid for as renewable is renewed: all else is bought anew. */
export function renewalIsForeseen({ state, context }: Asked<ContractState>) {
  if (state.status === 'absent' || renewableTo(state) !== undefined) return undefined
  const { term } = state.terms
  const says =
    term.renewableToYears === undefined
      ? '合同没有约定可以续签：期满后另行采购'
      : `合同约定含续签合计不超过${term.renewableToYears}年，已经满期：期满后另行采购`
  return boundByLaw(state)
    ? refuseByLaw('NotRenewable', says, context.law.citation('contract-term', dayOf(context.at)))
    : refuseByLaw('NotRenewable', says, clauseOf(state.terms, 'renewal'))
}

export function renewalNotDecided({ state }: Asked<ContractState>) {
  if (state.status === 'absent' || state.renewal.decided === undefined) return undefined
  return refuse('RenewalAlreadyDecided', state.renewal.decided.renew ? '已经决定续签，待各方签署' : '已经决定不续签')
}

/** As whom an organization is asked to sign the renewal. */
export const askedToRenew = ({ state, context }: Asked<ContractState>): Relation | undefined =>
  state.status === 'absent'
    ? undefined
    : signersOf(state).find(({ by, org }) => org === context.actor.org && state.renewal.waitsFor.includes(signatureOf(by, org)))
        ?.by

export function renewalWaits({ state }: Asked<ContractState>) {
  if (state.status === 'absent' || state.renewal.waitsFor.length > 0) return undefined
  const { decided, declined, next } = state.renewal
  if (next !== undefined) return refuse('AlreadyRenewed', `已经续签为合同${next.number}`)
  if (declined) return refuse('RenewalFellThrough', '有一方不同意续签，合同期满不续签')
  return decided?.renew === false
    ? refuse('RenewalFellThrough', '购买主体已经决定不续签')
    : refuse('RenewalNotDecided', '购买主体尚未决定续签', { owner: { role: 'purchaser' } })
}

export function theirRenewalIsAsked(asked: Asked<ContractState>) {
  const { state } = asked
  return state.status === 'absent' || state.renewal.waitsFor.length === 0 || askedToRenew(asked) !== undefined
    ? undefined
    : refuse('RenewalAnswered', '本单位已经签署续签，待其他各方答复')
}

/** Everything that speaks against renewing: grade, grounds of the law, money. */
export function faultsOfRenewal(decision: RenewalDecision, asked: Asked<ContractState>): readonly Refusal[] {
  const { state } = asked
  if (state.status === 'absent' || !decision.renew) return []
  return [gradeAllows(asked), termAllows(decision.grounds ?? [], state, asked), moneyIsThere(decision, state)].flatMap(
    (found) => found ?? [],
  )
}

/** What the region, and so the contract, makes of a grade (clause 第八条第八款); one that can be there before the end is waited for. */
function gradeAllows(asked: Asked<ContractState>): Refusal | undefined {
  const { state } = asked
  if (state.status === 'absent') return undefined
  const bars = gradesOf(asked).find((grade) => !effectOf(state.terms, grade).renew)
  if (bars !== undefined)
    return refuseByLaw('GradeBarsRenewal', `评估等级为${bars}，按约定不续签`, clauseOf(state.terms, 'grade-effect'))
  const awaited = state.terms.evaluation && (state.terms.evaluationMonthsBefore ?? 0) > 0 && gradeByNow(asked) === undefined
  return awaited
    ? refuseByLaw('EvaluationNotPublished', '约定在期满前评估的，评估结果公布后再决定续签', clauseOf(state.terms, 'renewal'), {
        owner: { role: 'evaluator' },
      })
    : undefined
}

/** 令102 第二十四条, of all contracts from the first day on: below the limit, where the law binds nobody, the contract's own years alone hold. */
function termAllows(met: readonly ContractCondition[], state: Open, { context }: Asked<ContractState>) {
  const next = daysOfNext(state)
  if (next === undefined || !boundByLaw(state)) return undefined
  const from = state.renews?.since ?? state.service?.from ?? next.from
  const answer = contractTerm({ on: dayOf(context.at), from, to: next.until, met })
  if (answer.allowed) return undefined
  return next.until > answer.atMostUntil
    ? refuseByLaw('TermTooLong', `含续签依法至迟到${answer.atMostUntil}`, answer.basis)
    : refuseByLaw('TermGroundsMissing', `续签后超过一年，请补充理由：${answer.missing.join('，')}`, answer.basis)
}

/** The next year has its own money: as much as the contract was signed for, which a renewal does not change. */
function moneyIsThere({ budget, document, number }: RenewalDecision, state: Open): readonly Refusal[] {
  const { amount } = state.asSigned
  return [
    ...(budget === undefined || document === undefined
      ? [refuse('RenewalBudgetMissing', '决定续签的，请填写下一年度的预算金额和批复文号')]
      : []),
    ...(number === undefined ? [refuse('NumberMissing', '请填写续签的合同编号')] : []),
    ...(budget !== undefined && compareMoney(budget, amount) < 0
      ? [refuse('RenewalOverBudget', `续签不改变价款：下一年度的预算${inYuan(budget)}，少于合同的${inYuan(amount)}`)]
      : []),
  ]
}
