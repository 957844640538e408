import type { Expected } from '../../programme/index.js'

/** Where something else came out than was expected; null: nothing. */
export type Difference = { readonly at: string; readonly expected: Expected | null; readonly got: Expected | null }

const isMapping = (value: Expected | null): value is { readonly [name: string]: Expected } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every single value in which two differ, each with its path (`tranches[1].paid`). Figures are compared as they are written. */
export function differences(expected: Expected | null, got: Expected | null, at = ''): readonly Difference[] {
  if (Array.isArray(expected) && Array.isArray(got)) {
    const [wanted, found] = [expected as readonly Expected[], got as readonly Expected[]]
    return Array.from({ length: Math.max(wanted.length, found.length) }, (_, index) =>
      differences(wanted[index] ?? null, found[index] ?? null, `${at}[${index}]`),
    ).flat()
  }
  if (isMapping(expected) && isMapping(got)) {
    const names = [...new Set([...Object.keys(expected), ...Object.keys(got)])]
    return names.flatMap((name) => differences(expected[name] ?? null, got[name] ?? null, at === '' ? name : `${at}.${name}`))
  }
  const same = typeof expected !== 'object' && typeof got !== 'object' ? String(expected) === String(got) : expected === got
  return same ? [] : [{ at, expected, got }]
}
