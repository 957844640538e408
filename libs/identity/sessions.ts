import { createHash, randomBytes } from 'node:crypto'
import type { Instant } from '#kernel'
import type pg from 'pg'

/** Somebody who has signed in with a browser, and for which unit they act. `csrf` is asked for again at each write; `until`: by the real clock. */
export type Session = {
  readonly person: string
  readonly org: string
  readonly csrf: string
  readonly until: Instant
  /** What the provider is told when they sign out. */
  readonly idToken: string | null
}

/** After so many hours without a request, and after so many at most, one signs in again. */
const [idleHours, mostHours] = [2, 12]
const standing = `until > now() and seen_at > now() - interval '${idleHours} hours'`
const columns = `person, org, csrf, least(until, seen_at + interval '${idleHours} hours') as until, id_token as "idToken"`

type Row = Omit<Session, 'until'> & { readonly until: Date }
const sessionOf = ({ until, ...row }: Row): Session => ({ ...row, until: until.toISOString() as Instant })
const secretOf = (): string => randomBytes(32).toString('base64url')
/** Whoever reads the table cannot take a session over. */
const kept = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Opens a session and gives its secret, which only the browser keeps. Sessions that ended are forgotten by the way. */
export async function openSession(
  pool: pg.Pool,
  { person, org, idToken }: Pick<Session, 'person' | 'org' | 'idToken'>,
): Promise<string> {
  const secret = secretOf()
  await pool.query(`delete from identity.session where not (${standing})`)
  await pool.query(
    `insert into identity.session (id, person, org, csrf, id_token, until) values ($1, $2, $3, $4, $5, now() + interval '${mostHours} hours')`,
    [kept(secret), person, org, secretOf(), idToken],
  )
  return secret
}

/** The session behind a secret, which is used by being asked for; undefined where there is none, or it has ended. */
export async function sessionBy(pool: pg.Pool, secret: string): Promise<Session | undefined> {
  const { rows } = await pool.query<Row & { readonly stale: boolean }>({
    name: 'session-by',
    text: `select ${columns}, seen_at < now() - interval '1 minute' as stale from identity.session where id = $1 and ${standing}`,
    values: [kept(secret)],
  })
  const [found] = rows
  if (!found) return undefined
  const { stale, ...row } = found
  if (stale) await pool.query(`update identity.session set seen_at = now() where id = $1`, [kept(secret)])
  return sessionOf(row)
}

/** Lets somebody act for another of their units from now on. */
export async function switchUnit(pool: pg.Pool, secret: string, org: string): Promise<void> {
  await pool.query(`update identity.session set org = $2 where id = $1`, [kept(secret), org])
}

/** Ends a session: its secret opens nothing any more. */
export async function endSession(pool: pg.Pool, secret: string): Promise<void> {
  await pool.query(`delete from identity.session where id = $1`, [kept(secret)])
}
