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
 * `owner`: a pool as the owner of the schema, of three connections or more. Throws what PostgreSQL says; the live views are then untouched.
 */
export async function rebuildViews(owner: pg.Pool, tell: (done: number) => void = () => undefined): Promise<RebuiltViews> {
  await owner.query(`drop schema if exists ${next} cascade; drop schema if exists views_before cascade`)
  await owner.query(viewsSql(next, 'sanshe_app'))
  await owner.query(behindSql(next, 'sanshe_app'))
  const indexes = await takenOff(owner, viewNames)
  const read = await fillInline(owner, next, tell)
  for (const index of indexes) await owner.query(index)
  const rest = new Rest(owner, read)
  const behind = await fillBehind(owner, next)
  await rest.catchUp()
  await owner.query(`${viewNames.map((view) => `analyze ${next}.${view}`).join('; ')}`)
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

/** Takes the indexes off that no key needs, and gives what makes them: built at the end they cost a fraction. */
async function takenOff(owner: pg.Pool, views: readonly string[]): Promise<readonly string[]> {
  const { rows } = await owner.query<{ name: string; made: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made from pg_index i
       join pg_class c on c.oid = i.indrelid where c.relnamespace = $1::regnamespace and c.relname = any($2::text[]) and not i.indisunique`,
    [next, views],
  )
  for (const { name } of rows) await owner.query(`drop index ${name}`)
  return rows.map(({ made }) => made)
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
