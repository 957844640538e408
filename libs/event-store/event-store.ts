import { instant, type Instant, type StreamId } from '#kernel'
import type pg from 'pg'
import { AppendQueue } from './append-queue.js'
import { sequenceFacts } from './sequencer.js'
import type { Append, AppendResult, AskedCommand, CommandName, StoredFact } from './facts.js'
import { recordRefusal, type RefusedCommand } from './refusal-log.js'
import { mostFacts } from './sql/tables.sql.js'
import type { DoneAct, PlannedCase, Store } from './store.js'

const columns = `f.position::text as "position", f.stream, f.version, f.type, f.schema, f.key, f.data, f.actor, f.organization, f.command_id as "commandId",
  f.causation_id as "causationId", f.case_id as "caseId", f.lot, f.process, f.signed, f.evidence,
  f.occurred_at as "occurredAt", f.recorded_at as "recordedAt"`

type Row = Omit<StoredFact, 'occurredAt' | 'recordedAt'> & { occurredAt: Date; recordedAt: Date }

const factOf = (row: Row): StoredFact => ({
  ...row,
  occurredAt: row.occurredAt.toISOString() as Instant,
  recordedAt: row.recordedAt.toISOString() as Instant,
})

/** Nothing was written: what is left of the disk is the database's own. Bears the SQLSTATE of a disk that is full. */
class NoRoom extends Error {
  readonly code = '53100'

  constructor() {
    super('the disk of the database is all but full')
  }
}

/** The append-only store of facts in PostgreSQL. Database errors are thrown: the caller, or Temporal, tries again. */
export class EventStore implements Store {
  private readonly appends: AppendQueue

  /** `hasRoom`: whether the disk it writes on has more room than the database needs to go on. */
  constructor(
    readonly pool: pg.Pool,
    private readonly hasRoom: () => boolean = () => true,
  ) {
    this.appends = new AppendQueue(pool)
  }

  /** Writes the facts of one accepted command. See `sql/append.sql.ts` for the answers. Throws `NoRoom` before the disk is full. */
  async append(append: Append): Promise<AppendResult> {
    if (!this.hasRoom()) throw new NoRoom()
    const result = await this.appends.add(append)
    if ('repeated' in result) {
      return {
        repeated: result.repeated.map((fact) => ({
          ...fact,
          occurredAt: instant(fact.occurredAt),
          recordedAt: instant(fact.recordedAt),
        })),
      }
    }
    return 'appended' in result ? { ...result, recordedAt: instant(result.recordedAt) } : result
  }

  /** Facts of streams above the versions given, each stream in order; all of them, or at most `limit`. */
  async read(streams: readonly { readonly stream: StreamId; readonly above: number }[], limit?: number): Promise<StoredFact[]> {
    // Not limited by the limit: the planner takes it for one stream, and then plans once instead of at each reading, which costs ten times as much.
    const { rows } = await this.pool.query<Row>({
      name: limit === undefined ? 'read' : 'read-some',
      text: `select ${columns}
               from (select * from unnest($1::text[], $2::integer[]) as w(stream, above) limit cardinality($1)) w
               cross join lateral (select * from store.fact f where f.stream = w.stream and f.version > w.above offset 0) f
              order by f.stream, f.version ${limit === undefined ? '' : 'limit $3'}`,
      values: [streams.map((s) => s.stream), streams.map((s) => s.above), ...(limit === undefined ? [] : [limit])],
    })
    return rows.map(factOf)
  }

  /** The facts an accepted command wrote, with the hash of its content; empty where there is none. */
  async readCommand({ actor, organization, commandId }: CommandName): Promise<(StoredFact & { hash: string })[]> {
    const { rows } = await this.pool.query<Row & { hash: string }>({
      name: 'read-command',
      text: `select ${columns}, coalesce(c.content_hash, '') as hash from store.command c join store.fact f on f.command = c.position
              where store.command_name(c.actor, c.organization, c.command_id) = store.command_name($1, $2, $3) order by f.version`,
      values: [actor, organization, commandId],
    })
    return rows.map((row) => ({ ...factOf(row), hash: row.hash }))
  }

  /** Accepted commands that a process asked for, in order of id, above one, at most `limit`: the facts each wrote. */
  async readCommands(askedBy: string, above: string, limit: number): Promise<{ commandId: string; facts: StoredFact[] }[]> {
    const { rows } = await this.pool.query<Row>({
      name: 'read-commands',
      text: `select ${columns}
               from (select position from store.command where causation_id = $1 and command_id collate "C" > $2
                      order by command_id collate "C" limit $3) c
               cross join lateral (select * from store.fact f where f.command = c.position offset 0) f
              order by f.command_id collate "C", f.version`,
      values: [askedBy, above, limit],
    })
    return [...Map.groupBy(rows, (row) => row.commandId)].map(([commandId, facts]) => ({ commandId, facts: facts.map(factOf) }))
  }

  /** Every act of people in a case, and those of a plan that wrote a fact of its line: once for each who did it. What was only registered is left out. */
  async readDone(cases: readonly PlannedCase[]): Promise<DoneAct[]> {
    const { rows } = await this.pool.query<DoneAct>({
      name: 'read-done',
      // Stream by stream, and command by command, which `offset 0` keeps the planner to: of a few facts it would read all commands there are.
      text: `select distinct c.id as "caseId", d.act, d.actor, d.drafter
               from (select * from unnest($1::text[], $2::text[], $3::text[]) as w(id, plan, line) limit cardinality($1)) c
               cross join lateral (select number, null::text as key from store.stream where case_id = c.id
                                   union all select number, c.line from store.stream where id = c.plan) s
               cross join lateral (select position from store.fact_row where stream = s.number and (s.key is null or key = s.key) offset 0) f
               cross join lateral (select * from store.done
                                    where position = f.position & ~${mostFacts - 1}::bigint offset 0) d`,
      values: [cases.map(({ caseId }) => caseId), cases.map(({ plan }) => plan), cases.map(({ line }) => line)],
    })
    return rows
  }

  /**
   * Every accepted command of a stream as it was asked, and those in other streams of its case (of a plan: of its cases) that relied on it, in the
   * order in which they were written. What is asked of obligations is left out: they follow by themselves.
   */
  async readAsked(stream: StreamId): Promise<AskedCommand[]> {
    type AskedRow = Omit<AskedCommand, 'receivedAt' | 'recordedAt' | 'reliesOn'> & {
      receivedAt: Date
      recordedAt: Date
      reliesOn: readonly (readonly [StreamId, number])[]
    }
    const { rows } = await this.pool.query<AskedRow>({
      name: 'read-asked',
      text: `select position::text as position, stream, version, facts, act, actor, organization, roles, data, registered, signed,
                    received_at as "receivedAt", recorded_at as "recordedAt", relies_on as "reliesOn"
               from store.asked($1) order by position::bigint`,
      values: [stream],
    })
    return rows.map(({ receivedAt, recordedAt, reliesOn, ...row }) => ({
      ...row,
      receivedAt: receivedAt.toISOString() as Instant,
      recordedAt: recordedAt.toISOString() as Instant,
      reliesOn: reliesOn.map(([id, version]) => ({ stream: id, version })),
    }))
  }

  /** The current versions of streams; 0 where there is none. */
  async versions(streams: readonly StreamId[]): Promise<Map<StreamId, number>> {
    const { rows } = await this.pool.query<{ id: StreamId; version: number }>({
      name: 'versions',
      text: 'select id, version from store.stream where id = any($1::text[])',
      values: [streams],
    })
    const found = new Map(rows.map((row) => [row.id, row.version]))
    return new Map(streams.map((id) => [id, found.get(id) ?? 0]))
  }

  /** Facts in the log's order above a number, at most `limit`. */
  async readLog(above: string, limit: number): Promise<(StoredFact & { seq: string })[]> {
    const { rows } = await this.pool.query<Row & { seq: string }>({
      name: 'read-log',
      text: `select f.seq::text as seq, ${columns} from store.numbered f where f.last > $1 and f.seq > $1
              order by f.last, f.version limit $2`,
      values: [above, limit],
    })
    return rows.map((row) => ({ ...factOf(row), seq: row.seq }))
  }

  /** Facts in the log's order beyond the cursor of a follower, at most `limit`, and where it stands. */
  async readFollowed(
    name: string,
    limit: number,
  ): Promise<{ readonly from: string; readonly facts: (StoredFact & { seq: string })[] }> {
    const { rows } = await this.pool.query<Row & { seq: string; from: string }>({
      name: 'read-followed',
      text: `with cursor as (select coalesce((select seq from store.follower where name = $1), 0) as seq)
             select f.seq::text as seq, (select seq from cursor)::text as "from", ${columns} from store.numbered f
              where f.last > (select seq from cursor) and f.seq > (select seq from cursor) order by f.last, f.version limit $2`,
      values: [name, limit],
    })
    return { from: rows[0]?.from ?? '0', facts: rows.map((row) => ({ ...factOf(row), seq: row.seq })) }
  }

  /** Facts of some kinds in the log's order, above a number and up to another, page by page: one pass over the facts, not looked for command by command. */
  async *readLogOf(
    kinds: readonly string[],
    above: string,
    upTo: string,
    size = 2_000,
  ): AsyncGenerator<(StoredFact & { seq: string })[]> {
    const client = await this.pool.connect()
    let failed = true
    try {
      await client.query('begin read only; set local cursor_tuple_fraction = 1')
      await client.query(
        `declare those no scroll cursor for
         select f.seq::text as seq, ${columns}
           from (select l.seq - (f.facts - 1 - f.ordinal) as seq, l.seq as last, f.*
                   from store.fact f join store.log l on l.position = f.command where f.type = any($3::text[])) f
          where f.last > $1 and f.seq > $1 and f.last < $2::bigint + ${mostFacts} and f.seq <= $2
          order by f.last, f.version`,
        [above, upTo, kinds],
      )
      for (;;) {
        const { rows } = await client.query<Row & { seq: string }>(`fetch ${size} from those`)
        if (rows.length > 0) yield rows.map((row) => ({ ...factOf(row), seq: row.seq }))
        if (rows.length < size) break
      }
      await client.query('commit')
      failed = false
    } finally {
      client.release(failed)
    }
  }

  /** The log above a number to its head, page by page. */
  async *pagesOfLog(above: string, size = 500): AsyncGenerator<(StoredFact & { seq: string })[]> {
    for (let seq = above; ;) {
      const page = await this.readLog(seq, size)
      if (page.length > 0) yield page
      if (page.length < size) return
      seq = page.at(-1)?.seq ?? seq
    }
  }

  /** The fact at a position; undefined where there is none. */
  async factAt(position: string): Promise<StoredFact | undefined> {
    const { rows } = await this.pool.query<Row>({
      name: 'fact-at',
      text: `select ${columns} from store.command c
              cross join lateral (select * from store.fact f where f.command = c.position offset 0) f
              where c.position = $1::bigint & ~1023::bigint and f.position = $1`,
      values: [position],
    })
    return rows.map(factOf)[0]
  }

  /** The newest facts below a position that somebody has made true, as who drafted, reviewed or issued the act, at most `limit`. */
  async readHands(person: string, below: string | undefined, limit: number): Promise<StoredFact[]> {
    const { rows } = await this.pool.query<Row>({
      name: 'read-hands',
      text: `select ${columns}
               from (select distinct position from store.hand where person = $1 and position < $2 order by position desc limit $3) h
              cross join lateral (select * from store.fact f where f.command = h.position and f.position < $2 offset 0) f
              order by f.position desc limit $3`,
      values: [person, below ?? '9223372036854775807', limit],
    })
    return rows.map(factOf)
  }

  /** Facts of some kinds of some cases, in order of position; at most `limit`. */
  async readKinds(cases: readonly string[], kinds: readonly string[], limit: number): Promise<StoredFact[]> {
    const { rows } = await this.pool.query<Row>({
      name: 'read-kinds',
      text: `select ${columns} from store.fact f where f.case_id = any($1::text[]) and f.type = any($2::text[]) order by f.position limit $3`,
      values: [cases, kinds, limit],
    })
    return rows.map(factOf)
  }

  /** Single facts as they count, by stream and version; what was struck is left out. */
  async readSingle(places: readonly { readonly stream: StreamId; readonly version: number }[]): Promise<StoredFact[]> {
    const { rows } = await this.pool.query<Row>({
      name: 'read-single',
      text: `select ${columns}
               from (select * from unnest($1::text[], $2::integer[]) as w(stream, version) limit cardinality($1)) w
               cross join lateral (select * from store.standing f where f.stream = w.stream and f.version = w.version offset 0) f`,
      values: [places.map(({ stream }) => stream), places.map(({ version }) => version)],
    })
    return rows.map(factOf)
  }

  /** Facts that have no number yet, in order of position: what committed since the sequencer last looked. */
  async readUnnumbered(): Promise<StoredFact[]> {
    const { rows } = await this.pool.query<Row>(`select ${columns} from store.unnumbered f order by f.position`)
    return rows.map(factOf)
  }

  /** Facts of one process (`caseId`: of this case) of the given kinds as they count, per stream above the version given, at most `limit`, straight from the facts. */
  async readProcess(
    process: string,
    caseId: string | undefined,
    kinds: readonly string[],
    have: readonly (readonly [StreamId, number])[],
    limit: number,
  ): Promise<StoredFact[]> {
    const { rows } = await this.pool.query<Row>({
      name: caseId === undefined ? 'read-process' : 'read-process-of-case',
      text: `select ${columns} from store.standing f
               left join unnest($3::text[], $4::integer[]) as h(stream, version) on h.stream = f.stream
              where ${caseId === undefined ? 'f.case_id is null' : 'f.case_id = $6'} and f.process = $1 and f.type = any($2::text[]) and f.version > coalesce(h.version, 0)
              order by f.position limit $5`,
      values: [
        process,
        kinds,
        have.map(([stream]) => stream),
        have.map(([, version]) => version),
        limit,
        ...(caseId === undefined ? [] : [caseId]),
      ],
    })
    return rows.map(factOf)
  }

  /** Facts of one case in the log's order above a number, at most `limit`. What has no number yet is numbered first, as the sequencer would. */
  async readCase(caseId: string, above: string, limit: number): Promise<(StoredFact & { seq: string })[]> {
    const facts = await this.numberedOf(caseId, above, limit)
    if (facts.length === limit) return facts
    const { rows } = await this.pool.query<{ waiting: boolean }>({
      name: 'unnumbered-of-case',
      text: 'select exists (select from store.unnumbered where case_id = $1) as waiting',
      values: [caseId],
    })
    return rows[0]?.waiting && (await sequenceFacts(this.pool)) > 0 ? this.numberedOf(caseId, above, limit) : facts
  }

  private async numberedOf(caseId: string, above: string, limit: number): Promise<(StoredFact & { seq: string })[]> {
    const { rows } = await this.pool.query<Row & { seq: string }>({
      name: 'read-case',
      text: `select * from (select l.seq - (f.facts - 1 - f.ordinal) as seq, ${columns} from store.fact f join store.log l on l.position = f.command
                             where f.case_id = $1 and l.seq > $2) n where n.seq > $2 order by n.seq limit $3`,
      values: [caseId, above, limit],
    })
    return rows.map((row) => ({ ...factOf(row), seq: row.seq }))
  }

  /** Notes a command that was refused, outside the streams. */
  recordRefusal(refused: RefusedCommand): Promise<void> {
    return recordRefusal(this.pool, refused)
  }
}
