import type { Instant } from '#kernel'
import type pg from 'pg'

/** Somebody's address for one unit they act for, and of what they want to be told: new duties of the unit, what was let pass. */
export type Address = { readonly mail: string; readonly duties: boolean; readonly late: boolean }

type Somebody = { readonly person: string; readonly org: string }

/** The address somebody has given; undefined where they gave none. */
export async function addressOf(pool: pg.Pool, { person, org }: Somebody): Promise<Address | undefined> {
  const { rows } = await pool.query<Address>(`select mail, duties, late from engine.address where person = $1 and org = $2`, [
    person,
    org,
  ])
  return rows[0]
}

/** Keeps an address in the place of the one there was. */
export async function keepAddress(pool: pg.Pool, { person, org }: Somebody, { mail, duties, late }: Address): Promise<void> {
  await pool.query(
    `insert into engine.address (person, org, mail, duties, late) values ($1, $2, $3, $4, $5)
     on conflict (person, org) do update set mail = excluded.mail, duties = excluded.duties, late = excluded.late, saved_at = now()`,
    [person, org, mail, duties, late],
  )
}

/** Forgets an address: nothing is sent any more. */
export async function forgetAddress(pool: pg.Pool, { person, org }: Somebody): Promise<void> {
  await pool.query(`delete from engine.address where person = $1 and org = $2`, [person, org])
}

/** Until when somebody has seen what is new for a unit; undefined where they never said. */
export async function seenBy(pool: pg.Pool, { person, org }: Somebody): Promise<Instant | undefined> {
  const { rows } = await pool.query<{ on: Date }>(`select seen_on as "on" from engine.seen where person = $1 and org = $2`, [
    person,
    org,
  ])
  return rows[0]?.on.toISOString() as Instant | undefined
}

/** Somebody has seen what was new by a moment. */
export async function keepSeen(pool: pg.Pool, { person, org }: Somebody, on: Instant): Promise<void> {
  await pool.query(
    `insert into engine.seen as before (person, org, seen_on) values ($1, $2, $3)
     on conflict (person, org) do update set seen_on = greatest(before.seen_on, excluded.seen_on)`,
    [person, org, on],
  )
}
