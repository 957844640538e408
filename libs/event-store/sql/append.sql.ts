/**
 * The only way a fact is written: `store.append_all`, one call, one transaction, one or several commands, each accepted or not by itself.
 *
 * Rows of all named streams are made (also of those relied on as absent), then locked in order of id: the own stream
 * `for no key update`, the others `for share`. So two commands that rely on each other's stream meet in one order,
 * and the second finds a version that is not the one it decided on.
 *
 * Answers `{"appended": …}`, `{"repeated": …}` (the command was accepted before: its first facts),
 * `{"reused": true}` (its id was used for other content) or `{"conflict": …}` (versions that have moved).
 */
export const append = `
create function store.append(command jsonb) returns jsonb
language plpgsql as $$
declare
  own text := command->>'stream';
  expected integer := (command->>'version')::integer;
  added integer := jsonb_array_length(command->'facts');
  who text := command->>'actor';
  command_name text := command->>'commandId';
  hash text := command->>'contentHash';
  recorded timestamptz(3) := coalesce((command->>'recordedAt')::timestamptz, clock_timestamp());
  others jsonb := coalesce(command->'reliesOn', '[]');
  ids text[];
  versions integer[];
  current_version integer;
  taken boolean := false;
  moved jsonb := '[]';
  fact jsonb;
  drawn bigint;
  positions text[] := '{}';
begin
  -- Mostly one stream is relied on, or none: two ids are put in order without asking the planner.
  if jsonb_array_length(others) = 0 then
    ids := array[own];
  elsif jsonb_array_length(others) = 1 and others->0->>'stream' < own collate "C" then
    ids := array[others->0->>'stream', own];
    versions := array[(others->0->>'version')::integer, expected];
  elsif jsonb_array_length(others) = 1 and others->0->>'stream' > own collate "C" then
    ids := array[own, others->0->>'stream'];
    versions := array[expected, (others->0->>'version')::integer];
  else
    select array_agg(w.id order by w.id collate "C"), array_agg(w.version order by w.id collate "C") into ids, versions from (
      select own as id, expected as version
      union all select o.stream, o.version from jsonb_to_recordset(others) as o(stream text, version integer) where o.stream <> own
    ) w;
  end if;

  for i in 1 .. cardinality(ids) loop
    if ids[i] = own then
      -- Locked, compared and moved on in one step; taken back below if anything else has moved.
      if expected = 0 then
        insert into store.stream (id, kind, version) values (own, split_part(own, '/', 1), added) on conflict do nothing;
        taken := found;
      end if;
      if not taken then
        update store.stream set version = expected + added where id = own and version = expected;
        taken := found;
      end if;
      if not taken then
        select version into current_version from store.stream where id = own;
        moved := moved || jsonb_build_object('stream', own, 'version', coalesce(current_version, 0));
      end if;
    else
      if versions[i] = 0 then
        insert into store.stream (id, kind) values (ids[i], split_part(ids[i], '/', 1)) on conflict do nothing;
      end if;
      select version into current_version from store.stream where id = ids[i] for share;
      if current_version is distinct from versions[i] then
        moved := moved || jsonb_build_object('stream', ids[i], 'version', coalesce(current_version, 0));
      end if;
    end if;
  end loop;

  if moved = '[]' then
    for n in 0 .. added - 1 loop
      fact := command->'facts'->n;
      insert into store.fact (stream, version, type, schema, key, data, actor, command_id, ordinal, content_hash, causation_id,
                              case_id, lot, process, signed, evidence, occurred_at, recorded_at)
      values (own, expected + n + 1, fact->>'type', (fact->>'schema')::smallint, fact->>'key', fact->'data', who, command_name, n, hash,
              command->>'causationId', command->>'caseId', command->>'lot', command->>'process', command->'signed', command->'evidence',
              (fact->>'occurredAt')::timestamptz, recorded)
      on conflict (actor, command_id, ordinal) do nothing
      returning position into drawn;
      exit when drawn is null; -- only at the first: this command was accepted before
      positions := positions || drawn::text;
    end loop;
    if positions <> '{}' then
      if command ? 'views' then
        perform views.apply(command->'views');
      end if;
      return jsonb_build_object('appended', positions, 'recordedAt', recorded);
    end if;
  end if;

  if taken then
    update store.stream set version = expected where id = own;
  end if;
  return coalesce(store.repeated(who, command_name, hash, coalesce((command->>'firstContentWins')::boolean, false)),
                  jsonb_build_object('conflict', moved));
end $$;

-- What a command accepted before made true; null where there is none.
create function store.repeated(who text, command_name text, hash text, first_content_wins boolean) returns jsonb
language plpgsql set search_path = pg_catalog as $$
declare
  result jsonb;
begin
  select jsonb_agg(jsonb_build_object('position', f.position::text, 'version', f.version, 'type', f.type, 'schema', f.schema, 'key', f.key, 'data', f.data,
           'recordedAt', f.recorded_at, 'occurredAt', f.occurred_at, 'stream', f.stream, 'hash', f.content_hash) order by f.ordinal)
    into result from store.fact f where f.actor = who and f.command_id = command_name;
  if result is not null and result->0->>'hash' <> hash and not first_content_wins then
    return jsonb_build_object('reused', true);
  end if;
  return case when result is not null then jsonb_build_object('repeated', result) end;
end $$;

-- Several commands in one transaction: one answer each, in their order. Each is accepted or not by itself.
create function store.append_all(commands jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog as $$
declare
  results jsonb := '[]';
  named record;
begin
  if jsonb_array_length(commands) > 1 then
    -- The streams of all of them, in the one order, before the first of them is written.
    for named in
      select w.id, bool_or(w.mine) as mine, bool_or(w.version = 0) as absent from (
        select c->>'stream' as id, (c->>'version')::integer as version, true as mine from jsonb_array_elements(commands) c
        union all
        select o->>'stream', (o->>'version')::integer, false from jsonb_array_elements(commands) c, jsonb_array_elements(c->'reliesOn') o
      ) w group by w.id order by w.id collate "C"
    loop
      if named.absent then
        insert into store.stream (id, kind) values (named.id, split_part(named.id, '/', 1)) on conflict do nothing;
      end if;
      if named.mine then
        perform from store.stream where id = named.id for no key update;
      else
        perform from store.stream where id = named.id for share;
      end if;
    end loop;
  end if;
  for n in 0 .. jsonb_array_length(commands) - 1 loop
    results := results || store.append(commands->n);
  end loop;
  return results;
end $$;
`
