import type pg from 'pg'

/** Units that copied cases belong to: so many purchasers, providers and hosts share them. */
const units = { purchasers: 40, providers: 60, hosts: 300 } as const

/** Copies `from` … `to - 1` of a seeded case. `mark` is the word that stands for it in ids; `copy` begins the word in its place. */
export type Copies = { readonly mark: string; readonly copy: string; readonly from: number; readonly to: number }

/** Tables whose rows are copied; a row belongs to a case when any of its texts names the case's word. */
const tables = [
  'views.case_file',
  'views.case_party',
  'views.process',
  'views.obligation',
  'views.irregularity',
  'views.notice',
  'views.spending_case',
]

/** A column that is written: `words` are those of the seeded case that stand in it somewhere. */
type Column = { readonly name: string; readonly type: string; readonly words: readonly string[] }

/**
 * Copies a seeded case's rows in the database alone, a few hundred cases a statement, table beside table: other ids, other units, everything else
 * the same. `owner`: a pool as the owner of the schema. Facts have their numbers in the log only after `numberFacts`.
 */
export async function cloneCases(owner: pg.Pool, copies: Copies): Promise<void> {
  const left = tables.values()
  await cloneFacts(owner, copies)
  const hands = Array.from({ length: 2 }, async () => {
    for (const table of left) await cloneRows(owner, table, copies)
  })
  await Promise.all(hands)
}

/** Streams, commands and facts: all three by the numbers their copies are given. What a copied command relied on stays that of the seeded case. */
async function cloneFacts(owner: pg.Pool, { mark, copy, from, to }: Copies): Promise<void> {
  await owner.query(`drop table if exists __seed_stream, __seed_command, __seed_fact, __copied;
    create unlogged table __seed_stream as select * from store.stream where id like '%${mark}%';
    create unlogged table __seed_command as select c.* from store.command c join __seed_stream s on s.number = c.stream;
    create unlogged table __seed_fact as select r.* from store.fact_row r join __seed_stream s on s.number = r.stream;
    create unlogged table __copied (seeded integer, number integer primary key, i integer);
    create index on __seed_fact (stream, version); analyze __seed_stream, __seed_command, __seed_fact`)
  const others = otherWords(mark, copy)
  const words = [...others.keys()]
  const streams = await copied(owner, 'store.stream', '__seed_stream', words)
  const commands = (await copied(owner, 'store.command', '__seed_command', words)).filter(({ name }) => name !== 'stream')
  const facts = (await copied(owner, 'store.fact_row', '__seed_fact', words)).filter(({ name }) => name !== 'stream')
  const id = renamed({ name: 'id', type: 'text', words }, others)
  const listed = (columns: readonly Column[]): string => columns.map(({ name }) => `"${name}"`).join(', ')
  const renamedAll = (columns: readonly Column[]): string => columns.map((column) => renamed(column, others)).join(', ')
  for (let low = from; low < to; low += 500) {
    const numbers = `generate_series(${low}, ${Math.min(low + 500, to) - 1}) n(i)`
    await owner.query(`insert into store.stream (${listed(streams)}) select ${renamedAll(streams)} from ${numbers}, __seed_stream t on conflict do nothing;
      truncate __copied; insert into __copied select t.number, s.number, n.i from ${numbers} cross join __seed_stream t join store.stream s on s.id = ${id};
      analyze __copied;
      with made as (
        insert into store.command (stream, ${listed(commands)})
        select n.number, ${renamedAll(commands)} from __seed_command t join __copied n on n.seeded = t.stream order by n.i, t.position
        returning position, stream, version, facts
      ) insert into store.fact_row (position, stream, ${listed(facts)})
        select m.position + (t.position & 1023), n.number, ${renamedAll(facts)} from made m join __copied n on n.number = m.stream
          join __seed_fact t on t.stream = n.seeded and t.version > m.version and t.version <= m.version + m.facts order by m.position`)
  }
  await owner.query('drop table __seed_stream, __seed_command, __seed_fact, __copied')
}

async function cloneRows(owner: pg.Pool, table: string, { mark, copy, from, to }: Copies): Promise<void> {
  const seeded = `__seed_${table.replace('.', '_')}`
  await owner.query(
    `drop table if exists ${seeded}; create unlogged table ${seeded} as select t.* from ${table} t where t::text like '%${mark}%'; analyze ${seeded}`,
  )
  const others = otherWords(mark, copy)
  const columns = await copied(owner, table, seeded, [...others.keys()])
  const step = 2_000
  for (let low = from; low < to; low += step) {
    const high = Math.min(low + step, to) - 1
    await owner.query(
      `insert into ${table} (${columns.map(({ name }) => `"${name}"`).join(', ')})
       select ${columns.map((column) => renamed(column, others)).join(', ')}
         from generate_series(${low}, ${high}) n(i), ${seeded} t on conflict do nothing`,
    )
  }
  await owner.query(`drop table ${seeded}`)
}

/** What stands in a copy in the place of which word: SQL over the number of the copy, `n.i`. */
const otherWords = (mark: string, copy: string): ReadonlyMap<string, string> =>
  new Map([
    [mark, `'${copy}' || lpad(n.i::text, 6, '0')`],
    ['b-mzj', `'p' || (n.i % ${units.purchasers})`],
    ['b-sgjg', `'ag' || (n.i % ${units.providers}) || 'x'`],
    ['b-jd', `'h' || (n.i % ${units.hosts})`],
  ])

/** Gives every fact its number in the log, lets followers stand at its head, and lets the planner know. */
export async function numberFacts(owner: pg.Pool): Promise<void> {
  await owner.query(`insert into store.log (seq, position)
    select (select coalesce(max(seq), 0) from store.log) + sum(c.facts) over (order by c.position), c.position
      from store.command c where not exists (select from store.log l where l.position = c.position)`)
  await owner.query('update store.sequencer set low = (select max(position) from store.command), mark = null, mark_below = null')
  await owner.query('update store.follower set seq = (select max(seq) from store.log)')
  await owner.query('vacuum analyze')
}

/** The columns of a table that are written. A fact's position is drawn anew. */
async function copied(owner: pg.Pool, table: string, seeded: string, words: readonly string[]): Promise<Column[]> {
  const { rows } = await owner.query<{ name: string; type: string }>(
    `select a.attname as name, format_type(a.atttypid, null) as type from pg_attribute a
      where a.attrelid = to_regclass($1) and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
        and a.attname <> 'position' order by a.attnum`,
    [table],
  )
  const texts = rows.filter(({ type }) => ['text', 'text[]', 'jsonb', 'json'].includes(type))
  const asked = texts.map(
    ({ name }) =>
      `array(select w from unnest($1::text[]) w where exists (select from ${seeded} t where position(w in t."${name}"::text) > 0)) as "${name}"`,
  )
  const found = await owner.query<Readonly<Record<string, readonly string[]>>>(`select ${asked.join(', ')}`, [words])
  return rows.map(({ name, type }) => ({ name, type, words: found.rows[0]?.[name] ?? [] }))
}

function renamed({ name, type, words }: Column, others: ReadonlyMap<string, string>): string {
  const column = `t."${name}"`
  const replaced = (text: string): string =>
    words.reduce((inner, word) => `replace(${inner}, '${word}', ${others.get(word) ?? ''})`, text)
  if (words.length === 0) return column
  if (type === 'jsonb' || type === 'json') return `${replaced(`${column}::text`)}::${type}`
  if (type === 'text[]')
    return `case when ${column} is not null then array(select ${replaced('x.one')} from unnest(${column}) x(one)) end`
  return replaced(column)
}
