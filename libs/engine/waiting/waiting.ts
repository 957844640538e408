import type { Instant } from '#kernel'
import type pg from 'pg'

/** Which act of which process; `key` is its business key. */
export type WaitingAct = { readonly process: string; readonly act: string; readonly key: string }

/** Why it does not go on: the codes it is refused with, or the error it ends in. */
export type WaitingFor = {
  readonly codes?: readonly string[]
  readonly error?: string
  readonly notBefore?: Instant
  /** All that is missing is for people to do: they owe it, and are late for it themselves. */
  readonly byPeople?: boolean
}

/** An act that waits, since when (real time), and how often it was asked in vain. */
export type Waiting = WaitingAct & {
  readonly codes: readonly string[]
  readonly error: string | null
  readonly notBefore: Instant | null
  readonly since: Instant
  /** When it was noted last, in milliseconds before the question. */
  readonly lastMsAgo: number
  readonly attempts: number
}

/** Longest error kept: the log has the whole of it. */
const longest = 2_000

/** Notes that an act does not go on: once more where it stands there already. Gives how often it was asked. */
export async function noteWaiting(pool: pg.Pool, { process, act, key }: WaitingAct, why: WaitingFor): Promise<number> {
  const { rows } = await pool.query<{ attempts: number }>({
    name: 'note-waiting',
    text: `insert into engine.waiting as w (process, act, key, codes, error, not_before, by_people) values ($1, $2, $3, $4::text[], $5, $6, $7)
           on conflict (process, act, key) do update set codes = excluded.codes, error = excluded.error, not_before = excluded.not_before,
             by_people = excluded.by_people, last = excluded.last, attempts = w.attempts + 1
           returning attempts`,
    values: [process, act, key, why.codes ?? [], why.error?.slice(0, longest), why.notBefore, why.byPeople ?? false],
  })
  return rows[0]?.attempts ?? 1
}

/** Takes out acts that went on. */
export async function clearWaiting(pool: pg.Pool, acts: readonly WaitingAct[]): Promise<void> {
  if (acts.length === 0) return
  await pool.query({
    name: 'clear-waiting',
    text: `delete from engine.waiting w using unnest($1::text[], $2::text[], $3::text[]) as done(process, act, key)
            where w.process = done.process and w.act = done.act and w.key = done.key`,
    values: [acts.map(({ process }) => process), acts.map(({ act }) => act), acts.map(({ key }) => key)],
  })
}

/** Takes out everything of processes that have ended or begin anew; `but`: an act that is kept. */
export async function forgetWaiting(pool: pg.Pool, processes: readonly string[], but = ''): Promise<void> {
  if (processes.length === 0) return
  await pool.query({
    name: 'forget-waiting',
    text: 'delete from engine.waiting where process = any($1::text[]) and act <> $2',
    values: [processes, but],
  })
}

/** Everything that waits, or one act of all processes, the longest first. */
export async function waitingActs(pool: pg.Pool, act?: string): Promise<Waiting[]> {
  const { rows } = await pool.query<Omit<Waiting, 'notBefore' | 'since'> & { notBefore: Date | null; since: Date }>({
    name: 'waiting-acts',
    text: `select process, act, key, codes, error, not_before as "notBefore", since, attempts,
                  (extract(epoch from clock_timestamp() - last) * 1000)::float8 as "lastMsAgo" from engine.waiting
            where act = coalesce($1, act) order by since, process, act, key`,
    values: [act],
  })
  return rows.map((row) => ({
    ...row,
    notBefore: (row.notBefore?.toISOString() as Instant | undefined) ?? null,
    since: row.since.toISOString() as Instant,
  }))
}
