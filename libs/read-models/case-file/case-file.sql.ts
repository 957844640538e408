import { stages } from './stages.js'

const closed = stages.indexOf('closed')

/** `views.case_file`: one row a purchase, as far as its last lot. Stages only move forward, so the order of facts of its streams does not matter. */
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
  lots jsonb not null default '{}',
  parties jsonb not null,
  opened_on timestamptz(3) not null,
  closed_on timestamptz(3),
  bids_due timestamptz(3),
  published_on timestamptz(3)
);
create index case_file_newest on ${schema}.case_file (opened_on, id);
create index case_file_region on ${schema}.case_file (region, opened_on, id);
create index case_file_published on ${schema}.case_file (opened_on, id) where published_on is not null;
create index case_file_bids on ${schema}.case_file (bids_due, id) where bids_due is not null and closed_on is null;
`

/** All but its id and the day by which lists are in order. */
const replaced = [
  'title',
  'plan',
  'line',
  'region',
  'route',
  'method',
  'budget',
  'amount',
  'stage',
  'lots',
  'parties',
  'closed_on',
  'bids_due',
  'published_on',
]

/** How its changes are applied. Who is named for something is added to those who were. */
export const caseFileApply = (schema: string): string => `
create or replace function ${schema}.parties_with(parties jsonb, more jsonb) returns jsonb language sql immutable as $$
  select parties || coalesce(jsonb_object_agg(one.key, coalesce(parties->one.key, '[]') || (
           select coalesce(jsonb_agg(who), '[]') from jsonb_array_elements(one.value) who
            where not coalesce(parties->one.key, '[]') @> who)), '{}')
    from jsonb_each(coalesce(more, '{}')) one
$$;
create or replace function ${schema}.apply_case_file(change jsonb) returns void language plpgsql as $$
begin
  case change->>'op'
  when 'open' then
    insert into ${schema}.case_file as before (id, title, plan, line, region, route, budget, stage, lots, parties, opened_on)
    values (change->>'id', change->>'title', change->>'plan', change->>'line', change->>'region', change->>'route', change->>'budget',
            0, coalesce((select jsonb_object_agg(lot, '{"stage": 0, "amount": null}'::jsonb) from jsonb_array_elements_text(change->'lots') lot), '{}'),
            change->'parties', (change->>'on')::timestamptz)
    on conflict (id) do update set parties = ${schema}.parties_with(before.parties, excluded.parties);
  when 'method' then
    update ${schema}.case_file set method = change->>'method' where id = change->>'id';
  when 'bids' then
    update ${schema}.case_file set bids_due = (change->>'due')::timestamptz where id = change->>'id';
  when 'lot' then
    -- Contracts of one case are streams of their own: the row is held before it is read, or what another makes of it now would be lost.
    perform from ${schema}.case_file where id = change->>'id' for no key update;
    update ${schema}.case_file c set
      lots = reached.lots,
      stage = reached.stage,
      amount = reached.amount,
      parties = ${schema}.parties_with(parties, change->'parties'),
      closed_on = case when reached.stage = ${closed} then coalesce(closed_on, (change->>'on')::timestamptz) else closed_on end
      from (select own.id, own.lots, min((lot.value->>'stage')::smallint) as stage, sum((lot.value->>'amount')::numeric)::text as amount
              from (select f.id, f.lots || jsonb_build_object(change->>'lot', jsonb_build_object(
                             'stage', greatest((f.lots->(change->>'lot')->>'stage')::smallint, (change->>'stage')::smallint),
                             'amount', coalesce(change->>'amount', f.lots->(change->>'lot')->>'amount'))) as lots
                      from ${schema}.case_file f where f.id = change->>'id') own, jsonb_each(own.lots) lot
             group by own.id, own.lots) reached
     where c.id = reached.id;
  -- Something of the case was put right: the row as all its facts make it. Who writes it has compared every stream of the case.
  when 'replace' then
    update ${schema}.case_file c set (${replaced.join(', ')}) =
      (select ${replaced.join(', ')} from jsonb_populate_record(null::${schema}.case_file, change->'row')) where c.id = change->>'id';
  when 'publish' then
    update ${schema}.case_file set published_on = (change->>'on')::timestamptz where id = change->>'id' and published_on is null;
  end case;
end $$;
`
