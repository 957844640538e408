import type { StreamId } from '#kernel'
import type { SlimFact } from '#domain/process'
import { Keeping, PartEnded, type Keeper } from './keeping.js'

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

/** Opens an obligation and keeps it to its end; in a part of the walk that has ended it only waits for what was done before. */
export async function keep(part: Keeper, owed: Owed, mode: 'must' | 'may'): Promise<Kept> {
  const it = new Keeping(part, owed, mode)
  if (part.endedBy() !== undefined) return it.doneBefore()
  try {
    return await openAndKeep(part, it)
  } catch (error) {
    if (error instanceof PartEnded) return it.doneBefore()
    throw error
  }
}

/** Goes from moment to moment until a fact meets it, or lapses it, or for a window its time is over. */
async function openAndKeep(part: Keeper, it: Keeping): Promise<Kept> {
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
