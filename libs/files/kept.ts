import type { Instant } from '#kernel'
import type pg from 'pg'

/** A file as an organization has kept it; `size` in bytes. */
export type KeptFile = {
  readonly hash: string
  readonly organization: string
  readonly person: string
  readonly name: string
  readonly type: string
  readonly size: number
  readonly keptAt: Instant
}

const columns = `hash, organization, person, name, type, size::float8 as size, kept_at as "keptAt"`

type Row = Omit<KeptFile, 'keptAt'> & { readonly keptAt: Date }
const keptOf = (row: Row): KeptFile => ({ ...row, keptAt: row.keptAt.toISOString() as Instant })

/** Notes that an organization has kept a file, and gives what is noted: once it has, under its first name. */
export async function noteKept(pool: pg.Pool, file: Omit<KeptFile, 'keptAt'>): Promise<KeptFile> {
  const { rows } = await pool.query<Row>({
    name: 'note-kept',
    text: `insert into files.kept (hash, organization, person, name, type, size) values ($1, $2, $3, $4, $5, $6) on conflict do nothing
      returning ${columns}`,
    values: [file.hash, file.organization, file.person, file.name, file.type, file.size],
  })
  if (rows[0]) return keptOf(rows[0])
  const [kept] = await keptBy(pool, file.organization, [file.hash])
  if (!kept) throw new Error('a file that is kept already is not there')
  return kept
}

/** Those of some files that an organization has kept. */
export async function keptBy(pool: pg.Pool, organization: string, hashes: readonly string[]): Promise<KeptFile[]> {
  const { rows } = await pool.query<Row>({
    name: 'kept-by',
    text: `select ${columns} from files.kept where hash = any($1::text[]) and organization = $2`,
    values: [hashes, organization],
  })
  return rows.map(keptOf)
}

/** Some files, whoever has kept them: each as it was kept first. */
export async function keptFirst(pool: pg.Pool, hashes: readonly string[]): Promise<KeptFile[]> {
  const { rows } = await pool.query<Row>(
    `select distinct on (hash) ${columns} from files.kept where hash = any($1::text[]) order by hash, kept_at`,
    [hashes],
  )
  return rows.map(keptOf)
}

/** How many bytes an organization has kept in the last 24 hours. */
export async function keptLately(pool: pg.Pool, organization: string): Promise<number> {
  const { rows } = await pool.query<{ bytes: number }>({
    name: 'kept-lately',
    text: `select coalesce(sum(size), 0)::float8 as bytes from files.kept where organization = $1 and kept_at > clock_timestamp() - interval '24 hours'`,
    values: [organization],
  })
  return rows[0]?.bytes ?? 0
}
