import type { Comparison } from './comparison.js'
import type { Difference } from './differences.js'

/** A comparison for people: a line for each line, lot and plan, and below it each difference. */
export function comparisonTold({ lines, plans, whole }: Comparison): string {
  return [
    ...lines.flatMap(({ line, lot, outcome, missing, expected, differs }) => {
      const name = lot === null ? line : `${line}/${lot}`
      if (missing !== undefined) return [`${name}  not played yet: ${missing.join(', ')}`]
      const as = expected === null ? 'nothing expected' : differs.length === 0 ? 'as expected' : `expected ${expected}`
      return [`${name}  ${outcome}, ${as}`, ...differs.map(told)]
    }),
    ...plans.flatMap(({ plan, differs }) => [
      `${plan}  ${differs.length === 0 ? 'as expected' : 'not as expected'}`,
      ...differs.map(told),
    ]),
    ...(whole === null
      ? []
      : [`all  ${whole.differs.length === 0 ? 'as expected' : 'not as expected'}`, ...whole.differs.map(told)]),
  ].join('\n')
}

const told = ({ at, expected, got }: Difference): string =>
  `    ${at}: expected ${JSON.stringify(expected) ?? 'nothing'}, got ${got === null ? 'nothing' : JSON.stringify(got)}`
