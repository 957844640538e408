import type { ObligationFact } from '#domain'
import { subjectOf } from '#domain/process'
import { queueMessages, type Channel, type Engine, type Told } from '#engine'
import { Follower, type StoredFact } from '#event-store'
import { millis } from '#kernel'

/** What is older is no news: whoever begins to send messages does not send those of years. */
const newsMs = 7 * 86_400_000

const kinds = ['ObligationOpened', 'ReminderSent'] as const

/** Follows the log and queues a message for each new duty and each step of the ladder: rows and cursor in one transaction. */
export const followMessages = (engine: Engine, channels: readonly Channel[]): Follower =>
  new Follower(
    engine.store,
    'messages',
    async (facts, client) => {
      if (channels.length === 0) return
      const now = await engine.clock.now()
      const fresh = facts.filter(({ recordedAt }) => millis(now) - millis(recordedAt) < newsMs)
      await queueMessages(client, await toldOf(engine, fresh, channels))
    },
    { kinds, inOneTransaction: true },
  )

type Opened = Extract<ObligationFact, { type: 'ObligationOpened' }>['data']
type Reminded = Extract<ObligationFact, { type: 'ReminderSent' }>['data']

/** Who is told what of some facts. A reminder ahead goes out with the duty itself: it is told once. */
async function toldOf(engine: Engine, facts: readonly StoredFact[], channels: readonly Channel[]): Promise<readonly Told[]> {
  const found: { readonly fact: StoredFact; readonly duty: Opened; readonly org: string; readonly late: boolean }[] = []
  for (const fact of facts) {
    if (fact.type === 'ObligationOpened') {
      const duty = fact.data as Opened
      const { org } = duty.bearer
      if (duty.mode === 'must' && org !== undefined) found.push({ fact, duty, org, late: false })
      continue
    }
    const { rung, to } = fact.data as Reminded
    if (rung === 'ahead' || to.org === undefined) continue
    const [opened] = await engine.store.read([{ stream: fact.stream, above: 0 }], 1)
    if (opened) found.push({ fact, duty: opened.data as Opened, org: to.org, late: true })
  }
  const { rows } = await engine.store.pool.query<{ id: string; title: string }>(
    'select id, title from views.case_file where id = any($1::text[])',
    [found.flatMap(({ fact }) => fact.caseId ?? [])],
  )
  const titles = new Map(rows.map(({ id, title }) => [id, title]))
  return found.map(({ fact, duty, org, late }) => ({
    about: late ? `${(fact.data as Reminded).rung} ${fact.stream}` : `duty ${fact.stream}`,
    org,
    channels,
    content: {
      kind: late ? 'late' : 'duty',
      title: titles.get(fact.caseId ?? '') ?? subjectOf(fact.stream),
      says: duty.says,
      ...(fact.caseId === null ? {} : { case: fact.caseId }),
      due: duty.due,
    },
  }))
}
