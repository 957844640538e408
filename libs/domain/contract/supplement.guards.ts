import { compareMoney, dayOf, inYuan, minus, sum, times, type Fen, type Refusal } from '#kernel'
import { contractTerm, supplementCap } from '#law'
import { refuse, refuseByLaw, type Asked } from '../act.js'
import type { Relation } from '../context.js'
import type { Fields } from '../field.js'
import { termGrounds } from '../plan/line.fields.js'
import { boundByLaw } from '../plan/plan-line.js'
import { readProcurement } from '../procurement/procurement.state.js'
import { monthsOfYear } from './service-years.js'
import { textOf } from './clauses.js'
import { signatories, type ContractState } from './contract.state.js'
import { signatureOf } from './signature.js'
import { faultsOf } from './own-clauses.guards.js'
import type { AddedItem, Change, Supplement } from './supplement.facts.js'
import { withClauses } from './supplement.state.js'

type Open = Exclude<ContractState, { readonly status: 'absent' }>

/** Which supplement is meant: the one that waits is offered. */
export const supplementMeant = {
  kind: 'count',
  label: '所指的补充协议',
  help: '第几份',
  min: 1,
  example: 1,
} as const satisfies Fields[string]

export const supplementOffered = ({ state }: Asked<ContractState>) => {
  const proposed = waiting(state)
  return proposed === undefined ? {} : { supplement: { value: proposed.n } }
}

/** The supplement that waits for signatures. */
export const waiting = (state: ContractState) => (state.status === 'absent' ? undefined : state.supplements.proposed)

/** Everybody who signed the contract signs what changes it. */
export const signersOf = (state: ContractState): readonly { readonly by: Relation; readonly org: string }[] =>
  state.status === 'absent' ? [] : signatories.flatMap((by) => (state.parties[by] ?? []).map((org) => ({ by, org })))

/** Those of them who have not spoken yet: whoever proposed it has. */
export const missingOf = (
  state: ContractState,
  { by, org, signedBy }: Pick<Supplement, 'by' | 'org'> & { readonly signedBy: readonly string[] },
) =>
  signersOf(state).filter(
    (one) => signatureOf(one.by, one.org) !== signatureOf(by, org) && !signedBy.includes(signatureOf(one.by, one.org)),
  )

/** As whom an organization is asked for its signature now. */
export function askedAs({ state, context }: Asked<ContractState>): Relation | undefined {
  const proposed = waiting(state)
  return proposed && missingOf(state, proposed).find(({ org }) => org === context.actor.org)?.by
}

export function supplementWaits({ state }: Asked<ContractState>) {
  return state.status !== 'absent' && state.supplements.proposed === undefined
    ? refuse('SupplementNotProposed', '没有待签署的补充协议', { owner: { role: 'purchaser' } })
    : undefined
}

export function theirWordIsAsked(asked: Asked<ContractState>) {
  const proposed = waiting(asked.state)
  if (proposed === undefined || askedAs(asked) !== undefined) return undefined
  const [next] = missingOf(asked.state, proposed)
  return refuse('SupplementAnswered', '本单位已经签署，待其他各方答复', next ? { owner: { role: next.by, org: next.org } } : {})
}

export function theyProposedIt({ state, context }: Asked<ContractState>) {
  const proposed = waiting(state)
  return proposed === undefined || proposed.org === context.actor.org
    ? undefined
    : refuse('SupplementOfAnother', '只有提出的一方可以撤回', { owner: { role: proposed.by, org: proposed.org } })
}

export function thisOneIsMeant({ supplement }: { readonly supplement: number }, { state }: Asked<ContractState>) {
  const proposed = waiting(state)
  return proposed === undefined || proposed.n === supplement
    ? undefined
    : refuse('AnotherSupplement', `待签署的是第${proposed.n}份补充协议`)
}

/** What more of an item comes to at the contract's own price, rounded half up. */
export const addedTo = (
  state: Open,
  more: readonly { readonly item: string; readonly quantity: number }[],
): readonly AddedItem[] =>
  more.map(({ item, quantity }) => {
    const agreed = state.terms.items.find((one) => one.item === item)
    return { item, quantity, amount: agreed === undefined ? '0' : times(agreed.amount, quantity, agreed.quantity) }
  })

/** Everything that speaks against what a supplement would add. */
export const faultsIn = (change: Change, asked: Asked<ContractState>): readonly Refusal[] =>
  asked.state.status === 'absent' ? [] : looks.flatMap((look) => look(change, asked as Asked<Open>) ?? [])

type Look = (change: Change, asked: Asked<Open>) => Refusal | readonly Refusal[] | undefined

/** What the law has against it, where it binds the parties; else it is against what they agreed. */
function against(
  { state, context }: Asked<Open>,
  rule: 'supplement-cap' | 'contract-change',
  code: string,
  says: string,
): Refusal {
  return boundByLaw(state) ? refuseByLaw(code, says, context.law.citation(rule, dayOf(context.at))) : refuse(code, says)
}

const somethingChanges: Look = ({ more, until, clauses = [] }) =>
  more.length > 0 || until !== undefined || clauses.length > 0 ? undefined : refuse('SupplementEmpty', '请写明补充的内容')

/** Of the same service alone: what was not bought cannot be added, and its price stays. */
const ofTheSameService: Look = ({ more }, asked) => {
  const unknown = more.find(({ item }) => !asked.state.terms.items.some((one) => one.item === item))
  if (unknown) {
    const says = `合同中没有«${unknown.item}»：补充协议只能追加与合同标的相同的服务，其他的另行采购`
    return against(asked, 'supplement-cap', 'AnotherService', says)
  }
  const twice = more.find(({ item }, index) => more.findIndex((one) => one.item === item) !== index)
  return twice && refuse('ItemTwice', `«${twice.item}»只写一次`)
}

/** What all supplements come to, this one included. */
const withinTheCap: Look = ({ amount }, asked) => {
  const { state, context } = asked
  if (!boundByLaw(state) || amount === '0') return undefined
  const earlier = state.supplements.agreed.map((one) => one.amount)
  const { within, left, basis } = supplementCap({
    on: dayOf(context.at),
    contract: minus(state.terms.amount, sum(earlier)),
    earlier,
    asked: amount,
  })
  const says = `补充协议合计不得超过原合同金额的10%，还可以追加${inYuan(left)}，这一份${inYuan(amount)}`
  return within ? undefined : refuseByLaw('SupplementAboveCap', says, basis)
}

/** The money must be there: within what the lot was budgeted. */
const withinTheBudget: Look = ({ amount }, { state, context }) => {
  const purchase = readProcurement(context, state.procurement)
  const ofLot: Fen | undefined = purchase.status === 'absent' ? undefined : purchase.lots[state.lot]?.budget
  const budget = state.renews?.budget ?? ofLot
  if (budget === undefined || amount === '0' || compareMoney(sum([state.terms.amount, amount]), budget) <= 0) return undefined
  const left = minus(budget, state.terms.amount)
  return refuse('SupplementOverBudget', `采购预算${inYuan(budget)}，还可以追加${inYuan(left)}`, { owner: { role: 'purchaser' } })
}

/** Later, never sooner: a service is cut short by ending the contract. In all no longer than the law lets a service contract run. */
const endsLater: Look = ({ until, grounds = [] }, asked) => {
  const { state, context } = asked
  if (until === undefined) return undefined
  if (!state.service) return refuse('ServiceNotStarted', '服务尚未开始，服务期满日还不确定', { owner: { role: 'host' } })
  const { agreed, from } = state.service
  if (until <= agreed)
    return against(asked, 'contract-change', 'TermShortened', `服务期至${agreed}，补充协议只能延长；提前结束的，协商终止合同`)
  if (!boundByLaw(state)) return undefined
  // What was planned for longer than a year had its grounds then.
  const met = state.terms.term.months > monthsOfYear ? everyGround : grounds
  const answer = contractTerm({ on: dayOf(context.at), from, to: until, met })
  if (answer.allowed) return undefined
  const says =
    until > answer.atMostUntil
      ? `服务期依法至迟到${answer.atMostUntil}`
      : `服务期超过一年，请补充理由：${answer.missing.join('，')}`
  return refuseByLaw(until > answer.atMostUntil ? 'TermTooLong' : 'TermGroundsMissing', says, answer.basis)
}

const everyGround = Object.keys(termGrounds) as readonly (keyof typeof termGrounds)[]

/** Looked at beside those the contract has. */
const clausesAreSound: Look = ({ clauses }, { state, context }) => {
  if (clauses === undefined || clauses.length === 0) return undefined
  if (clauses.some(({ clause }) => clause === 'signing')) return refuse('TermIsRunning', '合同已经签订，不再约定签订的期限')
  const binding = boundByLaw(state) ? 'procurement' : state.terms.sme ? 'sme' : undefined
  const beside = { text: textOf(state.terms), binding, on: dayOf(context.at), law: context.law } as const
  const own = withClauses(state.terms, clauses)
  return clauses.some(({ clause }, index) => clauses.findIndex((one) => one.clause === clause) !== index)
    ? refuse('ClauseTwice', '一个条款只写一次')
    : faultsOf(own, beside)
}

const looks: readonly Look[] = [somethingChanges, ofTheSameService, withinTheCap, withinTheBudget, endsLater, clausesAreSound]
