/** `views.case_file`: one row a purchase. Stages only move forward, so the order of facts of its streams does not matter. */
export const caseFileTable = (schema: string): string => `
create table ${schema}.case_file (
  id text primary key,
  title text not null,
  plan text not null,
  line text not null,
  region text not null,
  route text not null,
  method text,
  budget text not null,
  amount text,
  stage smallint not null,
  parties jsonb not null,
  opened_on timestamptz(3) not null,
  closed_on timestamptz(3),
  published_on timestamptz(3)
);
create index case_file_newest on ${schema}.case_file (opened_on, id);
create index case_file_published on ${schema}.case_file (opened_on, id) where published_on is not null;
`

/** How its changes are applied. */
export const caseFileApply = (schema: string): string => `
create or replace function ${schema}.apply_case_file(change jsonb) returns void language plpgsql as $$
begin
  case change->>'op'
  when 'open' then
    insert into ${schema}.case_file (id, title, plan, line, region, route, budget, stage, parties, opened_on)
    values (change->>'id', change->>'title', change->>'plan', change->>'line', change->>'region', change->>'route', change->>'budget',
            (change->>'stage')::smallint, change->'parties', (change->>'on')::timestamptz)
    on conflict (id) do nothing;
  when 'set' then
    update ${schema}.case_file set
      method = coalesce(change->>'method', method),
      amount = coalesce(change->>'amount', amount),
      parties = parties || coalesce(change->'parties', '{}'),
      stage = greatest(stage, coalesce((change->>'stage')::smallint, 0)),
      closed_on = coalesce((change->>'closedOn')::timestamptz, closed_on)
     where id = change->>'id';
  when 'publish' then
    update ${schema}.case_file set published_on = (change->>'on')::timestamptz where id = change->>'id' and published_on is null;
  end case;
end $$;
`
