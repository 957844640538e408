import { cursorOf, EventStore, holdFollower } from '#event-store'
import { behindKinds, followerOfViews } from '#read-models'
import type pg from 'pg'
import { applyBehind } from './follow-views.js'

/** Fills the views behind the log of a schema up to where the live ones stand, while their follower goes on. Gives the number it came to. */
export async function fillBehind(owner: pg.Pool, schema: string): Promise<string> {
  return fill(owner, owner, schema, '0', await cursorOf(owner, followerOfViews))
}

/** The rest, once nobody follows: the client's transaction holds the follower, and both now stand at the same fact. */
export async function finishBehind(owner: pg.Pool, client: pg.PoolClient, schema: string, above: string): Promise<void> {
  await fill(owner, client, schema, above, await holdFollower(client, followerOfViews))
}

async function fill(from: pg.Pool, into: pg.Pool | pg.PoolClient, schema: string, above: string, upTo: string): Promise<string> {
  for await (const facts of new EventStore(from).readLogOf(behindKinds, above, upTo)) await applyBehind(into, schema, facts)
  return upTo
}
