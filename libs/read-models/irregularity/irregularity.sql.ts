/** `views.irregularity`: one row a finding (疑点), with its article. */
export const irregularityTable = (schema: string): string => `
create table ${schema}.irregularity (
  stream text not null,
  version integer not null,
  case_id text,
  act text not null,
  code text not null,
  says text not null,
  basis jsonb not null,
  occurred_on timestamptz(3) not null,
  sealed_until text,
  primary key (stream, version)
);
create index irregularity_case on ${schema}.irregularity (case_id, occurred_on, stream, version);
`

/** How its changes are applied. */
export const irregularityApply = (schema: string): string => `
create or replace function ${schema}.apply_irregularity(change jsonb) returns void language plpgsql as $$
begin
  if change->>'op' = 'withdraw' then
    delete from ${schema}.irregularity where stream = change->>'stream' and version = (change->>'version')::integer;
    return;
  end if;
  insert into ${schema}.irregularity (stream, version, case_id, act, code, says, basis, occurred_on, sealed_until)
  values (change->>'stream', (change->>'version')::integer, change->>'caseId', change->>'act', change->'found'->>'code', change->'found'->>'says',
          change->'found'->'basis', (change->>'on')::timestamptz, change->>'until');
end $$;
`
