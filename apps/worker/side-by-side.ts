/**
 * Does `work` for each item, at most so many at once, all of them whatever becomes of the others. Gives what failed, with its item.
 * `stopped`: no more are begun once it is aborted; those not begun are left out.
 */
export async function sideBySide<Item>(
  items: Iterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<unknown>,
  stopped?: AbortSignal,
): Promise<{ readonly item: Item; readonly error: unknown }[]> {
  const failed: { item: Item; error: unknown }[] = []
  const left = items[Symbol.iterator]()
  const hand = async () => {
    for (let next = left.next(); !next.done && !stopped?.aborted; next = left.next()) {
      const item = next.value
      try {
        await work(item)
      } catch (error) {
        failed.push({ item, error })
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, hand))
  return failed
}
