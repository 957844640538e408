import { amountOfPart, paidAt, scaledItems, tranchesOf } from '#domain'
import { compareMoney, minus, sum, type Fen } from '#kernel'
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
  const payable = agreed.map((tranche) => paidAt(tranche, gradeOf(world, line)).amount)
  let left = notAccepted(world, line)
  for (const [index, { on }] of [...agreed.entries()].reverse()) {
    const amount = payable[index] ?? '0'
    const off = on !== '履约验收合格' ? '0' : compareMoney(left, amount) < 0 ? left : amount
    left = minus(left, off)
    payable[index] = minus(amount, off)
  }
  return payable
}

/** What is not paid of items that are accepted in part. */
function notAccepted(world: World, line: ProgrammeLine): Fen {
  const items = scaledItems(itemsOf(line), priceOf(world, line))
  const parts = exceptionsOfKind(world.programme.exceptions, line, 'partAccepted').flatMap(({ item, accepted }) => {
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
