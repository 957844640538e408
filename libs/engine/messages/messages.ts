import type { Instant } from '#kernel'
import type pg from 'pg'

/** What is said: nothing that is secret, for a mail lies open on its way. */
export type MessageContent = {
  readonly kind: 'duty' | 'late'
  readonly title: string
  readonly says: string
  readonly case?: string
  readonly due: Instant
}

export type Channel = 'mail' | 'webhook'

/** A message that is to go out. */
export type Message = {
  readonly id: string
  readonly about: string
  readonly channel: Channel
  readonly org: string
  readonly person: string
  readonly content: MessageContent
  readonly tries: number
}

/** What is told to a unit: to each of its people that want such a thing by mail, and once by each other channel. */
export type Told = {
  readonly about: string
  readonly org: string
  readonly content: MessageContent
  readonly channels: readonly Channel[]
}

/** How often a message is tried before it is given up: over some thirty hours. */
const mostTries = 10

/** Queues what is told, in the client's transaction: what is there already is not queued again. */
export async function queueMessages(client: pg.PoolClient, told: readonly Told[]): Promise<void> {
  for (const { about, org, content, channels } of told) {
    if (channels.includes('mail'))
      await client.query(
        `insert into engine.message (about, channel, org, person, content)
         select $1, 'mail', a.org, a.person, $3::jsonb from engine.address a where a.org = $2 and case when $4 then a.duties else a.late end
         on conflict do nothing`,
        [about, org, JSON.stringify(content), content.kind === 'duty'],
      )
    if (channels.includes('webhook'))
      await client.query(
        `insert into engine.message (about, channel, org, person, content) values ($1, 'webhook', $2, '', $3::jsonb) on conflict do nothing`,
        [about, org, JSON.stringify(content)],
      )
  }
}

/**
 * Takes the next message that is due to go out by some channels; undefined where there is none. It is tried again later unless it is said to be sent:
 * whoever dies over it loses nothing, and nobody else takes it meanwhile.
 */
export async function takeMessage(pool: pg.Pool, channels: readonly Channel[]): Promise<Message | undefined> {
  const { rows } = await pool.query<Message>(
    `update engine.message m set tries = m.tries + 1, next_at = now() + make_interval(secs => least(30 * power(4, m.tries), 21600))
      where m.id = (select id from engine.message where next_at <= now() and channel = any($1::text[])
                     order by next_at limit 1 for update skip locked)
      returning m.id::text as id, m.about, m.channel, m.org, m.person, m.content, m.tries`,
    [channels],
  )
  return rows[0]
}

/** It was sent, or there is nobody any more to send it to. */
export async function messageDone(pool: pg.Pool, id: string): Promise<void> {
  await pool.query(`update engine.message set next_at = null, sent_at = now(), trouble = null where id = $1`, [id])
}

/** It could not be sent: it is tried again, or given up after so many times. */
export async function messageFailed(pool: pg.Pool, { id, tries }: Message, trouble: string): Promise<void> {
  await pool.query(`update engine.message set trouble = $2, next_at = case when $3 then null else next_at end where id = $1`, [
    id,
    trouble.slice(0, 500),
    tries >= mostTries,
  ])
}

/** How many messages wait, and how many were given up. */
export async function messagesLeft(pool: pg.Pool): Promise<{ readonly waiting: number; readonly givenUp: number }> {
  const { rows } = await pool.query<{ waiting: number; givenUp: number }>(
    `select count(*) filter (where next_at is not null)::int as waiting,
            count(*) filter (where next_at is null and sent_at is null)::int as "givenUp" from engine.message where sent_at is null`,
  )
  return rows[0] ?? { waiting: 0, givenUp: 0 }
}
