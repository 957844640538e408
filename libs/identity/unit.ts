import type pg from 'pg'
import type { UnitKind } from './person.js'

/** A unit as its people know it: its kind, the region whose pack counts for it, and the asker's own duty in it. */
export type Unit = { readonly kind: UnitKind; readonly region: string; readonly duty: string | undefined }

/** The unit somebody acts for; undefined for one that the directory does not know. A person it does not know has no duty there. */
export async function unitOf(
  pool: pg.Pool,
  { person, org }: { readonly person: string; readonly org: string },
): Promise<Unit | undefined> {
  const { rows } = await pool.query<{ kind: UnitKind; region: string; duty: string | null }>({
    name: 'unit',
    text: `select kind, region, case when id = $1 then duty end as duty from identity.person where org = $2 order by id = $1 desc limit 1`,
    values: [person, org],
  })
  const [row] = rows
  return row && { kind: row.kind, region: row.region, duty: row.duty ?? undefined }
}
