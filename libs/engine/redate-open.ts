import { randomUUID } from 'node:crypto'
import type { Actor } from '#domain'
import { lastDay, type Day, type Instant, type StreamId } from '#kernel'
import { openObligations } from '#read-models'
import type { AcceptedFact } from './command.js'
import { decideNow } from './drafts.js'
import type { Engine } from './engine.js'

/** An open obligation whose due was counted again: the legal days before and after, the same where only «provisional» fell away. */
export type Redated = { readonly obligation: StreamId; readonly was: Day; readonly is: Day; readonly provisional: boolean }

/** What counting again came to: obligations looked at, those redated, and those refused for another reason than that nothing changed. */
export type Redating = {
  readonly open: number
  readonly redated: readonly Redated[]
  readonly refused: readonly { readonly obligation: StreamId; readonly says: string }[]
}

/**
 * Counts every open obligation again with the law in force, after a new holiday list, override or entry. `why` is read by people. Those that
 * stay as they are leave no trace; done again it finds nothing to do. Throws what the database does; what was redated by then stays.
 */
export async function redateOpen(engine: Engine, actor: Actor, why: string): Promise<Redating> {
  const obligations = await openObligations(engine.store.pool)
  const redated: Redated[] = []
  const refused: { obligation: StreamId; says: string }[] = []
  for (const obligation of obligations) {
    const request = { act: 'RedateObligation', stream: obligation, data: { why } }
    const against = await decideNow(engine, { ...request, registered: null }, actor)
    if (against.some(({ code }) => code === unchanged)) continue
    const outcome = await engine.execute({ ...request, actor, commandId: randomUUID() })
    if ('accepted' in outcome) {
      const [{ data }] = outcome.accepted as readonly [AcceptedFact]
      const { was, basis } = data as { was: Instant; basis: { day: Day; provisional?: true } }
      redated.push({ obligation, was: lastDay(was), is: basis.day, provisional: basis.provisional === true })
    } else if (!('refused' in outcome)) {
      refused.push({ obligation, says: '他人同时办理，请再试' })
    } else if (!outcome.refused.some(({ code }) => code === unchanged || code === 'ObligationClosed')) {
      refused.push({ obligation, says: outcome.refused.map(({ says }) => says).join('；') })
    }
  }
  return { open: obligations.length, redated, refused }
}

const unchanged = 'DueUnchanged'
