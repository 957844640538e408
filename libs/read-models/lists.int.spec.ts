import type { Instant, StreamId } from '#kernel'
import {
  caseFile,
  caseFiles,
  caseKey,
  inlineChanges,
  nextMoment,
  obligationKey,
  obligationsBorneBy,
  obligationsEscalatedTo,
  obligationsOf,
  openProcesses,
  overdueWithoutBreach,
  pageOfOpenProcesses,
  processesDue,
  type Key,
  type SeenCase,
} from '#read-models'
import { DataSource } from 'typeorm'
import { factsByHand, plainAppend, testStore, type TestStore } from '../../test/database.js'

let db: TestStore
let source: DataSource
beforeAll(async () => {
  db = await testStore()
  source = await new DataSource({ type: 'postgres', url: db.url }).initialize()
})
afterAll(async () => {
  await source.destroy()
  await db.close()
})

type Written = { readonly type: string; readonly at: Instant; readonly data?: object }

async function write(caseId: string, stream: StreamId, { type, at, data = {} }: Written): Promise<void> {
  const version = (await db.store.versions([stream])).get(stream) ?? 0
  const fact = { type, schema: 1, data, occurredAt: at }
  const envelope = { caseId, process: `purchase/${caseId}` }
  const views = inlineChanges([{ ...fact, ...envelope, stream, version: version + 1, key: null }])
  await db.store.append(plainAppend(stream, version, { facts: [fact], views, ...envelope }))
}

const on = (n: number): Instant => `2026-03-${String(n).padStart(2, '0')}T02:00:00.000Z`
const opened = (caseId: string, parties: object, at: Instant) =>
  write(caseId, `procurement/${caseId}/1`, {
    type: 'ProcurementOpened',
    at,
    data: { title: caseId, plan: 'p', line: 'l', region: 'b', route: 'here', budget: '100', parties },
  })
const owes = (caseId: string, n: number, due: Instant, org = 'buyer') =>
  write(caseId, `obligation/procurement/${caseId}/1/r${n}`, {
    type: 'ObligationOpened',
    at: on(1),
    data: {
      rule: `r${n}`,
      says: `第${n}件`,
      mode: 'must',
      from: { stream: `procurement/${caseId}/1`, version: 1, on: on(1) },
      bearer: { role: 'purchaser', org },
      act: 'Act',
      doneBy: [`Done${n}@procurement/${caseId}/1`],
      due,
      askAt: due,
      rungs: { ahead: '2026-03-01', leader: '2026-03-28', supervisor: '2026-03-29' },
      basis: {
        day: due.slice(0, 10),
        provisional: false,
        status: 'verified',
        basis: { instrument: '法', article: '一' },
        derivation: [],
      },
    },
  })

async function walked<Row>(read: (after: Key | undefined) => Promise<readonly Row[]>, keyOf: (row: Row) => Key): Promise<Row[]> {
  const all: Row[] = []
  for (let after: Key | undefined; ;) {
    const rows = await read(after)
    const last = rows.at(-1)
    if (!last) return all
    all.push(...rows)
    after = keyOf(last)
  }
}

/** The plan of what a function asks the database for. */
async function plansOf(work: (spied: DataSource) => Promise<unknown>): Promise<string> {
  const plans: string[] = []
  const query = async (text: string, values: unknown[]): Promise<object[]> => {
    const rows = await source.query<{ 'QUERY PLAN': string }[]>(`explain ${text}`, values)
    plans.push(...rows.map((row) => row['QUERY PLAN']))
    return source.query<object[]>(text, values)
  }
  await work({ query } as unknown as DataSource)
  return plans.join('\n')
}

describe('cases', () => {
  beforeAll(async () => {
    for (let n = 1; n <= 9; n += 1)
      await opened(
        `k${n}`,
        { purchaser: [n % 3 === 0 ? 'buyer' : 'other'], payer: ['buyer3'], lead: ['buyer3'] },
        on(n > 6 ? 6 : n),
      )
    await write('k2', 'procurement/k2/1', { type: 'DocumentIssued', at: on(10) })
    await write('k4', 'procurement/k4/1', { type: 'ResultPublished', at: on(11) })
    await write('k5', 'procurement/k5/1', { type: 'PanelFormed', at: on(11), data: { panelists: ['ex-1'] } })
    await write('k7', 'bid/k7/1/1/seller', { type: 'BidSubmitted', at: on(11), data: { parties: { provider: ['seller'] } } })
  })
  const shown = (seen: readonly SeenCase[]) => seen.map(({ file, asParty }) => `${file.id}${asParty ? '' : ' published'}`)
  const list = (asker: Parameters<typeof caseFiles>[1], limit: number) =>
    walked(
      (after) => caseFiles(source, asker, { after, limit }),
      ({ file }) => caseKey(file),
    )

  it.each([1, 2, 50])('come the newest first, none twice and none missed, %s a page', async (limit) => {
    const office = { office: true }
    expect(shown(await list(office, limit))).toEqual(['k9', 'k8', 'k7', 'k6', 'k5', 'k4', 'k3', 'k2', 'k1'])
    expect(shown(await list({ org: 'buyer', office: false }, limit))).toEqual(
      expect.arrayContaining(['k9', 'k6', 'k3', 'k4 published']),
    )
    expect(shown(await list({ org: 'buyer3', office: false }, limit))).toEqual(shown(await list(office, limit)))
    expect(shown(await list({ office: false }, limit))).toContain('k4 published')
    expect(shown(await list({ office: false }, limit))).not.toContain('k1')
  })

  it('are whole for the panelist as a person and for the bidder as an organization, and for nobody of the same name', async () => {
    expect(shown(await list({ org: 'seller', person: 'x', office: false }, 50))).toContain('k7')
    expect(shown(await list({ org: 'x', person: 'ex-1', office: false }, 50))).toContain('k5')
    expect(
      shown(await list({ org: 'ex-1', person: 'seller', office: false }, 50)).filter((one) => !one.includes('published')),
    ).toEqual([])
    expect(await caseFile(source, { org: 'x', person: 'ex-1', office: false }, 'k5')).toMatchObject({ asParty: true })
    expect(await caseFile(source, { org: 'x', person: 'y', office: false }, 'k4')).toMatchObject({ asParty: false })
    expect(await caseFile(source, { org: 'x', person: 'y', office: false }, 'k1')).toBeUndefined()
    expect(await caseFile(source, { office: false }, 'k1')).toBeUndefined()
  })

  it.each([1, 2, 50])('are whole for an office of audit as far as its letters reach, %s a page', async (limit) => {
    const nothing = { cases: [], purchasers: [], regions: [] }
    const reached = async (letters: object) =>
      shown(await list({ org: 'audit', person: 'a', letters: { ...nothing, ...letters }, office: false }, limit)).filter(
        (one) => !one.includes('published'),
      )
    expect(await reached({ cases: ['k1', 'k8', 'none'] })).toEqual(['k8', 'k1'])
    expect(await reached({ purchasers: ['buyer'], cases: ['k1', 'k3'] })).toEqual(['k9', 'k6', 'k3', 'k1'])
    expect(await reached({ purchasers: ['buyer3'] })).toEqual([])
    expect(await reached({ regions: ['b'] })).toHaveLength(9)
    expect(await reached({ regions: ['c'] })).toEqual([])
    const one = (letters: object, id: string) =>
      caseFile(source, { org: 'audit', person: 'a', letters: { ...nothing, ...letters }, office: false }, id)
    expect(await one({ purchasers: ['buyer'] }, 'k3')).toMatchObject({ asParty: true })
    expect(await one({ regions: ['b'] }, 'k1')).toMatchObject({ asParty: true })
    expect(await one({ cases: ['k1'] }, 'k1')).toMatchObject({ asParty: true })
    expect(await one({ cases: ['k1'], purchasers: ['buyer'], regions: ['c'] }, 'k2')).toMatchObject({ asParty: false })
  })
})

describe('obligations', () => {
  beforeAll(async () => {
    for (let n = 1; n <= 7; n += 1) await owes('k1', n, on(n > 4 ? 4 : n), n === 7 ? 'other' : 'buyer')
    await write('k1', 'procurement/k1/1', { type: 'Done1', at: on(3) })
  })

  it.each([1, 2, 50])('of a case and of an organization come by due, none twice and none missed, %s a page', async (limit) => {
    const ofCase = await walked((after) => obligationsOf(source, 'k1', { after, limit }), obligationKey)
    expect(ofCase.map(({ rule, says }) => `${rule} ${says}`)).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `r${n} 第${n}件`))
    expect(ofCase[0]).toMatchObject({ standing: 'metLate', basis: { article: '一' }, status: 'verified' })
    const borne = await walked(
      (after) => obligationsBorneBy(source, { org: 'buyer', person: 'b', at: on(1) }, { after, limit }),
      obligationKey,
    )
    expect(borne.map(({ rule }) => rule)).toEqual(['r2', 'r3', 'r4', 'r5', 'r6'])
  })

  it('say which process has something to do next, and when: ahead, due, then the rungs after the breach', async () => {
    const process = 'purchase/k1'
    expect(await processesDue(db.pool, on(1))).toEqual([])
    expect(await nextMoment(db.pool, on(1))).toBe('2026-03-01T16:00:00.000Z')
    expect(await processesDue(db.pool, on(2))).toEqual([process])
    // The rung ahead was let pass by some: their due is told all the same.
    expect(await nextMoment(db.pool, on(2))).toBe(on(3))
    expect(await processesDue(db.pool, on(3), on(2))).toEqual([process])
    expect(await processesDue(db.pool, on(20), on(10))).toEqual([])
    for (let n = 2; n <= 7; n += 1)
      await write('k1', `obligation/procurement/k1/1/r${n}`, { type: 'ObligationBreached', at: on(5), data: {} })
    expect(await processesDue(db.pool, on(20))).toEqual([])
    expect(await nextMoment(db.pool, on(20))).toBe('2026-03-28T16:00:00.000Z')
    await write('k1', 'obligation/procurement/k1/1/r7', { type: 'BreachWithdrawn', at: on(6), data: { why: '补登' } })
    expect((await overdueWithoutBreach(source, on(20), { limit: 50 })).obligations.map(({ rule }) => rule)).toEqual(['r7'])
    expect((await overdueWithoutBreach(source, on(4), { limit: 50 })).obligations).toEqual([])
  })

  it.each([1, 50])(
    'let pass are told to who leads the unit, then to who supervises it, until they are done, %s a page',
    async (limit) => {
      const caseId = `e${limit}`
      const [bearer, watcher] = [`bearer${limit}`, `watcher${limit}`]
      await opened(caseId, { purchaser: [bearer] }, on(1))
      const at = (n: number) => `obligation/procurement/${caseId}/1/r${n}` as const
      const tell = (n: number, rung: string, to: object) =>
        write(caseId, at(n), { type: 'ReminderSent', at: on(9), data: { rung, to } })
      const told = async (org: string, leads: boolean) =>
        (await walked((after) => obligationsEscalatedTo(source, { org, leads }, { after, limit }), obligationKey)).map(
          ({ rule }) => rule,
        )
      for (const n of [1, 2, 3]) {
        await owes(caseId, n, on(n), bearer)
        await write(caseId, at(n), { type: 'ObligationBreached', at: on(5), data: {} })
      }
      expect(await told(bearer, true)).toEqual([])
      for (const n of [1, 2]) await tell(n, 'leader', { role: 'leader', org: bearer })
      await tell(3, 'ahead', { role: 'purchaser', org: bearer })
      expect(await told(bearer, true)).toEqual(['r1', 'r2'])
      expect(await told(bearer, false)).toEqual([])
      expect(await told(watcher, true)).toEqual([])
      for (const n of [1, 2]) await tell(n, 'supervisor', { role: 'supervisor', org: watcher })
      expect(await told(watcher, false)).toEqual(['r1', 'r2'])
      expect(await told(bearer, true)).toEqual(['r1', 'r2'])
      await write(caseId, `procurement/${caseId}/1`, { type: 'Done1', at: on(10) })
      await write(caseId, at(2), { type: 'BreachWithdrawn', at: on(10), data: { why: '补登' } })
      expect([await told(watcher, false), await told(bearer, true)]).toEqual([[], []])
    },
  )

  it('of a panel are each of its members’ by person, and name nobody', async () => {
    await write('k5', 'obligation/procurement/k5/1/score', {
      type: 'ObligationOpened',
      at: on(12),
      data: {
        ...{ rule: 'score', says: '评审', mode: 'must', act: 'ReportEvaluation', due: on(20), askAt: on(20) },
        from: { stream: 'procurement/k5/1', version: 1, on: on(12) },
        bearer: { role: 'panelist' },
        doneBy: ['EvaluationReported@procurement/k5/1'],
        rungs: { leader: '2026-03-28', supervisor: '2026-03-29' },
        basis: { day: '2026-03-20', status: 'verified', basis: { instrument: '法', article: '一' }, derivation: [] },
      },
    })
    const borne = (org: string, person: string) => obligationsBorneBy(source, { org, person, at: on(1) }, { limit: 50 })
    expect(await borne('experts', 'ex-1')).toMatchObject([{ rule: 'score', bearer: { role: 'panelist', org: null } }])
    expect(await borne('experts', 'ex-2')).toEqual([])
    expect(await borne('ex-1', 'x')).toEqual([])
  })
})

it('no list looks at every fact, every case or every obligation, however many there are', async () => {
  await db.owner.query(`
    insert into views.case_file (id, title, plan, line, region, route, budget, stage, parties, opened_on, published_on)
    select 'z' || n, 't', 'p', 'l', 'b', 'here', '1', 0, '{}', now() - n * interval '1 minute', case when n % 9 = 0 then now() end from generate_series(1, 20000) n;
    insert into views.case_party select 'o' || n % 50, opened_on, id, 'purchaser' from (select *, row_number() over () n from views.case_file) c;
    insert into views.obligation (id, case_id, process, rule, mode, act, bearer_role, bearer_org, done_by, opened_on, due, ask_at, basis_version, met_on, next_at)
    select 'obligation/x/' || n, 'z' || n % 1000, 'contract/z' || n % 1000, 'r', 'must', 'A', 'purchaser', 'o' || n % 50, '{}', now(), now() + n * interval '1 minute',
           now() + n * interval '1 minute', 1, case when n % 5 > 0 then now() end, case when n % 5 = 0 then now() + n * interval '1 minute' end from generate_series(1, 30000) n;
    insert into store.stream (id, version, case_id) select 'obligation/x/' || n, 1, 'z' || n % 1000 from generate_series(1, 30000) n;
    ${factsByHand(`select 'obligation/x/' || n, 1, 'ObligationOpened', '{}', 'z' || n, now() from generate_series(1, 30000) n`)};
    insert into views.process (id, kind, started_by_stream, started_by_version, started_on, ended_on)
    select 'contract/z' || n, 'contract', 'obligation/x/' || n, 1, now(), case when n % 4 > 0 then now() end from generate_series(1, 20000) n;
    analyze`)
  const page = { limit: 50 }
  const plans = await plansOf(async (spied) => {
    await caseFiles(spied, { office: true }, page)
    await caseFiles(spied, { office: false }, page)
    await caseFiles(spied, { office: false, org: 'o7', person: 'p' }, page)
    await caseFiles(spied, { office: false, org: 'nobody', person: 'p' }, page)
    const letters = { cases: ['z3', 'z5'], purchasers: ['o7', 'o8'], regions: ['b', 'c'] }
    await caseFiles(spied, { office: false, org: 'audit', person: 'p', letters }, page)
    await caseFile(spied, { office: false, org: 'o7', person: 'p', letters }, 'z7')
    await obligationsOf(spied, 'z7', page)
    await obligationsBorneBy(spied, { org: 'o7', person: 'p', at: on(20) }, page)
    await obligationsEscalatedTo(spied, { org: 'o7', leads: true }, page)
    await overdueWithoutBreach(spied, on(20), page)
    const pool = {
      query: (asked: { text: string; values: unknown[] } | string, values?: unknown[]) =>
        typeof asked === 'string'
          ? spied.query(asked, values).then((rows) => ({ rows: rows as unknown[] }))
          : spied.query(asked.text, asked.values).then((rows) => ({ rows: rows as unknown[] })),
    }
    await processesDue(pool as never, on(20))
    await processesDue(pool as never, on(20), on(19))
    await pageOfOpenProcesses(pool as never, undefined, 50)
    await pageOfOpenProcesses(pool as never, 'contract/z5', 50)
    await nextMoment(pool as never, on(20))
  })
  expect(plans).toContain('Index')
  expect(plans.split('\n').filter((line) => /Seq Scan/.test(line))).toEqual([])
})

it('however many processes are open or have something to do, each is told, and once', async () => {
  const open = (await openProcesses(db.pool)).map(({ id }) => id).filter((id) => id.startsWith('contract/z'))
  expect([open.length, new Set(open).size]).toEqual([5_000, 5_000])
  const due = (await processesDue(db.pool, '2099-01-01T00:00:00.000Z')).filter((id) => id.startsWith('contract/z'))
  expect([due.length, new Set(due).size]).toEqual([200, 200])
})
