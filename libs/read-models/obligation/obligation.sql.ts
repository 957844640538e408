/** `views.obligation`. */
export const obligationTable = (schema: string): string => `
create table ${schema}.obligation (
  id text primary key,
  case_id text,
  process text not null,
  subject text not null,
  rule text not null,
  says text not null,
  mode text not null,
  act text not null,
  bearer_role text not null,
  bearer_org text,
  from_stream text not null,
  from_version integer not null,
  done_by text[] not null,
  opened_on timestamptz(3) not null,
  due timestamptz(3) not null,
  ask_at timestamptz(3) not null,
  rungs jsonb not null,
  basis jsonb not null,
  rung text,
  breached_on timestamptz(3),
  closed_on timestamptz(3),
  met_stream text,
  met_version integer,
  met_on timestamptz(3)
) with (fillfactor = 70);
create index obligation_case on ${schema}.obligation (case_id);
create index obligation_open on ${schema}.obligation (process);
create index obligation_bearer on ${schema}.obligation (bearer_org, due);
`

/** How its changes are applied. */
export const obligationApply = (schema: string): string => `
create or replace function ${schema}.apply_obligation(change jsonb) returns void language plpgsql as $$
declare
  obligation_id text := change->>'id';
begin
  case change->>'op'
  when 'meet' then
    update ${schema}.obligation o set met_stream = change->>'stream', met_version = (change->>'version')::integer, met_on = (change->>'on')::timestamptz
     where o.process = change->>'process' and o.met_on is null and o.closed_on is null
       and o.done_by && array[change->'occasions'->>0, change->'occasions'->>1];
  when 'open' then
    insert into ${schema}.obligation (id, case_id, process, subject, rule, says, mode, act, bearer_role, bearer_org, from_stream, from_version,
                                      done_by, opened_on, due, ask_at, rungs, basis)
    values (obligation_id, change->>'caseId', change->>'process', change->>'subject', change->>'rule', change->>'says', change->>'mode', change->>'act',
            change->'bearer'->>'role', change->'bearer'->>'org', change->'from'->>'stream', (change->'from'->>'version')::integer,
            array(select jsonb_array_elements_text(change->'doneBy')), (change->'from'->>'on')::timestamptz, (change->>'due')::timestamptz,
            (change->>'askAt')::timestamptz, change->'rungs', change->'basis');
    -- Its occasion may be there already: the streams it waits on are locked, so nothing can slip in between.
    update ${schema}.obligation o set met_stream = f.stream, met_version = f.version, met_on = f.occurred_at
      from (select f.stream, f.version, f.occurred_at from store.fact f
             join unnest(array(select jsonb_array_elements_text(change->'doneBy'))) d(occasion)
               on d.occasion in (f.type || '@' || f.stream, f.type || '@' || f.stream || '#' || f.key)
            where f.stream = any(array(select distinct split_part(split_part(w, '@', 2), '#', 1) from jsonb_array_elements_text(change->'doneBy') w))
            order by f.occurred_at, f.position limit 1) f
     where o.id = obligation_id;
  when 'redate' then
    update ${schema}.obligation set rung = case when due = (change->>'due')::timestamptz then rung end, due = (change->>'due')::timestamptz, ask_at = (change->>'askAt')::timestamptz, rungs = change->'rungs', basis = change->'basis'
     where id = obligation_id;
  when 'remind' then
    update ${schema}.obligation set rung = change->>'rung' where id = obligation_id;
  when 'breach' then
    update ${schema}.obligation set breached_on = (change->>'on')::timestamptz where id = obligation_id;
  when 'withdraw' then
    update ${schema}.obligation set breached_on = null where id = obligation_id;
  when 'close' then
    update ${schema}.obligation set closed_on = (change->>'on')::timestamptz where id = obligation_id;
  end case;
end $$;
`
