/** `views.notice`: what was published to everybody. What it says stands in its fact. Each way of looking for it has an index by day. */
export const noticeTable = (schema: string): string => `
create table ${schema}.notice (
  stream text not null,
  version integer not null,
  kind text not null,
  unit text not null,
  case_id text,
  published_on timestamptz(3) not null,
  withdrawn_on timestamptz(3),
  primary key (stream, version)
);
create index notice_newest on ${schema}.notice (published_on, stream, version);
create index notice_kind on ${schema}.notice (kind, published_on, stream, version);
create index notice_unit on ${schema}.notice (unit, published_on, stream, version);
create index notice_case on ${schema}.notice (case_id) where case_id is not null;
`

/** How its changes are applied. */
export const noticeApply = (schema: string): string => `
create or replace function ${schema}.apply_notice(change jsonb) returns void language plpgsql as $$
begin
  case change->>'op'
  when 'publish' then
    insert into ${schema}.notice (stream, version, kind, unit, case_id, published_on)
    values (change->>'stream', (change->>'version')::integer, change->>'kind', change->>'unit', change->>'caseId', (change->>'on')::timestamptz);
  when 'move' then
    update ${schema}.notice set published_on = (change->>'on')::timestamptz
     where stream = change->>'stream' and version = (change->>'version')::integer;
  when 'withdraw' then
    update ${schema}.notice set withdrawn_on = (change->>'on')::timestamptz
     where stream = change->>'stream' and version = (change->>'version')::integer;
  end case;
end $$;
`
