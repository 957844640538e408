import type pg from 'pg'

/** Units that copied cases belong to: so many purchasers, providers and hosts share them. */
const units = { purchasers: 40, providers: 60, hosts: 300 } as const

/** Copies `from` … `to - 1` of a seeded case. `mark` is the word that stands for it in ids; `copy` begins the word in its place. */
export type Copies = { readonly mark: string; readonly copy: string; readonly from: number; readonly to: number }

/** Tables whose rows are copied; a row belongs to a case when any of its texts names the case's word. */
const tables = [
  'store.stream',
  'store.fact',
  'store.command',
  'views.case_file',
  'views.case_party',
  'views.process',
  'views.obligation',
  'views.irregularity',
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
  const hands = Array.from({ length: 2 }, async () => {
    for (const table of left) await cloneRows(owner, table, copies)
  })
  await Promise.all(hands)
}

async function cloneRows(owner: pg.Pool, table: string, { mark, copy, from, to }: Copies): Promise<void> {
  const seeded = `__seed_${table.replace('.', '_')}`
  await owner.query(
    `drop table if exists ${seeded}; create unlogged table ${seeded} as select t.* from ${table} t where t::text like '%${mark}%'; analyze ${seeded}`,
  )
  const others = otherWords(mark, copy)
  const columns = await copied(owner, table, seeded, [...others.keys()])
  const ordered = table === 'store.fact' ? 'order by n.i, t.position' : ''
  const step = table === 'store.fact' ? 500 : 2_000
  for (let low = from; low < to; low += step) {
    const high = Math.min(low + step, to) - 1
    await owner.query(
      `insert into ${table} (${columns.map(({ name }) => `"${name}"`).join(', ')})
       select ${columns.map((column) => renamed(column, others)).join(', ')}
         from generate_series(${low}, ${high}) n(i), ${seeded} t ${ordered} on conflict do nothing`,
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
    select (select coalesce(max(seq), 0) from store.log) + row_number() over (order by f.position), f.position
      from store.fact f where not exists (select from store.log l where l.position = f.position)`)
  await owner.query('update store.sequencer set low = (select max(position) from store.fact), mark = null, mark_below = null')
  await owner.query('update store.follower set seq = (select max(seq) from store.log)')
  await owner.query('vacuum analyze')
}

/** The columns of a table that are written. A fact's position is drawn anew. */
async function copied(owner: pg.Pool, table: string, seeded: string, words: readonly string[]): Promise<Column[]> {
  const { rows } = await owner.query<{ name: string; type: string }>(
    `select a.attname as name, format_type(a.atttypid, null) as type from pg_attribute a
      where a.attrelid = to_regclass($1) and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
        and a.attname not in ('position', 'transaction_id') order by a.attnum`,
    [table],
  )
  const texts = rows.filter(({ type }) => ['text', 'text[]', 'jsonb'].includes(type))
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
  if (type === 'jsonb') return `${replaced(`${column}::text`)}::jsonb`
  if (type === 'text[]')
    return `case when ${column} is not null then array(select ${replaced('x.one')} from unnest(${column}) x(one)) end`
  return replaced(column)
}
