import { amountOfPart, paidAt, scaledItems, tranchesOf } from '#domain'
import { addMonths, compareMoney, minus, shares, sum, type Day, type Fen } from '#kernel'
import type { World } from './autopilot.js'
import { evaluationOf } from './evaluation.js'
import { said } from './persons.js'
import { exceptionsOfKind, itemsOf, priceOf, trancheOf, type ProgrammeLine } from '../../programme/index.js'

/**
 * What is payable of each tranche of a line: at the grade that its scores come to; what is not paid for what was not accepted comes off the last,
 * and where that is not enough off those before it that wait for the acceptance too.
 */
export function payableOf(world: World, line: ProgrammeLine): readonly Fen[] {
  const agreed = tranchesOf({ ...line, tranches: line.tranches.map(trancheOf), term: said(line, 'term') }, priceOf(world, line))
  const pays = paysAfterFailing(world, line)
  const payable = agreed.map((tranche) =>
    tranche.on === '中期检查合格并阶段验收'
      ? (shares(tranche.amount, [pays, 100 - pays])[0] ?? '0')
      : paidAt(tranche, gradeOf(world, line)).amount,
  )
  let left = notAccepted(world, line)
  for (const [index, { on }] of [...agreed.entries()].reverse()) {
    const amount = payable[index] ?? '0'
    const off = on !== '履约验收合格' ? '0' : compareMoney(left, amount) < 0 ? left : amount
    left = minus(left, off)
    payable[index] = minus(amount, off)
  }
  const ended = endedBy(world, line)
  if (ended === undefined) return payable
  // What was there by then is paid, the rest of what was accepted as one tranche more.
  const asked = agreed.flatMap(({ on, months = 0 }, index) =>
    on === '合同签订' || (on === '到岗满月' && addMonths(said(line, 'arrival'), months) < ended.on)
      ? [payable[index] ?? '0']
      : [],
  )
  return [...payable, minus(ended.settled, sum(asked))]
}

/** Where a check that fails twice ends the contract: on which day, and what is accepted of it. */
function endedBy(world: World, line: ProgrammeLine): { readonly on: Day; readonly settled: Fen } | undefined {
  const [failed] = exceptionsOfKind(world.programme.exceptions, line, 'midTermFailedTwice')
  if (failed?.terminated === undefined || line.midTermFailsTwice !== 'terminate') return undefined
  const items = scaledItems(itemsOf(line), priceOf(world, line))
  return { on: failed.terminated, settled: sum(items.map((item) => amountOfPart(item, failed.accepted?.[item.item] ?? 0))) }
}

/** What is paid (percent) of the tranche of a mid-term check: less where it fails twice, and the contract says so. */
const paysAfterFailing = ({ programme }: World, line: ProgrammeLine): number =>
  line.midTermFailsTwice !== 'terminate' && exceptionsOfKind(programme.exceptions, line, 'midTermFailedTwice').length > 0
    ? line.midTermFailsTwice.reduceTranche
    : 100

/** What is not paid of items that are accepted in part, also where the grade asks to say how much of each is. */
function notAccepted(world: World, line: ProgrammeLine): Fen {
  const items = scaledItems(itemsOf(line), priceOf(world, line))
  const { exceptions } = world.programme
  const failed = exceptionsOfKind(exceptions, line, 'gradeFailed').flatMap(({ accepted }) =>
    Object.entries(accepted).map(([item, quantity]) => ({ item, accepted: quantity })),
  )
  const parts = [...exceptionsOfKind(exceptions, line, 'partAccepted'), ...failed].flatMap(({ item, accepted }) => {
    const agreed = items.find((one) => one.item === item)
    return agreed ? [minus(agreed.amount, amountOfPart(agreed, accepted))] : []
  })
  return sum(parts)
}

/** The grade that the programme's scores come to. */
function gradeOf({ programme }: World, line: ProgrammeLine): string | undefined {
  const score = evaluationOf(line)
  return [...programme.pack.grades].sort((a, b) => b.from - a.from).find(({ from }) => score >= from)?.grade
}
