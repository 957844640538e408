import type { StreamId } from '#kernel'
import { plainAppend, testStore, type TestStore } from '../../test/database.js'
import type { AppendResult } from './facts.js'

let db: TestStore
beforeAll(async () => {
  db = await testStore()
})
afterAll(() => db.close())

const appended = (result: AppendResult): boolean => 'appended' in result
const lost = (result: AppendResult): boolean => 'conflict' in result

describe('one stream', () => {
  it('takes 64 writers at once without a gap or a repeat, and tells every loser', async () => {
    const stream: StreamId = 'contract/race.1'
    let told = 0
    const write = async (): Promise<void> => {
      for (let version = 0; ;) {
        const result = await db.store.append(plainAppend(stream, version))
        if (appended(result)) return
        if (!lost(result) || !('conflict' in result)) throw new Error(JSON.stringify(result))
        told += 1
        version = result.conflict[0]?.version ?? 0
      }
    }
    await Promise.all(Array.from({ length: 64 }, write))
    const facts = await db.store.read([{ stream, above: 0 }])
    expect(facts.map((fact) => fact.version)).toEqual(Array.from({ length: 64 }, (_, index) => index + 1))
    expect(told).toBeGreaterThan(0)
  })

  it('refuses a version that has not been reached yet', async () => {
    expect(lost(await db.store.append(plainAppend('contract/early.1', 3)))).toBe(true)
  })
})

describe('one command', () => {
  it('sent eight times at once has one effect, and gives its first facts each time', async () => {
    const append = plainAppend('contract/twice.1', 0)
    const results = await Promise.all(Array.from({ length: 8 }, () => db.store.append(append)))
    expect(results.filter(appended)).toHaveLength(1)
    expect(results.filter((result) => 'repeated' in result)).toHaveLength(7)
    expect(await db.store.read([{ stream: 'contract/twice.1', above: 0 }])).toHaveLength(1)
  })

  it('accepted before, among others of one call, gives its first facts and writes none; the others are written', async () => {
    const [first, second] = [plainAppend('contract/again-a.1', 0), plainAppend('contract/again-b.1', 0)]
    await db.store.append(first)
    await db.store.append(second)
    const results = await Promise.all([
      db.store.append({ ...first, version: 1 }),
      db.store.append(plainAppend('contract/again-c.1', 0)),
      db.store.append({ ...second, version: 1, contentHash: 'other' }),
      ...['d', 'e', 'f'].map((name) => db.store.append(plainAppend(`contract/again-${name}.1`, 0))),
    ])
    expect(results[0]).toMatchObject({ repeated: [{ stream: first.stream, version: 1 }] })
    expect(results[2]).toEqual({ reused: true })
    expect(results.filter(appended)).toHaveLength(4)
    const facts = await db.store.read([first, second].map(({ stream }) => ({ stream, above: 0 })))
    expect(facts).toHaveLength(2)
  })

  it('whose id was used for other content is told so, and writes nothing', async () => {
    const first = plainAppend('contract/reused.1', 0)
    await db.store.append(first)
    expect(await db.store.append({ ...first, version: 1, contentHash: 'other' })).toEqual({ reused: true })
  })

  it.each([
    ['U+0000', '\u0000'],
    ['half a surrogate pair', '\ud83d'],
  ])(
    'with %s in its data is not taken: it would be kept, and nobody could read it; what only looks like it is',
    async (_, text) => {
      const facts = (data: object) => ({
        facts: [{ type: 'Noted', schema: 1, data, occurredAt: '2026-03-02T02:00:00.000Z' as const }],
      })
      const stream: StreamId = `contract/unreadable-${text.charCodeAt(0)}.1`
      await expect(db.store.append(plainAppend(stream, 0, facts({ text })))).rejects.toThrow('cannot be kept')
      await expect(db.store.append(plainAppend(stream, 0, { data: { text } }))).rejects.toThrow('cannot be kept')
      const like = JSON.stringify(text).slice(1, -1)
      await db.store.append(plainAppend(stream, 0, facts({ text: like, whole: '😀' })))
      const { rows } = await db.pool.query(
        `select data->>'text' as text, data->>'whole' as whole from store.fact where stream = $1`,
        [stream],
      )
      expect(rows).toEqual([{ text: like, whole: '😀' }])
    },
  )

  it('of a process gives what is recorded, whatever its content is now', async () => {
    const first = plainAppend('contract/process.1', 0, { actor: 'process', firstContentWins: true })
    await db.store.append(first)
    expect(await db.store.append({ ...first, version: 1, contentHash: 'other' })).toHaveProperty('repeated')
  })

  it('is scoped by its actor: two people may use the same id', async () => {
    const first = plainAppend('contract/scoped.1', 0)
    await db.store.append(first)
    expect(appended(await db.store.append({ ...first, version: 1, actor: 'another' }))).toBe(true)
  })

  it('is scoped by organization: the same person may use the same id for another organization', async () => {
    const first = plainAppend('contract/scoped-org.1', 0)
    await db.store.append(first)
    expect(appended(await db.store.append({ ...first, version: 1, organization: 'another' }))).toBe(true)
  })

  it('is kept as it was asked, with the versions it relied on, when it is accepted and only then', async () => {
    await db.store.append(plainAppend('contract/relied.1', 0))
    const asked = plainAppend('contract/asked.1', 0, {
      act: 'NoteAll',
      data: { n: 7 },
      roles: ['purchaser'],
      receivedAt: '2026-03-05T02:00:00.000Z',
      registered: { occurredAt: '2026-03-04T02:00:00.000Z', evidence: { number: 'n-1' } },
      reliesOn: [{ stream: 'contract/relied.1', version: 1 }],
    })
    await db.store.append(asked)
    await db.store.append(asked)
    await db.store.append(plainAppend('contract/asked.1', 0, { act: 'TooEarly' }))
    const { rows } = await db.owner.query(
      `select c.act, c.version, c.facts, c.data, c.registered, c.roles, r.id as relied, c.relies_on->0->1 as at, c.received_at
         from store.command c join store.stream s on s.number = c.stream join store.stream r on r.number = (c.relies_on->0->>0)::integer
        where s.id = 'contract/asked.1'`,
    )
    expect(rows).toEqual([
      {
        act: 'NoteAll',
        version: 0,
        facts: 1,
        data: { n: 7 },
        registered: asked.registered,
        roles: ['purchaser'],
        relied: 'contract/relied.1',
        at: 1,
        received_at: new Date('2026-03-05T02:00:00.000Z'),
      },
    ])
  })
})

describe('streams relied on', () => {
  it('A on B against B on A: one loses at once, none waits for ever', async () => {
    for (let round = 0; round < 40; round += 1) {
      const [a, b]: [StreamId, StreamId] = [`contract/a${round}.1`, `contract/b${round}.1`]
      await Promise.all([db.store.append(plainAppend(a, 0)), db.store.append(plainAppend(b, 0))])
      const results = await Promise.all([
        db.store.append(plainAppend(a, 1, { reliesOn: [{ stream: b, version: 1 }] })),
        db.store.append(plainAppend(b, 1, { reliesOn: [{ stream: a, version: 1 }] })),
      ])
      expect(results.filter(appended)).toHaveLength(1)
      expect(results.filter(lost)).toHaveLength(1)
    }
  })

  it('A on B against B on A among others of one call: one loses, the others do not', async () => {
    const others = ['p', 'q', 'r', 's'].map((name): StreamId => `contract/beside-${name}.1`)
    const [a, b]: [StreamId, StreamId] = ['contract/beside-a.1', 'contract/beside-b.1']
    for (const stream of [a, b, ...others]) await db.store.append(plainAppend(stream, 0))
    const results = await Promise.all([
      db.store.append(plainAppend(a, 1, { reliesOn: [{ stream: b, version: 1 }] })),
      db.store.append(plainAppend(b, 1, { reliesOn: [{ stream: a, version: 1 }] })),
      ...others.map((stream) => db.store.append(plainAppend(stream, 1))),
    ])
    expect(results.slice(0, 2).filter(appended)).toHaveLength(1)
    expect(results.slice(2).every(appended)).toBe(true)
  })

  it('relied on as absent: of two that need each other to be missing, one loses', async () => {
    for (let round = 0; round < 40; round += 1) {
      const [a, b]: [StreamId, StreamId] = [`contract/x${round}.1`, `contract/y${round}.1`]
      const results = await Promise.all([
        db.store.append(plainAppend(a, 0, { reliesOn: [{ stream: b, version: 0 }] })),
        db.store.append(plainAppend(b, 0, { reliesOn: [{ stream: a, version: 0 }] })),
      ])
      expect(results.filter(appended)).toHaveLength(1)
    }
  })

  it('a stream relied on is not changed: many may rely on it at once', async () => {
    const parent: StreamId = 'contract/parent.1'
    await db.store.append(plainAppend(parent, 0))
    const results = await Promise.all(
      Array.from({ length: 16 }, (_, n) =>
        db.store.append(plainAppend(`payment/parent.1/${n}`, 0, { reliesOn: [{ stream: parent, version: 1 }] })),
      ),
    )
    expect(results.every(appended)).toBe(true)
  })
})

describe('the application', () => {
  it.each([
    'update store.fact_row set data = data',
    'delete from store.fact_row',
    'truncate store.fact_row',
    `insert into store.log values (999999, 1)`,
    // What a bid asked must not lie open before its facts do.
    'select data from store.command',
    'select registered from store.command',
    'select * from store.command',
    'update store.command set act = act',
    'delete from store.command',
  ])('cannot %s', async (statement) => {
    await expect(db.pool.query(statement)).rejects.toThrow(/permission denied/)
  })

  it.each([
    'insert into store.clock (now) values (now())',
    `update store.clock set now = '2019-01-01'`,
    'delete from store.clock',
    'create temporary table fact (n integer)',
    'create domain pg_temp.text as pg_catalog.text',
  ])('cannot %s', async (statement) => {
    await expect(db.pool.query(statement)).rejects.toThrow(/permission denied/)
  })

  it('cannot move a clock where there is no rehearsal, nor say when a fact was recorded; in a rehearsal it can', async () => {
    await expect(db.pool.query(`select store.move_clock('2019-01-01')`)).rejects.toThrow(/no rehearsal/)
    const told = '2019-01-01T00:00:00.000Z'
    const recorded = async (stream: StreamId) => {
      const result = await db.store.append(plainAppend(stream, 0, { recordedAt: told }))
      return 'appended' in result && result.recordedAt
    }
    expect(Date.parse(String(await recorded('contract/backdated.1')))).toBeGreaterThan(Date.parse('2026-01-01'))
    await db.owner.query(`insert into store.clock (now) values ('2018-01-01')`)
    expect(await recorded('contract/rehearsed.1')).toBe(told)
    await db.pool.query(`select store.move_clock('2018-06-01')`)
    await db.pool.query(`select store.move_clock('2018-03-01')`)
    expect((await db.pool.query(`select now = '2018-06-01' as is from store.clock`)).rows).toEqual([{ is: true }])
    await db.owner.query('delete from store.clock')
  })

  it('captures no function of the store by what stands in pg_temp, even where it may put something there', async () => {
    // A database somebody else made, whose public may: the type stands before pg_catalog's unless pg_temp is named last.
    await db.owner.query(`do $$ begin execute format('grant temporary on database %I to sanshe_app', current_database()); end $$`)
    const client = await db.pool.connect()
    try {
      await client.query(`create function pg_temp.evil(value pg_catalog.text) returns boolean language plpgsql as
        $$ begin if current_user <> session_user then raise exception 'captured'; end if; return true; end $$`)
      await client.query('create domain pg_temp.text as pg_catalog.text check (pg_temp.evil(value))')
      const append = plainAppend('contract/captured.1', 0)
      const lock = { stream: append.stream, written: true, only: 0 }
      const { rows } = await client.query<{ results: object[] }>('select store.append_all($1, $2) as results', [
        JSON.stringify([append]),
        JSON.stringify([lock]),
      ])
      expect(rows[0]?.results[0]).toHaveProperty('position')
    } finally {
      client.release(true)
      await db.owner.query(
        `do $$ begin execute format('revoke temporary on database %I from sanshe_app', current_database()); end $$`,
      )
    }
  })

  it('nor can the owner by mistake: a trigger stands in the way', async () => {
    await db.store.append(plainAppend('contract/kept.1', 0))
    await expect(db.owner.query('update store.fact_row set type = type')).rejects.toThrow(/append-only/)
    await expect(db.owner.query('truncate store.fact_row')).rejects.toThrow(/append-only/)
  })
})
