/**
 * The only way a fact is written. One call, one transaction.
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
language plpgsql security definer set search_path = pg_catalog as $$
declare
  own text := command->>'stream';
  expected integer := (command->>'version')::integer;
  added integer := jsonb_array_length(command->'facts');
  who text := command->>'actor';
  command_name text := command->>'commandId';
  hash text := command->>'contentHash';
  recorded timestamptz(3) := coalesce((command->>'recordedAt')::timestamptz, clock_timestamp());
  others jsonb := command->'reliesOn';
  found integer;
  named record;
  moved jsonb := '[]';
  result jsonb;
begin
  if others is null or others = '[]' then
    if expected = 0 then
      insert into store.stream (id, kind) values (own, split_part(own, '/', 1)) on conflict do nothing;
    end if;
    select version into found from store.stream where id = own for no key update;
    if found is distinct from expected then
      moved := jsonb_build_array(jsonb_build_object('stream', own, 'version', coalesce(found, 0)));
    end if;
  else
    insert into store.stream (id, kind)
      select id, split_part(id, '/', 1) from (
        select own as id where expected = 0
        union select e->>'stream' from jsonb_array_elements(others) e where (e->>'version')::integer = 0
      ) absent order by id collate "C" on conflict do nothing;
    for named in
      select w.id, w.version, w.mine from (
        select o.stream as id, o.version, false as mine from jsonb_to_recordset(others) as o(stream text, version integer) where o.stream <> own
        union all select own, expected, true
      ) w order by w.id collate "C"
    loop
      if named.mine then
        select version into found from store.stream where id = named.id for no key update;
      else
        select version into found from store.stream where id = named.id for share;
      end if;
      if found is distinct from named.version then
        moved := moved || jsonb_build_object('stream', named.id, 'version', coalesce(found, 0));
      end if;
    end loop;
  end if;

  select jsonb_agg(jsonb_build_object('position', f.position::text, 'version', f.version, 'type', f.type, 'schema', f.schema, 'key', f.key, 'data', f.data,
           'recordedAt', f.recorded_at, 'occurredAt', f.occurred_at, 'stream', f.stream, 'hash', f.content_hash) order by f.ordinal)
    into result from store.fact f where f.actor = who and f.command_id = command_name;
  if result is not null then
    if result->0->>'hash' <> hash and not coalesce((command->>'firstContentWins')::boolean, false) then
      return jsonb_build_object('reused', true);
    end if;
    return jsonb_build_object('repeated', result);
  end if;

  if moved <> '[]' then
    return jsonb_build_object('conflict', moved);
  end if;

  with written as (
    insert into store.fact (stream, version, type, schema, key, data, actor, command_id, ordinal, content_hash, causation_id,
                            case_id, lot, process, signed, evidence, occurred_at, recorded_at)
    select own, expected + n::integer, f->>'type', (f->>'schema')::smallint, f->>'key', f->'data', who, command_name, n::smallint - 1, hash, command->>'causationId',
           command->>'caseId', command->>'lot', command->>'process', command->'signed', command->'evidence',
           (f->>'occurredAt')::timestamptz, recorded
      from jsonb_array_elements(command->'facts') with ordinality as e(f, n)
    returning position, version
  )
  select jsonb_agg(position::text order by version) into result from written;

  update store.stream set version = expected + added where id = own;

  if command ? 'views' then
    perform views.apply(command->'views');
  end if;
  return jsonb_build_object('appended', result, 'recordedAt', recorded);
end $$;
`
