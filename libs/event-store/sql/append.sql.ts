/**
 * The only way a fact is written: `store.append_all`, one call, one transaction, one or several commands, each accepted or not by itself.
 *
 * First every stream they name is locked, in the order given, which is that of the ids: those written `for no key update`, those
 * only relied on `for share`; where one is relied on as absent its row is made. So two commands that rely on each other's stream meet
 * in one order, and the second finds a version that is not the one it decided on.
 *
 * Where each stream stands where all who name it expect it, which is the usual case, all of the call is written together, a statement a table.
 * Else each command is compared and written by itself, in their order.
 *
 * Answers `{"appended": …}`, `{"repeated": …}` (the command was accepted before: its first facts),
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
           on k.actor = c->>'actor' and k.organization = c->>'organization' and k.command_id = c->>'commandId')) then
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
      insert into store.stream (id, kind) select l->>'stream', split_part(l->>'stream', '/', 1) from jsonb_array_elements(locks) l
       where not exists (select from store.stream s where s.id = l->>'stream') order by l->>'stream' on conflict do nothing;
    end if;
    select bool_and(held.version = held.expected), bool_or(held.version is null) into as_expected, missing
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
  written integer;
  command jsonb;
  changes jsonb;
  positions text[];
  given integer := 0;
  added integer;
  results jsonb := '[]';
begin
  insert into store.command (actor, organization, command_id, act, stream, version, facts, data, registered, roles, relies_on, received_at, content_hash)
  select c->>'actor', c->>'organization', c->>'commandId', c->>'act', c->>'stream', (c->>'version')::integer, jsonb_array_length(c->'facts'),
         nullif(c->'data', c->'facts'->0->'data'), c->'registered', translate(c->>'roles', '[]', '{}')::text[], c->'reliesOn',
         (c->>'receivedAt')::timestamptz, c->>'contentHash'
    from jsonb_array_elements(commands) c
  on conflict (actor, organization, command_id) do nothing;
  get diagnostics written = row_count;
  if written < wanted then
    if wanted = 1 then return null; end if;
    raise exception 'one of these commands was accepted meanwhile' using errcode = 'serialization_failure';
  end if;

  with facts as (
    insert into store.fact (stream, version, type, schema, key, data, actor, organization, command_id, ordinal, causation_id,
                            case_id, lot, process, signed, evidence, occurred_at, recorded_at)
    select c->>'stream', (c->>'version')::integer + f.n, f.fact->>'type', (f.fact->>'schema')::smallint, f.fact->>'key', f.fact->'data',
           c->>'actor', c->>'organization', c->>'commandId', f.n - 1, c->>'causationId',
           c->>'caseId', c->>'lot', c->>'process', c->'signed', c->'evidence', (f.fact->>'occurredAt')::timestamptz,
           case when told and c ? 'recordedAt' then (c->>'recordedAt')::timestamptz else recorded end
      from jsonb_array_elements(commands) c, jsonb_array_elements(c->'facts') with ordinality f(fact, n)
    returning position
  ) select array_agg(position::text) into positions from facts;

  update store.stream s set version = s.version + jsonb_array_length(c->'facts')
    from jsonb_array_elements(commands) c where s.id = c->>'stream' and s.version = (c->>'version')::integer;
  get diagnostics written = row_count;
  if written < wanted then raise exception 'the locks leave out a stream that is written'; end if;

  if wanted = 1 then
    changes := commands->0->'views';
  else
    select jsonb_agg(v.change) into changes from jsonb_array_elements(commands) c, jsonb_array_elements(c->'views') v(change);
  end if;
  if changes is not null then perform views.apply(changes); end if;

  for n in 0 .. wanted - 1 loop
    command := commands->n;
    added := jsonb_array_length(command->'facts');
    results := results || jsonb_build_object('appended', positions[given + 1 : given + added], 'recordedAt',
      case when told and command ? 'recordedAt' then (command->>'recordedAt')::timestamptz(3) else recorded end);
    given := given + added;
  end loop;
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
  select c.stream, c.version, c.facts, c.content_hash into kept from store.command c
   where c.actor = command->>'actor' and c.organization = command->>'organization' and c.command_id = command->>'commandId';
  if not found then return null; end if;
  if kept.content_hash <> command->>'contentHash' and not coalesce((command->>'firstContentWins')::boolean, false) then
    return jsonb_build_object('reused', true);
  end if;
  select jsonb_agg(jsonb_build_object('position', f.position::text, 'version', f.version, 'type', f.type, 'schema', f.schema, 'key', f.key, 'data', f.data,
           'recordedAt', f.recorded_at, 'occurredAt', f.occurred_at, 'stream', f.stream) order by f.version)
    into result from store.fact f where f.stream = kept.stream and f.version > kept.version and f.version <= kept.version + kept.facts;
  return jsonb_build_object('repeated', result);
end $$;
`
