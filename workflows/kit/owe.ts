import type { StreamId } from '#kernel'
import type { SlimFact } from '#domain/process'
import { Keeping, type Keeper } from './keeping.js'

/** An obligation as a process writes it down. */
export type Owed = {
  /** The rule of law, or `agreed:<name>` for a term of the contract, the plan or the region. */
  readonly rule: string
  /** The case of the rule where it has several: `结果`. */
  readonly by?: string
  /** 公告合同: what people call it. */
  readonly says: string
  /** The fact its clock runs from. */
  readonly from: SlimFact
  /** A relation to the case. */
  readonly bearer: string
  /** The act that is owed. */
  readonly act: string
  /** The kind of fact that meets it, or the one of a key (`RectificationOrdered#2`), in the process's own stream unless `in` says another. */
  readonly doneBy?: string | readonly string[]
  readonly in?: StreamId
  /** Which of several under one rule. */
  readonly key?: string
  /** The key of the fact that meets it, where the kind is keyed. */
  readonly doneKey?: string
  /** The stream the obligation is about; the process's own by default. */
  readonly subject?: StreamId
  /** It was owed before, from a fact of another kind: now it is owed anew. From a second fact of the same kind that goes without saying. */
  readonly anew?: boolean
}

/** How an obligation came to its end: met by a fact, its window closed, or lapsed. */
export type Kept = { readonly met: SlimFact } | { readonly closed: SlimFact } | { readonly lapsed: SlimFact }

/** Opens an obligation, then goes from moment to moment until a fact meets it, or lapses it, or for a window its time is over. */
export async function keep(part: Keeper, owed: Owed, mode: 'must' | 'may'): Promise<Kept> {
  const it = new Keeping(part, owed, mode)
  if (part.endedBy() !== undefined) {
    // Its scope has ended: what was done before is done, and nothing is opened any more.
    await part.until(() => it.done() !== undefined)
    return { met: it.done() as SlimFact }
  }
  await it.open()
  for (;;) {
    await it.followClock()
    const end = await it.ending()
    if (end) return end
    const next = it.next()
    if (await part.until(() => it.hasNews(), next?.at)) continue
    await part.load()
    if (it.hasNews() || !next) continue
    if (next.what !== 'due') await it.remind(next.what)
    else {
      const closed = await it.fallDue()
      if (closed) return closed
    }
  }
}
