/** `views.process`: a process is open from its starting fact to its ending one, whatever Temporal remembers. */
export const processTable = (schema: string): string => `
create table ${schema}.process (
  id text primary key,
  kind text not null,
  started_by_stream text not null,
  started_by_version integer not null,
  started_on timestamptz(3) not null,
  ended_on timestamptz(3)
);
create index process_open on ${schema}.process (id) where ended_on is null;
`

/** How its changes are applied. */
export const processApply = (schema: string): string => `
create or replace function ${schema}.apply_process(change jsonb) returns void language plpgsql as $$
begin
  case change->>'op'
  when 'start' then
    insert into ${schema}.process (id, kind, started_by_stream, started_by_version, started_on)
    values (change->>'id', split_part(change->>'id', '/', 1), change->>'stream', (change->>'version')::integer, (change->>'on')::timestamptz)
    on conflict (id) do nothing;
  when 'end' then
    update ${schema}.process set ended_on = (change->>'on')::timestamptz where id = change->>'id';
  end case;
end $$;
`
