/**
 * The only way a fact is written: `store.append_all`, one call, one transaction, one or several commands, each accepted or not by itself.
 *
 * First every stream they name is locked, in the order given, which is that of the ids: those written `for no key update`, those
 * only relied on `for share`; where one is relied on as absent its row is made. So two commands that rely on each other's stream meet
 * in one order, and the second finds a version that is not the one it decided on.
 *
 * Where each stream stands where all who name it expect it, which is the usual case, all of the call is written together, by one statement a table.
 * Else each command is compared and written by itself, in their order.
 *
 * Data are texts of JSON, and kept as such. Answers `{"position": …, "recordedAt": …}` (the position of its first fact), `{"repeated": …}` (the command was accepted before: its first facts),
 * `{"reused": true}` (its id was used for other content) or `{"conflict": …}` (versions that have moved), in the commands' order.
 */
export const append = `
-- See \`store.lock\`.
create type store.held as (numbers jsonb, as_expected boolean);

-- locks: every stream named, once, in order of id; \`written\` where a command writes it, \`version\` where all who name it expect the same one
-- and none but one who alone names it writes it. A wrong order can make calls wait in a circle, which PostgreSQL breaks; a stream left out is an
-- error. For a row that another transaction holds it waits a second, then fails (55P03): others of this call must not wait for it.
-- Planned once, and by the indexes: what is joined is a few rows with tables of millions, which were small when it was planned.
create or replace function store.append_all(commands jsonb, locks jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '1s'
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  held store.held;
  results jsonb := '[]';
begin
  held := store.lock(locks);
  if held.as_expected then return store.write(commands, held.numbers); end if;
  for n in 0 .. jsonb_array_length(commands) - 1 loop
    results := results || store.append(commands->n, held.numbers);
  end loop;
  return results;
end $$;

-- Locks streams, to write them or only to rely on them, one after another; the number of each by its id, and whether each has the version that is
-- expected. Where there is none its row is made: there must be something to lock. Those that are expected to be absent first, all in one order
-- too, before anything else is held: so nobody waits in a circle for those either.
create or replace function store.lock(locks jsonb) returns store.held
language plpgsql as $$
declare
  held store.held;
  missing boolean := locks @? '$[*] ? (!(@.version > 0))';
begin
  loop
    if missing then
      insert into store.stream (id) select l->>'stream' from jsonb_array_elements(locks) l
       where not exists (select from store.stream s where s.id = l->>'stream') order by l->>'stream' on conflict do nothing;
    end if;
    select jsonb_object_agg(l.id, (l.held).number), bool_and((l.held).version is not distinct from l.expected), bool_or((l.held).version is null)
      into held.numbers, held.as_expected, missing
      from (select l->>'stream' as id, (l->>'version')::integer as expected,
                   case when (l->>'written')::boolean then (select s from store.stream s where s.id = l->>'stream' for no key update)
                        else (select s from store.stream s where s.id = l->>'stream' for share) end as held
              from jsonb_array_elements(locks) l offset 0) l;
    if not missing then return held; end if;
  end loop;
end $$;

-- The time facts are recorded: the database's own. What a command tells is believed of a rehearsal, whose time is a row, and of the owner who
-- logs in as such.
create or replace function store.tells_time(commands jsonb) returns boolean
language plpgsql as $$
begin
  if not commands @? '$[*].recordedAt' then return false; end if;
  return session_user = current_user or exists (select from store.clock);
end $$;

-- Writes commands whose streams are locked and stand where each expects them, and answers them: of one that was accepted before, what it made true then.
create or replace function store.write(commands jsonb, numbers jsonb) returns jsonb
language plpgsql as $$
declare
  told boolean := store.tells_time(commands);
  recorded timestamptz(3) := clock_timestamp();
  positions bigint[];
  accepted integer;
  moved integer;
  command jsonb;
  changes jsonb := '[]';
  results jsonb := '[]';
begin
  for n in 1 .. jsonb_array_length(commands) loop
    positions[n] := nextval('store.position');
  end loop;
  insert into store.command (position, stream, version, facts, actor, organization, command_id, act, causation_id, data, registered, signed, roles,
                             relies_on, received_at, recorded_at, content_hash)
  select positions[e.n], (numbers->>(e.c->>'stream'))::integer, (e.c->>'version')::integer, jsonb_array_length(e.c->'facts'), e.c->>'actor', e.c->>'organization',
         e.c->>'commandId', e.c->>'act', e.c->>'causationId', (e.c->>'data')::json, (e.c->'registered')::json, (e.c->'signed')::json,
         case when e.c->'firstContentWins' is null then (e.c->'roles')::json end,
         case when e.c->'reliesOn' <> '[]' then
           (select json_agg(json_build_array(numbers->(r->>'stream'), r->'version')) from jsonb_array_elements(e.c->'reliesOn') r) end,
         (e.c->>'receivedAt')::timestamptz, case when told then coalesce((e.c->>'recordedAt')::timestamptz, recorded) else recorded end,
         case when e.c->'firstContentWins' is null then e.c->>'contentHash' end
    from jsonb_array_elements(commands) with ordinality e(c, n)
  on conflict on constraint command_name do nothing;
  get diagnostics accepted = row_count;
  if accepted < cardinality(positions) then
    select array_agg(k.position order by p.n) into positions
      from unnest(positions) with ordinality p(position, n) left join store.command k on k.position = p.position;
  end if;

  insert into store.fact_row (position, occurred_at, stream, version, schema, type, key, data)
  select positions[e.n] + f.n - 1, (f.fact->>'occurredAt')::timestamptz, (numbers->>(e.c->>'stream'))::integer, (e.c->>'version')::integer + f.n,
         (f.fact->>'schema')::smallint, f.fact->>'type', f.fact->>'key', (f.fact->>'data')::json
    from jsonb_array_elements(commands) with ordinality e(c, n), jsonb_array_elements(e.c->'facts') with ordinality f(fact, n)
   where positions[e.n] is not null;

  update store.stream s set version = s.version + jsonb_array_length(e.c->'facts'),
         case_id = case s.version when 0 then e.c->>'caseId' else s.case_id end, lot = case s.version when 0 then e.c->>'lot' else s.lot end,
         process = case s.version when 0 then e.c->>'process' else s.process end
    from jsonb_array_elements(commands) with ordinality e(c, n)
   where s.number = (numbers->>(e.c->>'stream'))::integer and s.version = (e.c->>'version')::integer and positions[e.n] is not null;
  get diagnostics moved = row_count;
  if moved < accepted then raise exception 'the locks leave out a stream that is written'; end if;

  for n in 1 .. cardinality(positions) loop
    command := commands->(n - 1);
    if positions[n] is null then
      results := results || store.repeated(command);
    else
      results := results || jsonb_build_object('position', positions[n]::text, 'recordedAt',
        case when told then coalesce((command->>'recordedAt')::timestamptz(3), recorded) else recorded end);
      if command ? 'views' then changes := changes || (command->'views'); end if;
    end if;
  end loop;
  if changes <> '[]' then perform views.apply(changes); end if;
  return results;
end $$;

-- One command, its streams locked: compared, then written or not.
create or replace function store.append(command jsonb, numbers jsonb) returns jsonb
language plpgsql as $$
declare
  conflict jsonb := '[]';
  named jsonb;
  current_version integer;
begin
  for named in select command union all select o from jsonb_array_elements(command->'reliesOn') o where o->>'stream' <> command->>'stream' loop
    if not numbers ? (named->>'stream') then
      raise exception 'the locks leave out %', named->>'stream';
    end if;
    select s.version into current_version from store.stream s where s.number = (numbers->>(named->>'stream'))::integer;
    if current_version <> (named->>'version')::integer then
      conflict := conflict || jsonb_build_object('stream', named->>'stream', 'version', current_version);
    end if;
  end loop;
  if conflict = '[]' then return store.write(jsonb_build_array(command), numbers)->0; end if;
  return coalesce(store.repeated(command), jsonb_build_object('conflict', conflict));
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
