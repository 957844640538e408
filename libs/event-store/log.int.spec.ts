import { setTimeout as wait } from 'node:timers/promises'
import type { StreamId } from '#kernel'
import { factsByHand, plainAppend, testStore, type TestStore } from '../../test/database.js'
import type { StoredFact } from './facts.js'
import { Follower } from './follower.js'
import { sequenceFacts } from './sequencer.js'

let db: TestStore
beforeAll(async () => {
  db = await testStore()
  // Every commit takes a while, each another: facts become visible in an order of their own.
  await db.owner.query(`
    create function store.dawdle() returns trigger language plpgsql as $$ begin perform pg_sleep(random() * 0.03); return null; end $$;
    create constraint trigger dawdle after insert on store.fact_row deferrable initially deferred for each row execute function store.dawdle();`)
})
afterAll(() => db.close())

/**
 * Writers as a wider transaction would be: they have an id before they wait for the stream's row, and take the version
 * they find then. `store.append_all` never does so (it is told the version it decided on), but the log must not depend on it.
 */
async function waitingWriters(): Promise<void> {
  await db.store.append(plainAppend('contract/contended.1', 0))
  await Promise.all(
    Array.from({ length: 20 }, async (_, writer) => {
      for (let n = 0; n < 5; n += 1) {
        const client = await db.owner.connect()
        try {
          await client.query('begin')
          await client.query('select pg_current_xact_id(), pg_sleep(random() * 0.02)')
          const { rows } = await client.query<{ version: number }>(
            `update store.stream set version = version + 1 where id = 'contract/contended.1' returning version`,
          )
          await client.query(factsByHand(`select 'contract/contended.1', $1::integer, 'Noted', '{}', $2::text, now()`), [
            rows[0]?.version,
            `w${writer}-${n}`,
          ])
          await client.query('commit')
        } finally {
          client.release()
        }
      }
    }),
  )
}

/** 20 writers on 10 streams of their own and on one they share, until each has written 15 facts. */
async function scrambled(): Promise<void> {
  const one = async (writer: number): Promise<void> => {
    for (let n = 0; n < 15; n += 1) {
      const stream: StreamId = n % 3 === 0 ? 'contract/shared.1' : `contract/own${writer % 10}.1`
      for (;;) {
        const version = (await db.store.versions([stream])).get(stream) ?? 0
        if ('appended' in (await db.store.append(plainAppend(stream, version)))) break
      }
    }
  }
  await Promise.all(Array.from({ length: 20 }, (_, writer) => one(writer)))
}

const inOrder = (facts: readonly StoredFact[]): boolean => {
  const last = new Map<string, number>()
  return facts.every((fact) => {
    const next = (last.get(fact.stream) ?? 0) + 1
    last.set(fact.stream, fact.version)
    return fact.version === next
  })
}

it('every follower sees each fact once, each stream in order, however commits are scrambled; simpler readers do not', async () => {
  const seen: StoredFact[] = []
  const follower = new Follower(db.store, 'spec', (facts) => {
    seen.push(...facts)
    return Promise.resolve()
  })
  const byPosition: StoredFact[] = []
  const byTransaction: StoredFact[] = []
  const running = { value: true }
  const loop = async (step: () => Promise<unknown>): Promise<void> => {
    while (running.value) {
      await step()
      await wait(2)
    }
  }
  const naive = async (into: StoredFact[], order: string, above: string): Promise<void> => {
    const { rows } = await db.pool.query<StoredFact & { transaction: string }>(
      `select f.stream, f.version, f.position::text as position, r.xmin::text as transaction from store.fact f
         join store.fact_row r on r.position = f.position where ${above} order by ${order}`,
      order === 'f.position'
        ? [into.at(-1)?.position ?? '0']
        : [(into.at(-1) as { transaction?: string } | undefined)?.transaction ?? '0', into.at(-1)?.position ?? '0'],
    )
    into.push(...rows)
  }
  const readers = [
    loop(() => sequenceFacts(db.pool)),
    loop(() => follower.step()),
    loop(() => naive(byPosition, 'f.position', 'f.position > $1')),
    loop(() =>
      naive(
        byTransaction,
        'r.xmin::text::bigint, f.position',
        `(r.xmin::text::bigint, f.position) > ($1::bigint, $2::bigint) and r.xmin::text::bigint < pg_snapshot_xmin(pg_current_snapshot())::text::bigint`,
      ),
    ),
  ]
  await Promise.all([scrambled(), waitingWriters()])
  await wait(300)
  running.value = false
  await Promise.all(readers)
  while ((await sequenceFacts(db.pool)) > 0) await follower.step()
  while ((await follower.step()) > 0);
  await naive(byTransaction, 'r.xmin::text::bigint, f.position', '(r.xmin::text::bigint, f.position) > ($1::bigint, $2::bigint)')

  expect(seen.length).toBe(401)
  expect(new Set(seen.map((fact) => fact.position)).size).toBe(401)
  expect(inOrder(seen)).toBe(true)
  const { rows } = await db.pool.query<{ gaps: string }>('select (max(seq) - count(*))::text as gaps from store.log')
  expect(rows[0]?.gaps).toBe('0')

  expect(byPosition.length).toBeLessThan(401) // late commits are lost
  expect(inOrder(byTransaction)).toBe(false) // versions of a contended stream are turned round
}, 60_000)

it('the low mark moves up behind finished transactions, so the sequencer does not look back for ever', async () => {
  // Behind those of other databases of this server too.
  const standing = async (): Promise<boolean> => {
    await sequenceFacts(db.pool)
    const { rows } = await db.owner.query<{ there: boolean }>(
      'select low = (select last_value from store.position) as there from store.sequencer',
    )
    return rows[0]?.there ?? false
  }
  while (!(await standing())) await wait(20)
})

it('who reads a case page by page misses no fact that was written earlier and committed later', async () => {
  const caseId = 'hs-mzj-2026.late'
  const late = plainAppend(`bid/${caseId}/1/a`, 0, { caseId })
  const slow = await db.pool.connect()
  await slow.query('begin')
  const lock = { stream: late.stream, written: true, only: 0 }
  await slow.query('select store.append_all($1::jsonb, $2::jsonb)', [JSON.stringify([late]), JSON.stringify([lock])])
  await db.store.append(plainAppend(`bid/${caseId}/1/b`, 0, { caseId }))
  const first = await db.store.readCase(caseId, '0', 100)
  expect(first.map(({ stream }) => stream)).toEqual([`bid/${caseId}/1/b`])
  await slow.query('commit')
  slow.release()
  const rest = await db.store.readCase(caseId, first.at(-1)?.seq ?? '', 100)
  expect(rest.map(({ stream }) => stream)).toEqual([late.stream])
  expect(Number(rest[0]?.position)).toBeLessThan(Number(first[0]?.position))
})

// Reading a table of a few pages whole is cheap and proves nothing: asked is what is left when that is not to be had.
const planOf = async (statement: string): Promise<string> => {
  const client = await db.owner.connect()
  try {
    await client.query('begin; set local enable_seqscan = off')
    const { rows } = await client.query<Record<'QUERY PLAN', string>>(`explain ${statement}`)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  } finally {
    await client.query('rollback')
    client.release()
  }
}

it('what has no number yet is looked for one by one: the log is not read for it, however long it is', async () => {
  const plan = await planOf('select position from store.unnumbered')
  expect(plan).toContain('SubPlan')
  expect(plan).not.toMatch(/Anti Join|Seq Scan on (log|command|fact_row)/)
})

it('the next commands to be numbered are read from the mark on, not from the first command there is', async () => {
  const plan = await planOf('select position, facts from store.unnumbered_command order by position limit 1000')
  expect(plan).toMatch(/Index Cond: \("?position"? > \(InitPlan/)
})
