import type pg from 'pg'

/** The columns that name a row of a view, with their types. */
const keys: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  case_file: { id: 'text' },
  case_party: { who: 'text', opened_on: 'timestamptz', case_id: 'text', relation: 'text' },
  process: { id: 'text' },
  obligation: { id: 'text' },
  irregularity: { stream: 'text', version: 'integer' },
  spending: { plan: 'text' },
  spending_case: { id: 'text' },
}

/** Rows that differ between two schemas, by view: what names each. */
export type Differing = ReadonlyMap<string, readonly object[]>

/** Compares whole views row by row, matched by their keys. What others write meanwhile differs too: it is looked at again with `stillDiffering`. */
export async function differing(db: pg.Pool | pg.PoolClient, views: readonly string[], schema: string): Promise<Differing> {
  const found = new Map<string, readonly object[]>()
  for (const view of views) {
    const names = namesOf(view)
    const { rows } = await db.query<{ key: object }>(
      `select json_build_object(${names.map((name) => `'${name}', ${name}`).join(', ')}) as key
         from views.${view} a full join ${schema}.${view} b using (${names.join(', ')}) where a is distinct from b`,
    )
    if (rows.length > 0)
      found.set(
        view,
        rows.map(({ key }) => key),
      )
  }
  return found
}

/** Those of some rows that differ now: looked up one by one, so that it takes no longer than there are of them. */
export async function stillDiffering(db: pg.Pool | pg.PoolClient, before: Differing, schema: string): Promise<Differing> {
  const found = new Map<string, readonly object[]>()
  for (const [view, those] of before) {
    const names = namesOf(view)
    const { rows } = await db.query<{ key: object }>(
      `select json_build_object(${names.map((name) => `'${name}', k.${name}`).join(', ')}) as key
         from json_to_recordset($1::json) as k(${Object.entries(keys[view] ?? {})
           .map(([name, type]) => `${name} ${type}`)
           .join(', ')})
         left join views.${view} a using (${names.join(', ')}) left join ${schema}.${view} b using (${names.join(', ')})
        where a is distinct from b`,
      [JSON.stringify(those)],
    )
    if (rows.length > 0)
      found.set(
        view,
        rows.map(({ key }) => key),
      )
  }
  return found
}

function namesOf(view: string): string[] {
  const names = Object.keys(keys[view] ?? {})
  if (names.length === 0) throw new Error(`nothing says what names a row of ${view}`)
  return names
}
