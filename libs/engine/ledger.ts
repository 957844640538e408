import { freshDue, theProcess, type ObligationState } from '#domain'
import type { Store } from '#event-store'
import type { LedgerLine, StreamId } from '#kernel'
import { contextOf } from './context.js'
import type { Engine } from './engine.js'
import { reliedOn } from './relied-on.js'

/**
 * How the due of an obligation was counted, day by day, with the stops recorded by now. Nothing where there is no such obligation, where its day was
 * fixed and not counted, and where it would be another day by now: until its process has said so, the recorded one stands.
 */
export async function ledgerOf(engine: Engine<Store>, obligation: StreamId): Promise<readonly LedgerLine[]> {
  const [now, own] = await Promise.all([engine.clock.now(), engine.cache.newest([obligation])])
  const state = own.get(obligation)?.state as ObligationState
  if (state.status === 'absent') return []
  const others = await engine.cache.newest(reliedOn({ act: 'RedateObligation', stream: obligation, data: undefined }, state))
  const asking = { now, receivedAt: now, request: { actor: theProcess }, done: [], law: engine.law }
  const fresh = freshDue({ state, stream: obligation, context: contextOf(new Map([...own, ...others]), asking) })
  return fresh?.due.at === state.due ? engine.law.ledger(fresh.due) : []
}
