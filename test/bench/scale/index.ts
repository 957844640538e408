import { setTimeout as wait } from 'node:timers/promises'
import { followViews } from '#engine'
import { sequenceFacts } from '#event-store'
import { thenClosed } from '../closing.js'
import { namespace, startProcesses } from '../processes/system.js'
import type { Setting } from '../setting.js'
import { cloneCases, numberFacts } from './clone.js'
import { measureLists, type ListTimes } from './lists.js'
import { measureProcesses, measureViews } from './rebuilding.js'
import { seedCase, seedMark } from './seed-case.js'

/** What is measured at one size. Times in milliseconds, the worst median over the roles; `bytesPerCase`: all tables and indexes of store, views and engine. */
export type ScaleMeasured = ListTimes & {
  readonly cases: number
  readonly factsPerCase: number
  readonly obligationsPerCase: number
  readonly rebuildViewsFactsPerSecond: number
  readonly rebuildViewsBlockedMs: number
  readonly rebuildProcessesPerSecond: number
  /** On how many it was measured, before the others were made. */
  readonly rebuildProcessesOf: number
  readonly bytesPerCase: number
}

/** Sizes above this are made of short cases. */
const mostWhole = 50_000

/** `cases`: how many there are; `times`: how often each list is asked for; `processes`: how many are rebuilt. */
export type ScalePlan = { readonly cases: number; readonly times: number; readonly processes: number }

/** Makes so many cases, four fifths of them closed, and measures what must not grow with them. */
export async function measureScale(
  setting: Setting,
  { cases, times, processes }: ScalePlan,
  say: (line: string) => void,
): Promise<ScaleMeasured> {
  const { owner } = setting
  const whole = cases <= mostWhole
  const began = performance.now()
  const system = await startProcesses(setting, say)
  const rebuilt = await thenClosed(async () => {
    const [served, done] = [await seedCase(setting, 'served', 131), await seedCase(setting, 'done', 131)]
    say(`a case in service has ${served.facts} facts, a closed one ${done.facts}`)
    await cloneCases(owner, { mark: seedMark('served'), copy: 'w', from: 0, to: processes })
    await followed(setting)
    return measureProcesses(setting, system, namespace)
  }, system.close)
  say(`${processes} processes walked from their facts: ${rebuilt.perSecond.toFixed(1)} a second`)
  say(rebuilt.says)
  for (const kind of whole ? (['late'] as const) : (['short', 'shortDone', 'shortLate'] as const))
    await seedCase(setting, kind, whole ? 131 : 12)
  await counted(setting)
  const before = await sizeOf(setting)
  for (const [kind, from, to] of shares(cases, whole)) {
    await cloneCases(owner, { mark: seedMark(kind), copy: 'c', from, to })
    say(`${to - from} cases that are ${kind}`)
  }
  await numberFacts(owner)
  const after = await sizeOf(setting)
  const made = {
    cases: after.cases - before.cases,
    facts: after.facts - before.facts,
    obligations: after.obligations - before.obligations,
  }
  say(`${made.cases} cases of ${made.facts} facts made in ${((performance.now() - began) / 1000).toFixed(0)} s`)
  const lists = await measureLists(setting, times)
  const views = await measureViews(setting)
  say(`views rebuilt, ${views.appended} acts done meanwhile`)
  return {
    cases: made.cases,
    factsPerCase: made.facts / made.cases,
    obligationsPerCase: made.obligations / made.cases,
    ...lists,
    rebuildViewsFactsPerSecond: views.factsPerSecond,
    rebuildViewsBlockedMs: views.blockedMs,
    rebuildProcessesPerSecond: rebuilt.perSecond,
    rebuildProcessesOf: processes,
    bytesPerCase: (after.bytes - before.bytes) / made.cases,
  }
}

/** Which of so many cases are of which kind: a fifth open, one in a hundred of all with everything overdue. */
const shares = (cases: number, whole: boolean) => {
  const [open, overdue] = [Math.floor(cases / 5), Math.ceil(cases / 100)]
  return [
    [whole ? 'late' : 'shortLate', 0, overdue],
    [whole ? 'served' : 'short', overdue, open],
    [whole ? 'done' : 'shortDone', open, cases],
  ] as const
}

/** Does what the worker would for the views that follow the log, now that there is none. */
async function counted({ open }: Setting): Promise<void> {
  while ((await sequenceFacts(open.store.pool)) > 0);
  const views = followViews(open.store)
  while ((await views.step()) > 0);
}

/** Waits until the worker has numbered all facts and woken whom they concern. */
async function followed({ owner }: Setting): Promise<void> {
  for (;;) {
    const { rows } = await owner.query<{ left: number }>(
      `select (select count(*)::int from store.fact) - (select min(seq)::int from store.follower where name in ('wake-ups', 'views')) as left`,
    )
    if (rows[0]?.left === 0) return
    await wait(100)
  }
}

type Size = { readonly cases: number; readonly facts: number; readonly obligations: number; readonly bytes: number }

async function sizeOf({ owner }: Setting): Promise<Size> {
  const { rows } = await owner.query<Size>(
    `select (select count(*)::int from views.case_file) as cases, (select count(*)::int from store.fact) as facts,
            (select count(*)::int from views.obligation) as obligations,
            (select sum(pg_total_relation_size(c.oid))::float8 from pg_class c where c.relkind = 'r'
                and c.relnamespace in ('store'::regnamespace, 'views'::regnamespace, 'engine'::regnamespace)) as bytes`,
  )
  const [size] = rows
  if (!size) throw new Error('the database has no size')
  return size
}

/** What took the room, the largest first: table by table, with its indexes, in bytes a case. */
export async function roomOf(setting: Setting): Promise<string[]> {
  const { owner } = setting
  const { cases } = await sizeOf(setting)
  const { rows } = await owner.query<{ name: string; bytes: number }>(
    `select n.nspname || '.' || c.relname as name, pg_total_relation_size(c.oid)::float8 as bytes from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('store', 'views', 'engine')
      union all
     select '  ' || i.relname, pg_relation_size(i.oid)::float8 from pg_class i join pg_namespace n on n.oid = i.relnamespace
      where i.relkind = 'i' and n.nspname in ('store', 'views', 'engine')
      order by 2 desc limit 24`,
  )
  return rows.map(({ name, bytes }) => `${(bytes / cases).toFixed(0).padStart(8)} B a case  ${name}`)
}
