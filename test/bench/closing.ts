/** Does some work, then closes what it stood on. What the work throws is what is thrown, whatever closing says after it. */
export async function thenClosed<Result>(work: () => Promise<Result>, close: () => Promise<void>): Promise<Result> {
  let result: Result
  try {
    result = await work()
  } catch (error) {
    await close().catch(() => undefined)
    throw error
  }
  await close()
  return result
}

/** Something that is closed once, however often it is asked for. */
export function once(close: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | undefined
  return () => (closing ??= close())
}
