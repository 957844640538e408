import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from '@temporalio/client'
import { changesClocks, kindsHeardBy, processKind, startedBy, type ProcessId, type SlimFact } from '#domain/process'
import type { Instant, StreamId } from '#kernel'
import { sequenceFacts } from '#event-store'
import { openProcesses } from '#read-models'
import type pg from 'pg'

/** How long a process may take to settle before the rehearsal says that it is stuck, in milliseconds. */
const patience = 60_000

/**
 * Waits until nothing is going on: the log is numbered and followed to its head, and every open process that had news, or whose
 * moment has come, has said that nothing it does is in flight.
 */
export class Quiet {
  private settledTo = '0'

  constructor(
    private readonly pool: pg.Pool,
    private readonly temporal: Client,
  ) {}

  /** `due`: processes whose moment has come. Throws an Error that names the process that does not settle. */
  async reached(now: Instant, due: readonly string[]): Promise<void> {
    let waking = new Set(due)
    for (;;) {
      const head = await this.followedTo()
      for (const process of await this.processesWithNews(head)) waking.add(process)
      this.settledTo = head
      if (waking.size === 0) return
      const open = await openProcesses(this.pool, [...waking] as ProcessId[])
      await Promise.all(open.map(({ id }) => this.settle(id, now)))
      waking = new Set()
    }
  }

  private async settle(process: ProcessId, now: Instant): Promise<void> {
    const timeout = new AbortController()
    const settled = this.temporal.workflow.getHandle(process).executeUpdate('settle', { args: [now] })
    const late = wait(patience, 'late' as const, { signal: timeout.signal }).catch(() => 'late' as const)
    try {
      if ((await Promise.race([settled, late])) === 'late')
        throw new Error(`${process} does not settle at ${now}: see the worker's log`)
    } catch (error) {
      const stillOpen = await openProcesses(this.pool, [process])
      if (stillOpen.length > 0) throw error
    } finally {
      timeout.abort()
    }
  }

  /** The head of the log once everything written is numbered and the wake-ups have followed it. */
  private async followedTo(): Promise<string> {
    for (const began = Date.now(); ;) {
      // Asked thousands of times in a rehearsal: planned once a connection, since planning takes longer than the answer.
      const { rows } = await this.pool.query<{ head: string; numbered: boolean; followed: boolean }>({
        name: 'followed-to',
        text: `select head::text, not exists (select from store.unnumbered_command) as numbered,
                      head = coalesce((select seq from store.follower where name = 'wake-ups'), 0) as followed
                 from (select coalesce(max(seq), 0) as head from store.log) l`,
      })
      const { head, numbered, followed } = rows[0] ?? { head: '0', numbered: false, followed: false }
      if (numbered && followed) return head
      if (Date.now() - began > patience) throw new Error('the log is not followed to its head: see the worker’s log')
      // Numbered here, it need not wait until the worker looks; and then the wake-ups are nudged.
      if (numbered || (await sequenceFacts(this.pool)) <= 0) await wait(1)
    }
  }

  private async processesWithNews(head: string): Promise<Set<string>> {
    const { rows } = await this.pool.query<{
      process: string | null
      stream: StreamId
      version: number
      type: string
      key: string | null
      on: Date
    }>(
      `select f.process, f.stream, f.version, f.type, f.key, f.occurred_at as "on" from store.numbered f
        where f.last > $1 and f.seq > $1 and f.seq <= $2`,
      [this.settledTo, head],
    )
    const found = new Set<string>()
    for (const row of rows) {
      if (row.process !== null && kindsHeardBy(processKind(row.process)).includes(row.type)) found.add(row.process)
      const fact: SlimFact = {
        stream: row.stream,
        version: row.version,
        kind: row.type,
        key: row.key,
        on: row.on.toISOString() as Instant,
      }
      const started = startedBy(fact)
      if (started) found.add(started)
      if (changesClocks(row.type)) for (const reached of await this.startedIn(row.stream)) found.add(reached)
    }
    return found
  }

  /** The processes that facts of a stream started: a stop in it reaches them. */
  private async startedIn(stream: StreamId): Promise<string[]> {
    const { rows } = await this.pool.query<{ id: string }>(
      'select id from views.process where started_by_stream = $1 and ended_on is null',
      [stream],
    )
    return rows.map(({ id }) => id)
  }
}
