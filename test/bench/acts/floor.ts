import { randomUUID } from 'node:crypto'
import type { Setting } from '../setting.js'
import { slice } from './load.js'
import { actsPerStream, streamLength, type Contestant } from './contestant.js'

/**
 * The least that such an act can cost: one call that writes a version, an event, one read-model row and one plain job row,
 * with no more indexes than their keys.
 */
const sql = `
create schema bench;
create table bench.stream (id text primary key, version integer not null);
create table bench.event (stream text, version integer, type text not null, data jsonb not null, about jsonb not null, primary key (stream, version));
create table bench.view (stream text primary key, version integer not null, on_at timestamptz not null);
create table bench.job (id bigint generated always as identity primary key, task text not null, payload jsonb not null, run_at timestamptz not null default now());

create function bench.append(stream_id text, expected integer, fact_type text, fact_data jsonb, fact_about jsonb) returns integer language plpgsql as $$
begin
  update bench.stream set version = expected + 1 where id = stream_id and version = expected;
  if not found then return null; end if;
  insert into bench.event values (stream_id, expected + 1, fact_type, fact_data, fact_about);
  update bench.view set version = expected + 1, on_at = clock_timestamp() where stream = stream_id;
  insert into bench.job (task, payload) values ('wake-up', jsonb_build_object('stream', stream_id, 'version', expected + 1, 'kind', fact_type));
  return expected + 1;
end $$;
grant usage on schema bench to sanshe_app;
grant select, insert, update on all tables in schema bench to sanshe_app;
`

const fill = `
with made as (select 'delivery/b-mzj-2026.f' || n || '.1/2026-11' as id from generate_series($1::int, $2::int) n),
     streams as (insert into bench.stream select id, $3 from made),
     views as (insert into bench.view select id, $3, now() from made)
insert into bench.event select id, v, 'ServiceRecorded', $4::jsonb, $5::jsonb from made, generate_series(1, $3) v`

/** (a) The floor. `example`: a fact as the engine stored it; the floor writes the same bytes. */
export async function floor(setting: Setting, example: { readonly data: object; readonly about: object }): Promise<Contestant> {
  await setting.owner.query(sql)
  const free: { readonly id: string; version: number }[] = []
  let made = 0
  const data = JSON.stringify(example.data)
  const about = () => JSON.stringify({ ...example.about, commandId: randomUUID() })
  const act = async (): Promise<void> => {
    const stream = free.shift()
    if (!stream) throw new Error('the floor has no streams left')
    const { rows } = await setting.plain.query<{ version: number | null }>({
      name: 'floor',
      text: 'select bench.append($1, $2, $3, $4::jsonb, $5::jsonb) as version',
      values: [stream.id, stream.version, 'ServiceRecorded', data, about()],
    })
    if (rows[0]?.version !== stream.version + 1) throw new Error('the floor met a conflict')
    stream.version += 1
    if (stream.version < streamLength.to) free.push(stream)
  }
  return {
    name: 'floor',
    prepare: async (acts) => {
      const left = free.reduce((sum, { version }) => sum + streamLength.to - version, 0)
      const streams = Math.max(Math.ceil((acts - left) / actsPerStream), 100 - free.length, 0)
      if (streams === 0) return
      await setting.owner.query(fill, [made + 1, made + streams, streamLength.from, data, about()])
      await setting.owner.query('analyze')
      for (let n = made + 1; n <= made + streams; n += 1)
        free.push({ id: `delivery/b-mzj-2026.f${n}.1/2026-11`, version: streamLength.from })
      made += streams
    },
    run: (atOnce, milliseconds) => slice(act, atOnce, milliseconds),
    close: () => Promise.resolve(),
  }
}
