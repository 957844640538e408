/**
 * The only way a fact is written: `store.append_all`, one call, one transaction, one or several commands, each accepted or not by itself.
 *
 * First every stream they name is locked, in the order given, which is that of the ids: those written `for no key update`, those
 * only relied on `for share`; where one is relied on as absent its row is made. So two commands that rely on each other's stream meet
 * in one order, and the second finds a version that is not the one it decided on.
 *
 * Where each stream stands where all who name it expect it, which is the usual case, all of the call is written together, in one statement.
 * Else each command is compared and written by itself, in their order.
 *
 * Data are texts of JSON, and kept as such. Answers `{"position": …, "recordedAt": …}` (the position of its first fact), `{"repeated": …}` (the command was accepted before: its first facts),
 * `{"reused": true}` (its id was used for other content) or `{"conflict": …}` (versions that have moved), in the commands' order.
 */
export const append = `
-- locks: every stream named, once, in order of id; \`written\` where a command writes it, \`version\` where all who name it expect the same one
-- and none but one who alone names it writes it. A wrong order can make calls wait in a circle, which PostgreSQL breaks; a stream left out is an
-- error. For a row that another transaction holds it waits a second, then fails (55P03): others of this call must not wait for it.
-- Planned once, and by the indexes: what is joined is a few rows with tables of millions, which were small when it was planned.
create or replace function store.append_all(commands jsonb, locks jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '1s'
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  results jsonb;
begin
  if store.lock(locks) and (jsonb_array_length(commands) = 1 or not exists (
       select from jsonb_array_elements(commands) c join store.command k
           on store.command_name(k.actor, k.organization, k.command_id) = store.command_name(c->>'actor', c->>'organization', c->>'commandId'))) then
    results := store.write(commands);
    if results is not null then return results; end if;
  end if;
  results := '[]';
  for n in 0 .. jsonb_array_length(commands) - 1 loop
    results := results || store.append(commands->n, locks);
  end loop;
  return results;
end $$;

-- Locks streams, to write them or only to rely on them, one after another; whether each has the version that is expected. Where there is
-- none its row is made: there must be something to lock. Those that are expected to be absent first, all in one order too, before
-- anything else is held: so nobody waits in a circle for those either.
create or replace function store.lock(locks jsonb) returns boolean
language plpgsql as $$
declare
  missing boolean := locks @? '$[*] ? (!(@.version > 0))';
  as_expected boolean;
begin
  loop
    if missing then
      insert into store.stream (id) select l->>'stream' from jsonb_array_elements(locks) l
       where not exists (select from store.stream s where s.id = l->>'stream') order by l->>'stream' on conflict do nothing;
    end if;
    select bool_and(held.version is not distinct from held.expected), bool_or(held.version is null) into as_expected, missing
      from (select (l->>'version')::integer as expected,
                   case when (l->>'written')::boolean then (select s.version from store.stream s where s.id = l->>'stream' for no key update)
                        else (select s.version from store.stream s where s.id = l->>'stream' for share) end as version
              from jsonb_array_elements(locks) l offset 0) held;
    if not missing then return coalesce(as_expected, false); end if;
  end loop;
end $$;

-- The time facts are recorded: the database's own. What a command tells is believed of a rehearsal, whose time is a row, and of the owner who
-- logs in as such.
create or replace function store.tells_time(commands jsonb) returns boolean
language plpgsql as $$
begin
  return commands @? '$[*].recordedAt' and (session_user = current_user or exists (select from store.clock));
end $$;

-- Writes commands whose streams are locked and stand where each expects them. Null, and nothing written, where the only one was accepted before;
-- of several none may have been: one that is now, by another who was quicker, fails them all.
create or replace function store.write(commands jsonb) returns jsonb
language plpgsql as $$
declare
  told boolean := store.tells_time(commands);
  recorded timestamptz(3) := clock_timestamp();
  wanted integer := jsonb_array_length(commands);
  found_count integer;
  accepted_count integer;
  moved_count integer;
  results jsonb;
  changes jsonb;
begin
  with asked as materialized (
    select e.n, e.c, s.number as stream, (e.c->>'version')::integer as version, jsonb_array_length(e.c->'facts') as facts
      from jsonb_array_elements(commands) with ordinality e(c, n) join store.stream s on s.id = e.c->>'stream'
  ), accepted as (
    insert into store.command (stream, version, facts, actor, organization, command_id, act, causation_id, data, registered, signed, roles, relies_on,
                               received_at, recorded_at, content_hash)
    select a.stream, a.version, a.facts, a.c->>'actor', a.c->>'organization', a.c->>'commandId', a.c->>'act', a.c->>'causationId',
           (a.c->>'data')::json, (a.c->'registered')::json, (a.c->'signed')::json, case when a.c->'firstContentWins' is null then (a.c->'roles')::json end,
           case when a.c->'reliesOn' <> '[]' then
             (select json_agg(json_build_array(o.number, (r->>'version')::integer)) from jsonb_array_elements(a.c->'reliesOn') r
                join store.stream o on o.id = r->>'stream') end,
           (a.c->>'receivedAt')::timestamptz, case when told and a.c ? 'recordedAt' then (a.c->>'recordedAt')::timestamptz else recorded end,
           case when a.c->'firstContentWins' is null then a.c->>'contentHash' end
      from asked a
    on conflict on constraint command_name do nothing
    returning position, stream, recorded_at
  ), happened as (
    insert into store.fact_row (position, occurred_at, stream, version, schema, type, key, data)
    select k.position + f.n - 1, (f.fact->>'occurredAt')::timestamptz, a.stream, a.version + f.n, (f.fact->>'schema')::smallint,
           f.fact->>'type', f.fact->>'key', (f.fact->>'data')::json
      from asked a join accepted k on k.stream = a.stream, jsonb_array_elements(a.c->'facts') with ordinality f(fact, n)
  ), moved as (
    update store.stream s set version = s.version + a.facts,
           case_id = case s.version when 0 then a.c->>'caseId' else s.case_id end, lot = case s.version when 0 then a.c->>'lot' else s.lot end,
           process = case s.version when 0 then a.c->>'process' else s.process end
      from asked a join accepted k on k.stream = a.stream where s.number = a.stream and s.version = a.version returning s.number
  )
  select count(*), count(k.position), (select count(*) from moved),
         jsonb_agg(jsonb_build_object('position', k.position::text, 'recordedAt', k.recorded_at) order by a.n)
    into found_count, accepted_count, moved_count, results from asked a left join accepted k on k.stream = a.stream;
  if found_count < wanted or moved_count < accepted_count then raise exception 'the locks leave out a stream that is written'; end if;
  if accepted_count < wanted then
    if wanted = 1 then return null; end if;
    raise exception 'one of these commands was accepted meanwhile' using errcode = 'serialization_failure';
  end if;

  if wanted = 1 then
    changes := commands->0->'views';
  else
    select jsonb_agg(v.change) into changes from jsonb_array_elements(commands) c, jsonb_array_elements(c->'views') v(change);
  end if;
  if changes is not null then perform views.apply(changes); end if;
  return results;
end $$;

-- One command, its streams locked: compared, then written or not.
create or replace function store.append(command jsonb, locks jsonb) returns jsonb
language plpgsql as $$
declare
  conflict jsonb := '[]';
  named jsonb;
  current_version integer;
  result jsonb;
begin
  for named in select command union all select o from jsonb_array_elements(command->'reliesOn') o where o->>'stream' <> command->>'stream' loop
    if not locks @> jsonb_build_array(jsonb_build_object('stream', named->'stream')) then
      raise exception 'the locks leave out %', named->>'stream';
    end if;
    select s.version into current_version from store.stream s where s.id = named->>'stream';
    if current_version <> (named->>'version')::integer then
      conflict := conflict || jsonb_build_object('stream', named->>'stream', 'version', current_version);
    end if;
  end loop;
  if conflict = '[]' then
    result := store.write(jsonb_build_array(command))->0;
  end if;
  return coalesce(result, store.repeated(command), jsonb_build_object('conflict', conflict));
end $$;

-- What a command accepted before made true; null where there is none.
create or replace function store.repeated(command jsonb) returns jsonb
language plpgsql as $$
declare
  kept record;
  result jsonb;
begin
  select c.position, c.content_hash into kept from store.command c
   where store.command_name(c.actor, c.organization, c.command_id) = store.command_name(command->>'actor', command->>'organization', command->>'commandId');
  if not found then return null; end if;
  if kept.content_hash is distinct from command->>'contentHash' and not coalesce((command->>'firstContentWins')::boolean, false) then
    return jsonb_build_object('reused', true);
  end if;
  select jsonb_agg(jsonb_build_object('position', f.position::text, 'version', f.version, 'type', f.type, 'schema', f.schema, 'key', f.key, 'data', f.data,
           'recordedAt', f.recorded_at, 'occurredAt', f.occurred_at, 'stream', f.stream) order by f.version)
    into result from store.fact f where f.command = kept.position;
  return jsonb_build_object('repeated', result);
end $$;
`
