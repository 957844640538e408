import { EventStore, holdSequencer, type StoredFact } from '#event-store'
import { behindFunctionsSql, behindNames, behindSql, inlineChanges, viewFunctionsSql, viewNames, viewsSql } from '#read-models'
import type pg from 'pg'
import { projected } from './projected.js'
import { fillBehind, finishBehind } from './rebuild-behind.js'

/** What a rebuild found: how many facts it went through, and the views whose rebuilt rows differ from the live ones. */
export type RebuiltViews = { readonly facts: number; readonly differing: readonly string[] }

/**
 * Builds all views anew from the facts while the system runs, then puts them in the place of the live ones: the inline ones up to the last
 * fact, those behind the log up to where their follower stands, which is held meanwhile.
 * `owner`: a pool as the owner of the schema. The last facts are applied, and the names changed, while no append can commit (well under
 * a second). Throws what PostgreSQL says; the live views are then untouched.
 */
export async function rebuildViews(owner: pg.Pool, tell: (done: number) => void = () => undefined): Promise<RebuiltViews> {
  const store = new EventStore(owner)
  await owner.query('drop schema if exists views_next cascade')
  await owner.query(viewsSql('views_next', 'sanshe_app'))
  await owner.query(behindSql('views_next', 'sanshe_app'))
  let [seq, facts] = ['0', 0]
  for await (const page of store.pagesOfLog('0')) {
    await applyTo(owner, page)
    facts += page.length
    tell(facts)
    seq = page.at(-1)?.seq ?? seq
  }
  const behind = await fillBehind(owner, 'views_next')
  const client = await owner.connect()
  try {
    await client.query('begin')
    await finishBehind(owner, client, 'views_next', behind)
    // Appends change a stream's row: from here until the commit none can.
    await client.query('lock table store.stream in exclusive mode')
    // A fact numbered between the two readings would be in neither.
    await holdSequencer(client)
    for await (const page of store.pagesOfLog(seq)) {
      await applyTo(client, page)
      facts += page.length
    }
    const rest = await store.readUnnumbered()
    await applyTo(client, rest)
    const differing = await differences(client)
    await client.query('alter schema views rename to views_before')
    await client.query('alter schema views_next rename to views')
    await client.query(viewFunctionsSql('views'))
    await client.query(behindFunctionsSql('views'))
    await client.query('drop schema views_before cascade')
    await client.query('commit')
    return { facts: facts + rest.length, differing }
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function applyTo(db: pg.Pool | pg.PoolClient, facts: readonly StoredFact[]): Promise<void> {
  const changes = facts.flatMap((fact) => inlineChanges([projected(fact)]))
  if (changes.length > 0) await db.query('select views_next.apply($1::jsonb)', [JSON.stringify(changes)])
}

async function differences(client: pg.PoolClient): Promise<string[]> {
  const differing: string[] = []
  for (const view of [...viewNames, ...behindNames]) {
    const { rows } = await client.query<{ differs: boolean }>(
      `select exists ((select * from views.${view} except select * from views_next.${view})
                      union all (select * from views_next.${view} except select * from views.${view})) as differs`,
    )
    if (rows[0]?.differs) differing.push(view)
  }
  return differing
}
