import type { StreamId } from '#kernel'
import type { DataSource } from 'typeorm'

/** A case by its number and title. */
export type NamedCase = { readonly id: string; readonly title: string }

/** The titles of some cases. */
export const titlesOf = (source: DataSource, cases: readonly string[]): Promise<NamedCase[]> =>
  source.query<NamedCase[]>(`select id, title from views.case_file where id = any($1)`, [cases])

/** What would meet some open obligations: occasions, `ContractPublished@contract/…`. */
export async function occasionsOf(
  source: DataSource,
  ids: readonly StreamId[],
): Promise<ReadonlyMap<StreamId, readonly string[]>> {
  const rows = await source.query<{ readonly id: StreamId; readonly doneBy: readonly string[] | null }[]>(
    `select id, done_by as "doneBy" from views.obligation where id = any($1)`,
    [ids],
  )
  return new Map(rows.map(({ id, doneBy }) => [id, doneBy ?? []]))
}
