import { setTimeout as wait } from 'node:timers/promises'
import { EventStore, holdSequencer, sequenceFacts, type StoredFact } from '#event-store'
import { behindFunctionsSql, behindNames, behindSql, inlineChanges, viewFunctionsSql, viewNames, viewsSql } from '#read-models'
import pg from 'pg'
import { projected } from './projected.js'
import { fillBehind, finishBehind } from './rebuild-behind.js'
import { differing, stillDiffering, type Differing } from './rebuild-compare.js'
import { fillInline, type ReadUpTo } from './rebuild-inline.js'

/**
 * What a rebuild found: how many facts it went through, how many of them while no act could commit, and the views whose rebuilt rows differ
 * from the live ones.
 */
export type RebuiltViews = { readonly facts: number; readonly whileLocked: number; readonly differing: readonly string[] }

const next = 'views_next'

/** Facts left that are few enough to be applied while no act can commit, and how long to wait for that, in milliseconds, before trying later. */
const [fewEnough, lockPatience] = [200, 300]

/** How many facts are numbered, and applied, at once. */
const atOnce = 1_000

/** How often it is tried to get in between the acts, a tenth of a second apart. */
const tries = 100

/**
 * Builds all views anew from the facts while the system runs, then puts them in the place of the live ones: the inline ones up to the last
 * fact, those behind the log up to where their follower stands, which is held meanwhile. All facts are folded, and all rows compared, while
 * acts go on; only what came in the last moment is applied, and the names changed, while no append can commit.
 * `owner`: a pool as the owner of the schema, of six connections or more. Throws what PostgreSQL says; the live views are then untouched.
 */
export async function rebuildViews(owner: pg.Pool, tell: (done: number) => void = () => undefined): Promise<RebuiltViews> {
  await owner.query(`drop schema if exists ${next} cascade; drop schema if exists views_before cascade`)
  await owner.query(viewsSql(next, 'sanshe_app'))
  await owner.query(behindSql(next, 'sanshe_app'))
  const takenOff = new Map(await Promise.all(viewNames.map(async (view) => [view, await takeOff(owner, view)] as const)))
  const [read, behind] = await together(fillInline(owner, next, tell), fillBehind(owner, next))
  await Promise.all(
    viewNames.map(async (view) => {
      for (const made of takenOff.get(view) ?? []) await owner.query(made)
      await owner.query(`analyze ${next}.${view}`)
    }),
  )
  const rest = new Rest(owner, read)
  await rest.catchUp()
  let unequal = await differing(owner, viewNames, next)
  await rest.catchUp()
  unequal = await stillDiffering(owner, unequal, next)
  for (let attempt = 1; ; attempt += 1) {
    const changed = await changePlaces(owner, rest, behind, unequal)
    if (changed) {
      await dropBefore(owner)
      return { facts: rest.facts, ...changed }
    }
    if (attempt === tries)
      throw new Error('the views could not be changed: some transaction holds a stream for longer than a moment')
    await wait(100)
    await rest.catchUp()
  }
}

/** Takes a view's key and indexes off, and gives what makes them: built at the end they cost a fraction. */
async function takeOff(owner: pg.Pool, view: string): Promise<readonly string[]> {
  const { rows } = await owner.query<{ gone: string; made: string }>(
    `select format('alter table %s drop constraint %I', o.conrelid::regclass, o.conname) as gone,
            format('alter table %s add constraint %I %s', o.conrelid::regclass, o.conname, pg_get_constraintdef(o.oid)) as made
       from pg_constraint o where o.conrelid = $1::regclass and o.contype in ('p', 'x')
      union all
     select format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
       from pg_index i where i.indrelid = $1::regclass and not i.indisprimary and not i.indisexclusion`,
    [`${next}.${view}`],
  )
  for (const { gone } of rows) await owner.query(gone)
  return rows.map(({ made }) => made)
}

/** Both results, once both have ended: neither goes on by itself when the other fails. */
async function together<One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> {
  await Promise.allSettled([one, other])
  return [await one, await other]
}

/** What was committed after the facts that were folded; it is applied by the functions that the append calls. */
class Rest {
  facts: number
  private seq: string
  private readonly unnumbered: ReadonlySet<string>
  private readonly store: EventStore

  constructor(owner: pg.Pool, { facts, seq, unnumbered }: ReadUpTo) {
    ;[this.facts, this.seq, this.unnumbered, this.store] = [facts, seq, unnumbered, new EventStore(owner)]
  }

  /** Applies what is there, until only a few facts are left. Where no worker numbers them, they would all be left for the moment that acts wait. */
  async catchUp(): Promise<void> {
    while ((await sequenceFacts(this.store.pool, atOnce)) === atOnce);
    for await (const page of this.store.pagesOfLog(this.seq, atOnce)) {
      await this.apply(this.store.pool, page)
      this.seq = page.at(-1)?.seq ?? this.seq
      if (page.length < fewEnough) return
    }
  }

  /** The last ones, numbered or not, in the client's transaction; gives how many they were. Nothing may be appended or numbered meanwhile. */
  async finish(client: pg.PoolClient): Promise<number> {
    const before = this.facts
    for await (const page of this.store.pagesOfLog(this.seq)) await this.apply(client, page)
    await this.apply(client, await this.store.readUnnumbered())
    const applied = this.facts - before
    this.facts = before
    return applied
  }

  private async apply(db: pg.Pool | pg.PoolClient, facts: readonly StoredFact[]): Promise<void> {
    const fresh = facts.filter(({ position }) => !this.unnumbered.has(position))
    const changes = fresh.flatMap((fact) => inlineChanges([projected(fact)]))
    if (changes.length > 0) await db.query(`select ${next}.apply($1::jsonb)`, [JSON.stringify(changes)])
    this.facts += fresh.length
  }
}

/** Puts the new views in the place of the live ones; undefined where somebody held a stream for too long: nothing is changed then. */
async function changePlaces(
  owner: pg.Pool,
  rest: Rest,
  behind: string,
  unequal: Differing,
): Promise<{ readonly whileLocked: number; readonly differing: readonly string[] } | undefined> {
  const client = await owner.connect()
  try {
    await client.query('begin')
    await finishBehind(owner, client, next, behind)
    const summed = await differing(client, behindNames, next)
    await client.query(`set local lock_timeout = ${lockPatience}`)
    // Appends change a stream's row: from here until the commit none can.
    await client.query('lock table store.stream in exclusive mode')
    // A fact numbered between the two readings would be in neither.
    await holdSequencer(client)
    const whileLocked = await rest.finish(client)
    const inline = await stillDiffering(client, unequal, next)
    await client.query(`alter schema views rename to views_before; alter schema ${next} rename to views`)
    await client.query(viewFunctionsSql('views'))
    await client.query(behindFunctionsSql('views'))
    await client.query('commit')
    rest.facts += whileLocked
    return { whileLocked, differing: [...inline.keys(), ...summed.keys()] }
  } catch (error) {
    await client.query('rollback')
    if (error instanceof pg.DatabaseError && error.code === lockNotAvailable) return undefined
    throw error
  } finally {
    client.release()
  }
}

const lockNotAvailable = '55P03'

/** The old views go once nobody reads them any more; who reads on for long leaves them to the next rebuild. */
async function dropBefore(owner: pg.Pool): Promise<void> {
  try {
    await owner.query(`begin; set local lock_timeout = '5s'; drop schema views_before cascade; commit`)
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === lockNotAvailable)) throw error
  }
}
