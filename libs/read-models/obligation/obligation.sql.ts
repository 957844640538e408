/**
 * `views.obligation`. How the day was counted, and its article, stand in the fact that says so (`basis_version` in the obligation's stream) and
 * are read there. `next_at`: the next moment at which its process has something to do about it by itself; none once it is met or closed. Whoever
 * changes what it is made of changes it too: as a generated column it would be read and planned anew at every statement that changes a row.
 */
export const obligationTable = (schema: string): string => `
create table ${schema}.obligation (
  opened_on timestamptz(3) not null,
  due timestamptz(3) not null,
  ask_at timestamptz(3) not null,
  ahead_at timestamptz(3),
  leader_at timestamptz(3),
  supervisor_at timestamptz(3),
  breached_on timestamptz(3),
  closed_on timestamptz(3),
  met_on timestamptz(3),
  next_at timestamptz(3),
  basis_version integer not null,
  met_version integer,
  id text not null,
  case_id text,
  process text not null,
  rule text not null,
  mode text not null,
  act text not null,
  bearer_role text not null,
  bearer_org text,
  done_by text[],
  rung text,
  supervised_by text,
  met_stream text,
  exclude using hash (id with =)
);
create index obligation_case on ${schema}.obligation (case_id) where case_id is not null;
create index obligation_open on ${schema}.obligation (process) where met_on is null and closed_on is null;
create index obligation_bearer on ${schema}.obligation (bearer_org, due, id) where met_on is null and closed_on is null;
create index obligation_late on ${schema}.obligation (bearer_org, due, id) where rung in ('leader', 'supervisor') and met_on is null and closed_on is null;
create index obligation_supervised on ${schema}.obligation (supervised_by, due, id) where supervised_by is not null and met_on is null and closed_on is null;
create index obligation_breached on ${schema}.obligation (due, id) where breached_on is not null and met_on is null and closed_on is null;
create index obligation_next on ${schema}.obligation (next_at, id) where next_at is not null;
`

/** What a row is rid of once it is met or closed: only an open one is waited for, and asked about. */
const done = 'next_at = null, done_by = null, ahead_at = null, leader_at = null, supervisor_at = null'

/** How its changes are applied. `next_at` of a row that is open: one expression, put in by the planner where it is called. */
export const obligationApply = (schema: string): string => `
create or replace function ${schema}.next_at(mode text, rung text, breached_on timestamptz, ask_at timestamptz, ahead_at timestamptz, leader_at timestamptz,
                                             supervisor_at timestamptz) returns timestamptz language sql immutable as $$
  select case
    when breached_on is null then least(ask_at, case when mode = 'must' and rung is null then ahead_at end)
    when mode = 'must' then least(case when coalesce(rung, 'ahead') = 'ahead' then leader_at end,
                                  case when rung is distinct from 'supervisor' then supervisor_at end)
  end
$$;
-- Facts that may meet obligations, in order: each open one that waits for it is met by the first.
create or replace function ${schema}.meet_obligations(meets jsonb) returns void language plpgsql as $$
begin
  update ${schema}.obligation o set met_stream = m.stream, met_version = m.version, met_on = m.happened_on, ${done}
    from (select distinct on (w.id) w.id, m.stream, m.version, m.happened_on
            from (select e.meet->>'process' as process, e.meet->>'stream' as stream, (e.meet->>'version')::integer as version,
                         (e.meet->>'on')::timestamptz as happened_on, array[e.meet->'occasions'->>0, e.meet->'occasions'->>1] as occasions, e.n
                    from jsonb_array_elements(meets) with ordinality e(meet, n) offset 0) m
            join ${schema}.obligation w on w.process = m.process and w.met_on is null and w.closed_on is null and w.done_by && m.occasions
           order by w.id, m.n) m
   where o.id = m.id and o.met_on is null and o.closed_on is null;
end $$;
-- The earliest fact that is there, below a position, and is what an obligation waits for meets it.
create or replace function ${schema}.meet_by_what_is_there(obligation_id text, occasions text[], below bigint) returns void language plpgsql as $$
begin
  update ${schema}.obligation o set met_stream = f.stream, met_version = f.version, met_on = f.occurred_at, ${done}
    from (select f.stream, f.version, f.occurred_at from store.standing f
           join unnest(occasions) d(occasion)
             on d.occasion in (f.type || '@' || f.stream, f.type || '@' || f.stream || '#' || f.key) and f.position < below
          where f.stream = any(array(select distinct split_part(split_part(w, '@', 2), '#', 1) from unnest(occasions) w))
          order by f.occurred_at, f.position limit 1) f
   where o.id = obligation_id;
end $$;
-- The obligations of its case, or of its process of none, that a fact has met.
create or replace function ${schema}.met_by(change jsonb) returns text[] language plpgsql as $$
declare
  met text[];
begin
  if change->>'caseId' is not null then
    select array_agg(id) into met from ${schema}.obligation
     where case_id = change->>'caseId' and met_stream = change->>'stream' and met_version = (change->>'version')::integer;
  else
    select array_agg(id) into met from ${schema}.obligation
     where case_id is null and process = change->>'process' and met_stream = change->>'stream' and met_version = (change->>'version')::integer;
  end if;
  return met;
end $$;
create or replace function ${schema}.apply_obligation(change jsonb) returns void language plpgsql as $$
declare
  obligation_id text := change->>'id';
  met text[];
  reopened record;
begin
  case change->>'op'
  when 'open' then
    insert into ${schema}.obligation (id, case_id, process, rule, mode, act, bearer_role, bearer_org,
                                      done_by, opened_on, due, ask_at, ahead_at, leader_at, supervisor_at, next_at, basis_version)
    values (obligation_id, change->>'caseId', change->>'process', change->>'rule', change->>'mode', change->>'act',
            change->'bearer'->>'role', change->'bearer'->>'org',
            array(select jsonb_array_elements_text(change->'doneBy')), (change->'from'->>'on')::timestamptz, (change->>'due')::timestamptz,
            (change->>'askAt')::timestamptz, (change->'rungs'->>'ahead')::timestamptz, (change->'rungs'->>'leader')::timestamptz,
            (change->'rungs'->>'supervisor')::timestamptz,
            ${schema}.next_at(change->>'mode', null, null, (change->>'askAt')::timestamptz, (change->'rungs'->>'ahead')::timestamptz,
                              (change->'rungs'->>'leader')::timestamptz, (change->'rungs'->>'supervisor')::timestamptz),
            (change->>'version')::integer);
    -- Its occasion may be there already: the streams it waits on are locked, so nothing can slip in between, and what is later has a higher position.
    perform ${schema}.meet_by_what_is_there(obligation_id, array(select jsonb_array_elements_text(change->'doneBy')),
      (select own.position from store.fact own where own.stream = obligation_id and own.version = (change->>'version')::integer));
  when 'redate' then
    update ${schema}.obligation o set rung = n.rung, supervised_by = case when n.rung is not null then o.supervised_by end, due = n.due, ask_at = n.ask_at, ahead_at = n.ahead_at, leader_at = n.leader_at, supervisor_at = n.supervisor_at,
           basis_version = (change->>'version')::integer,
           next_at = ${openOnly(`${schema}.next_at(o.mode, n.rung, o.breached_on, n.ask_at, n.ahead_at, n.leader_at, n.supervisor_at)`)}
      from (select case when due = (change->>'due')::timestamptz then rung end as rung, (change->>'due')::timestamptz as due,
                   (change->>'askAt')::timestamptz as ask_at, (change->'rungs'->>'ahead')::timestamptz as ahead_at,
                   (change->'rungs'->>'leader')::timestamptz as leader_at, (change->'rungs'->>'supervisor')::timestamptz as supervisor_at
              from ${schema}.obligation where id = obligation_id) n
     where o.id = obligation_id;
  when 'remind' then
    update ${schema}.obligation o set rung = change->>'rung',
           supervised_by = case when change->>'rung' = 'supervisor' then change->'to'->>'org' end,
           next_at = ${openOnly(`${schema}.next_at(o.mode, change->>'rung', o.breached_on, o.ask_at, o.ahead_at, o.leader_at, o.supervisor_at)`)}
     where id = obligation_id;
  when 'breach', 'withdraw' then
    update ${schema}.obligation o set breached_on = b.at,
           next_at = ${openOnly(`${schema}.next_at(o.mode, o.rung, b.at, o.ask_at, o.ahead_at, o.leader_at, o.supervisor_at)`)}
      from (select case when change->>'op' = 'breach' then (change->>'on')::timestamptz end as at) b
     where id = obligation_id;
  when 'close' then
    update ${schema}.obligation set closed_on = (change->>'on')::timestamptz, ${done} where id = obligation_id;
  when 'correct' then
    met := ${schema}.met_by(change);
    update ${schema}.obligation o set met_on = (change->>'on')::timestamptz from unnest(met) m(id) where o.id = m.id;
  -- What met it was struck: it waits again, as its own facts say, unless something else that is there meets it.
  when 'strike' then
    met := ${schema}.met_by(change);
    for reopened in
      update ${schema}.obligation o set met_stream = null, met_version = null, met_on = null, done_by = n.done_by, ahead_at = n.ahead_at, leader_at = n.leader_at,
             supervisor_at = n.supervisor_at,
             next_at = ${schema}.next_at(o.mode, o.rung, o.breached_on, o.ask_at, n.ahead_at, n.leader_at, n.supervisor_at)
        from (select w.id, array(select json_array_elements_text(opening.data->'doneBy')) as done_by, ${[
          'ahead',
          'leader',
          'supervisor',
        ]
          .map((rung) => `((dated.data->'rungs'->>'${rung}')::date + 1)::timestamp at time zone 'Asia/Shanghai' as ${rung}_at`)
          .join(', ')}
                from unnest(met) m(id) join ${schema}.obligation w on w.id = m.id and w.closed_on is null
                join store.fact opening on opening.stream = w.id and opening.version = 1
                join store.fact dated on dated.stream = w.id and dated.version = w.basis_version) n
       where o.id = n.id
      returning o.id, o.done_by
    loop
      perform ${schema}.meet_by_what_is_there(reopened.id, reopened.done_by, 9223372036854775807);
    end loop;
  end case;
end $$;
`

/** None where the row, `o`, is met or closed. */
const openOnly = (next: string): string => `case when o.met_on is null and o.closed_on is null then ${next} end`
