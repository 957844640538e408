/**
 * The only way a fact is written: `store.append_all`, one call, one transaction, one or several commands, each accepted or not by itself.
 *
 * First every stream they name is locked, in the order given, which is that of the ids: those written `for no key update`, those
 * only relied on `for share`; where one is relied on as absent its row is made. So two commands that rely on each other's stream meet
 * in one order, and the second finds a version that is not the one it decided on. Then each command is compared and written.
 *
 * Answers `{"appended": …}`, `{"repeated": …}` (the command was accepted before: its first facts),
 * `{"reused": true}` (its id was used for other content) or `{"conflict": …}` (versions that have moved), in the commands' order.
 */
export const append = `
-- locks: every stream named, in order of id; \`written\` where a command writes it, \`only\` the number of that command where no other names
-- it. A wrong order can make calls wait in a circle, which PostgreSQL breaks; a stream left out is an error. For a row that another
-- transaction holds it waits a second, then fails (55P03): others of this call must not wait for it.
create or replace function store.append_all(commands jsonb, locks jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '1s' as $$
declare
  held jsonb := '{}'; -- version by stream; a stream that was moved on already stands here as the number of its command
  lock jsonb;
  command jsonb;
  result jsonb;
  results jsonb := '[]';
begin
  for i in 0 .. jsonb_array_length(locks) - 1 loop
    lock := locks->i;
    command := commands->(lock->>'only')::integer;
    if command->>'stream' = lock->>'stream' and store.move_on(command) then
      held := held || jsonb_build_object(lock->>'only', 'moved on');
    else
      held := held || jsonb_build_object(lock->>'stream', store.lock(lock->>'stream', (lock->>'written')::boolean));
    end if;
  end loop;
  for n in 0 .. jsonb_array_length(commands) - 1 loop
    command := commands->n;
    result := store.append(command, held, held ? n::text);
    results := results || result;
    if result ? 'appended' then
      held := held || jsonb_build_object(command->>'stream', (command->>'version')::integer + jsonb_array_length(command->'facts'));
    end if;
  end loop;
  return results;
end $$;

-- The time a fact is recorded: the database's own. Another is believed of a rehearsal, whose time is a row, and of the owner who logs in as such.
create or replace function store.recorded(told text) returns timestamptz
language plpgsql as $$
begin
  if told is not null and (session_user = current_user or exists (select from store.clock)) then return told::timestamptz; end if;
  return clock_timestamp();
end $$;

-- Locks a command's own stream, compares its version and moves it on, in one step; false where it has another version.
create or replace function store.move_on(command jsonb) returns boolean
language plpgsql as $$
declare
  own text := command->>'stream';
  expected integer := command->>'version';
  added integer := jsonb_array_length(command->'facts');
begin
  if expected = 0 then
    insert into store.stream (id, kind, version) values (own, split_part(own, '/', 1), added) on conflict do nothing;
    if found then return true; end if;
  end if;
  update store.stream set version = expected + added where id = own and version = expected;
  return found;
end $$;

-- Locks a stream, to write it or only to rely on it, and gives its version. Where there is none its row is made: there must be something to lock.
create or replace function store.lock(name text, to_write boolean) returns integer
language plpgsql as $$
declare
  current_version integer;
begin
  loop
    if to_write then
      select version into current_version from store.stream where id = name for no key update;
    else
      select version into current_version from store.stream where id = name for share;
    end if;
    if current_version is not null then return current_version; end if;
    insert into store.stream (id, kind) values (name, split_part(name, '/', 1)) on conflict do nothing;
  end loop;
end $$;

-- One command, its streams locked. moved: its own stream was moved on already; that is taken back if anything else has moved.
create or replace function store.append(command jsonb, held jsonb, moved boolean) returns jsonb
language plpgsql as $$
declare
  own text := command->>'stream';
  expected integer := command->>'version';
  added integer := jsonb_array_length(command->'facts');
  others jsonb := command->'reliesOn';
  recorded timestamptz(3) := store.recorded(command->>'recordedAt');
  conflict jsonb := '[]';
  fact jsonb;
  drawn bigint;
  positions text[] := '{}';
begin
  if not moved then
    conflict := store.other_version(held, own, expected);
  end if;
  for i in 0 .. jsonb_array_length(others) - 1 loop
    if others->i->>'stream' <> own then
      conflict := conflict || store.other_version(held, others->i->>'stream', (others->i->>'version')::integer);
    end if;
  end loop;

  if conflict = '[]' then
    insert into store.command (actor, organization, command_id, act, stream, version, facts, data, registered, roles, relies_on, received_at, content_hash)
    values (command->>'actor', command->>'organization', command->>'commandId', command->>'act', own, expected, added,
            nullif(command->'data', command->'facts'->0->'data'), command->'registered',
            array(select jsonb_array_elements_text(command->'roles')), others, (command->>'receivedAt')::timestamptz, command->>'contentHash')
    on conflict (actor, organization, command_id) do nothing;
    if found then -- else this command was accepted before
      for n in 0 .. added - 1 loop
        fact := command->'facts'->n;
        insert into store.fact (stream, version, type, schema, key, data, actor, organization, command_id, ordinal, causation_id,
                                case_id, lot, process, signed, evidence, occurred_at, recorded_at)
        values (own, expected + n + 1, fact->>'type', (fact->>'schema')::smallint, fact->>'key', fact->'data',
                command->>'actor', command->>'organization', command->>'commandId', n, command->>'causationId',
                command->>'caseId', command->>'lot', command->>'process', command->'signed', command->'evidence',
                (fact->>'occurredAt')::timestamptz, recorded)
        returning position into drawn;
        positions := positions || drawn::text;
      end loop;
      if not moved then
        update store.stream set version = expected + added where id = own;
      end if;
      if command ? 'views' then
        perform views.apply(command->'views');
      end if;
      return jsonb_build_object('appended', positions, 'recordedAt', recorded);
    end if;
  end if;

  if moved then
    update store.stream set version = expected where id = own;
  end if;
  return coalesce(store.repeated(command), jsonb_build_object('conflict', conflict));
end $$;

-- A stream whose version is not the one expected, with the version it has; none where it is.
create or replace function store.other_version(held jsonb, name text, expected integer) returns jsonb
language plpgsql as $$
declare
  current_version integer := held->>name;
begin
  if current_version is null then
    raise exception 'the locks leave out %', name;
  end if;
  return case when current_version = expected then '[]' else jsonb_build_array(jsonb_build_object('stream', name, 'version', current_version)) end;
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
