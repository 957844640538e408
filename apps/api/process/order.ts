import type { Instant } from '#kernel'

/** A step, with the numbers of those it begins after, and since when it is under way. */
type Placed<Step> = { readonly step: Step; readonly since: Instant | undefined }

/**
 * Steps in the order in which they began; those that have not begun stand after them, each behind what it begins after. The numbers in `after` are
 * those of the new order.
 */
export function inOrder<Step extends { readonly after: readonly number[] }>(all: readonly Placed<Step>[]): readonly Step[] {
  const begun = all.flatMap(({ since }, n) => (since === undefined ? [] : [{ n, since }]))
  begun.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.n - b.n))
  const order: number[] = begun.map(({ n }) => n)
  const placed = new Set(order)
  // A loop leads back to itself: whom one waits for already is not gone to again.
  const place = (n: number, from: ReadonlySet<number>): void => {
    if (placed.has(n)) return
    for (const before of all[n]?.step.after ?? []) if (!from.has(before)) place(before, new Set([...from, n]))
    if (placed.has(n)) return
    placed.add(n)
    order.push(n)
  }
  for (const n of all.keys()) place(n, new Set([n]))
  const at = new Map(order.map((n, index) => [n, index]))
  return order.flatMap((n) => {
    const step = all[n]?.step
    return step === undefined ? [] : [{ ...step, after: step.after.flatMap((before) => at.get(before) ?? []) }]
  })
}
