/** What one slice of a load gave: acts done, seconds it took, and the milliseconds of each. */
export type Slice = { readonly count: number; readonly seconds: number; readonly each: readonly number[] }

/** Does one thing again and again, so many at once, for about so many milliseconds. What it throws ends the run. */
export async function slice(act: () => Promise<void>, atOnce: number, milliseconds: number): Promise<Slice> {
  const each: number[] = []
  const began = performance.now()
  const until = began + milliseconds
  const one = async (): Promise<void> => {
    for (let before = performance.now(); before < until; before = performance.now()) {
      await act()
      each.push(performance.now() - before)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return { count: each.length, seconds: (performance.now() - began) / 1000, each }
}

export const perSecond = ({ count, seconds }: Slice): number => count / seconds

/** The value in the middle, the lower of the two where there are two; NaN of none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The value that a part of all values does not exceed. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN
}
