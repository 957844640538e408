import { sum, yuan } from '#kernel'
import type { Expected, Expectation } from '../../programme/index.js'
import { plain } from './came-to.js'
import { differences, type Difference } from './differences.js'
import type { CameTo } from './lines-compared.js'

type Named = CameTo & { readonly name: string }

/** Where the year as a whole came to something else than was expected. */
export const wholeDifferences = (expected: Expectation['whole'], lines: readonly Named[]): readonly Difference[] =>
  differences(expected, wholeOf(lines))

/** The sums of a year, over its lines and lots. */
function wholeOf(lines: readonly Named[]): Expected {
  const named = (outcome: CameTo['outcome']) => lines.filter((one) => one.outcome === outcome).map(({ name }) => name)
  const contracts = lines.filter(({ values }) => values['contract'] !== undefined)
  const total = (field: string) =>
    plain(sum(contracts.map(({ values }) => yuan((values[field] as string | undefined) ?? '0.00'))))
  const each = (field: 'irregularities' | 'breaches') =>
    lines.flatMap(({ name, values }) =>
      ((values[field] ?? []) as readonly { readonly [name: string]: Expected }[]).map((one) => ({ line: name, ...one })),
    )
  return {
    cases: lines.length,
    closed: named('closed').length,
    terminated: named('terminated').sort(),
    refused: named('refused').sort(),
    contracts: contracts.length,
    contracted: total('contract'),
    paid: total('paid'),
    refund: total('refund'),
    deduction: total('deduction'),
    lateInterest: total('lateInterest'),
    renewed: contracts.filter(({ values }) => typeof values['renewal'] === 'object').map(({ name }) => name),
    irregularities: each('irregularities'),
    breaches: each('breaches'),
  }
}
