import { compareMoney, minus, shares, times, type Fen } from '#kernel'
import type { ContractFact, Tranche, TrancheCondition } from './contract.facts.js'
import type { ContractState } from './contract.state.js'
import { monthPaid, monthsOfYear } from './service-years.js'

type ConditionMet = Extract<ContractFact, { readonly type: 'PaymentConditionMet' }>
type NotDue = Extract<ContractFact, { readonly type: 'PaymentNotDue' }>

/**
 * The tranches that wait for what has come now, in any number and at any place among the others; those alone that it `isFor`. Of a contract that ended
 * early what was agreed on its end is paid alone.
 */
const conditionsMet = (
  state: ContractState,
  on: TrancheCondition,
  isFor: (tranche: Tranche) => boolean,
): readonly ConditionMet[] =>
  state.status === 'drafted' || state.status === 'signed'
    ? state.terms.tranches
        .filter((tranche) => tranche.on === on && !state.conditionsMet.includes(tranche.n) && isFor(tranche))
        .map((tranche) => ({ type: 'PaymentConditionMet', key: String(tranche.n), data: tranche }))
    : []

/** What has come now of a service year, or of the whole contract. */
export const conditionMet = (state: ContractState, on: TrancheCondition, ofYear?: number): readonly ConditionMet[] =>
  conditionsMet(state, on, ({ year = ofYear }) => year === ofYear || ofYear === undefined)

/** The months of service that are paid once these months are reported and accepted. */
export const monthsMet = (
  state: ContractState,
  reported: readonly string[],
  monthOf: (n: number) => string,
): readonly ConditionMet[] => conditionsMet(state, '月报确认', (tranche) => reported.includes(monthOf(monthPaid(tranche))))

/** After how many months of service a tranche is there that waits for a day; nothing where it waits for something else. */
export function monthsUntilPaid({ on, year = 1, months = 0 }: Tranche): number | undefined {
  const before = (year - 1) * monthsOfYear
  if (on === '年度开始') return before
  return on === '到岗满月' ? before + months : undefined
}

/**
 * The tranches that wait for the acceptance. What is not paid for what was not accepted comes off the last of them, and where that is not enough off
 * those before it.
 */
export function metByAcceptance(state: ContractState): readonly (ConditionMet | NotDue)[] {
  let left = state.status === 'absent' ? '0' : state.unborne
  const met = conditionMet(state, '履约验收合格').map(({ key, data }) => ({ key, data }))
  return [...met]
    .reverse()
    .map(({ key, data }): ConditionMet | NotDue => {
      const taken = bearing(data, left)
      left = minus(left, taken.deducted ?? '0')
      return payable(key, taken)
    })
    .reverse()
}

/** A tranche that waited for the grade alone, at one that pays only what is accepted: it bears what those of the acceptance could not. */
export const heldForAcceptance = (state: ContractState, tranche: Tranche): Tranche =>
  bearing(tranche, state.status === 'absent' ? '0' : state.unborne)

/** A tranche less what is not paid, as far as it goes. */
function bearing(tranche: Tranche, unborne: Fen): Tranche {
  const deducted = compareMoney(unborne, tranche.amount) < 0 ? unborne : tranche.amount
  return deducted === '0' ? tranche : { ...tranche, amount: minus(tranche.amount, deducted), deducted }
}

/** What of a deduction for what was not accepted this tranche bears: not what a check or its own grade takes off it. */
export const borneBy = ({ on, byGrade, deducted = '0' }: Tranche): Fen =>
  on === '履约验收合格' || (on === '评估结果公布' && byGrade === undefined) ? deducted : '0'

/** The tranches that wait for a phase; after a check that failed twice what the contract says of them, rounded down to the 分. */
export const metByPhase = (state: ContractState, phase: number, failed: boolean): readonly (ConditionMet | NotDue)[] =>
  conditionMet(state, '中期检查合格并阶段验收', phase).map(({ key, data }) => {
    const percent = failed && state.status !== 'absent' ? (state.terms.midTermFailedPays ?? 100) : 100
    const amount = shares(data.amount, [percent, 100 - percent])[0] ?? '0'
    const deducted = minus(data.amount, amount)
    return payable(key, { ...data, amount, ...(deducted === '0' ? {} : { deducted }) })
  })

/** As a fact says it: a tranche of which nothing is left is not due. */
export const payable = (key: string, data: Tranche): ConditionMet | NotDue => ({
  type: data.amount === '0' ? 'PaymentNotDue' : 'PaymentConditionMet',
  key,
  data,
})

/** What is paid of a tranche at a grade, rounded half up to the 分; what is not was agreed to be deducted. */
export function paidAt(tranche: Tranche, grade: string | undefined): Tranche {
  const percent = grade === undefined ? undefined : tranche.byGrade?.[grade]
  if (percent === undefined) return tranche
  const amount: Fen = times(tranche.amount, BigInt(Math.round(percent * 100)), 10_000)
  const deducted = minus(tranche.amount, amount)
  return { ...tranche, amount, ...(compareMoney(deducted, '0') === 0 ? {} : { deducted }) }
}
