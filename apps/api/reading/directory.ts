import type { Engine } from '#engine'
import type { StreamId } from '#kernel'

/** How many streams of a kind are looked through. */
const most = 5_000

/** The streams of a kind of the directory that are there, in order of id. */
export async function directoryOf(engine: Engine, kind: string): Promise<readonly StreamId[]> {
  const { rows } = await engine.store.pool.query<{ readonly id: StreamId }>(
    `select id from store.stream where id like $1 || '/%' and version > 0 order by id collate "C" limit $2`,
    [kind, most],
  )
  return rows.map(({ id }) => id)
}
