import type pg from 'pg'

/** The columns that name a row of a view, with their types. */
const keys: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  case_file: { id: 'text' },
  case_party: { who: 'text', opened_on: 'timestamptz', case_id: 'text', relation: 'text' },
  process: { id: 'text' },
  obligation: { id: 'text' },
  irregularity: { stream: 'text', version: 'integer' },
  notice: { stream: 'text', version: 'integer' },
  spending: { plan: 'text' },
  spending_case: { id: 'text' },
}

/** Rows that differ between two schemas, by view: what names each. */
export type Differing = ReadonlyMap<string, readonly object[]>

/** Into how many shares the rows of a view are put, by the hash of their key, to be compared a share at a time. */
const shares = 4_096

/**
 * Compares whole views: first what the rows of each share come to, hashed, then row by row those of the shares that do not agree. What others
 * write meanwhile differs too: it is looked at again with `stillDiffering`.
 */
export async function differing(db: pg.Pool | pg.PoolClient, views: readonly string[], schema: string): Promise<Differing> {
  const found = new Map<string, readonly object[]>()
  for (const view of views) {
    const names = namesOf(view)
    const share = `hash_record_extended(row(${names.map((name) => `r.${name}`).join(', ')}), 0) & ${shares - 1}`
    const summed = (of: string) =>
      `(select ${share} as share, bit_xor(hash_record_extended(r, 0)) as sum from ${of}.${view} r group by 1)`
    const unequal = await db.query<{ share: string }>(
      `select share from ${summed('views')} a full join ${summed(schema)} b using (share) where a.sum is distinct from b.sum`,
    )
    if (unequal.rows.length === 0) continue
    const some = (of: string) => `(select r from ${of}.${view} r where ${share} = any($1::bigint[]))`
    const same = names.map((name) => `(a.r).${name} = (b.r).${name}`).join(' and ')
    const { rows } = await db.query<{ key: object }>(
      `select json_build_object(${names.map((name) => `'${name}', coalesce((a.r).${name}, (b.r).${name})`).join(', ')}) as key
         from ${some('views')} a full join ${some(schema)} b on ${same} where a.r is distinct from b.r`,
      [unequal.rows.map((row) => row.share)],
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
