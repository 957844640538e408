
do $$ begin
  if not exists (select from pg_roles where rolname = 'sanshe_app') then create role sanshe_app; end if;
end $$;

create schema if not exists store;

-- A stream has a number, by which its facts and commands name it: its id stands here alone, as does what it belongs to.
create table store.stream (
  number integer generated always as identity primary key,
  version integer not null default 0,
  id text not null,
  case_id text,
  lot text,
  process text,
  -- Of the ids' hashes: they are long, and never asked for in order.
  exclude using hash (id with =)
) with (fillfactor = 90);
create index stream_case on store.stream (case_id) where case_id is not null;
-- A process's streams are among those of its case; only a process of no case has an index of its own.
create index stream_process on store.stream (process) where case_id is null and process is not null;

-- A command draws one position; its facts have that and those above it.
create sequence store.position minvalue 1024 increment by 1024 cache 1;

-- The name of a command: whose it is, for whom, and their id for it.
create function store.command_name(actor text, organization text, command_id text) returns text[]
language sql immutable parallel safe as $$ select array[$1, $2, $3] $$;

-- Every accepted command as it was asked, written with its facts: `facts` of them above `version` of its stream. Its name is what makes an act
-- happen once: no fact is written without its command. Whoever decides again what was asked then finds all it needs. What is of one width
-- stands together, the widest first: so nothing is lost between them.
create table store.command (
  position bigint primary key default nextval('store.position'),
  received_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  stream integer not null,
  version integer not null,
  facts smallint not null check (facts between 0 and 1024),
  actor text not null,
  organization text not null,
  command_id text not null,
  act text not null,
  causation_id text,
  -- As asked; null where its facts say the same.
  data json,
  registered json,
  signed json,
  -- Null of a process, which acts as nothing else.
  roles json,
  -- The streams it relied on, each as its number and version.
  relies_on json,
  -- Null of a process, whose first content wins.
  content_hash text,
  -- Of the names' hashes: they are long, and never asked for in order.
  constraint command_name exclude using hash (store.command_name(actor, organization, command_id) with =)
);
create index command_process on store.command (causation_id) where causation_id is not null;
-- Whose hands people's commands passed through: who issued them, who drafted them, who reviewed them.
create index command_actor on store.command (actor, position) where causation_id is null;
create index command_drafter on store.command ((signed->'by'->0->>'person'), position) where signed is not null;
create index command_reviewer on store.command ((signed->'by'->1->>'person'), position) where signed is not null;

-- What is kept of a fact alone: eight columns, for a ninth makes every row with a null eight bytes longer. Which of its command's facts it is, its
-- position says: those of commands are 1024 apart. Everybody reads `store.fact`, which says also what its command and its stream say of it.
create table store.fact_row (
  position bigint not null,
  occurred_at timestamptz(3) not null,
  stream integer not null,
  version integer not null,
  schema smallint not null,
  type text not null,
  key text,
  data json not null,
  primary key (stream, version)
);

-- `command`: the position of the command that made it true, one of `facts`. That its version is one of those is said too, for it is how the facts
-- of a command are found.
create view store.fact as
  select r.position, s.id as stream, r.version, r.type, r.schema, r.key, r.data, c.actor, c.organization, c.command_id, (r.position - c.position)::smallint as ordinal, c.causation_id,
         s.case_id, s.lot, s.process, c.signed, c.registered->'evidence' as evidence, r.occurred_at, c.recorded_at,
         r.stream as stream_number, c.position as command, c.facts
    from store.fact_row r join store.stream s on s.number = r.stream
    join store.command c on c.position = r.position & ~1023::bigint and c.stream = r.stream and r.version > c.version and r.version <= c.version + c.facts;

-- The key of a fact that puts another right (libs/kernel/standing.ts).
create function store.put_right_key(version integer, kind text, key text) returns text
language sql immutable parallel safe as $$ select $1 || ' ' || $2 || coalesce('#' || $3, '') $$;

-- The facts that put others of their stream right, by those.
create index fact_put_right on store.fact_row (stream, key, version) where type in ('ActCorrected', 'ActStruck');

-- Facts as they count (libs/domain/correction/standing.ts): those struck are left out, those corrected are read as they were corrected last.
create view store.standing as
  select f.position, f.stream, f.version, f.type, coalesce((r.data->>'schema')::smallint, f.schema) as schema, f.key, coalesce(r.data->'data', f.data) as data,
         f.actor, f.organization, f.command_id, f.ordinal, f.causation_id, f.case_id, f.lot, f.process, f.signed, f.evidence,
         coalesce((r.data->>'occurredAt')::timestamptz(3), f.occurred_at) as occurred_at, f.recorded_at, f.stream_number, f.command, f.facts
    from store.fact f
    left join lateral (select p.type, p.data from store.fact_row p
                        where p.stream = f.stream_number and p.type in ('ActCorrected', 'ActStruck') and p.key = store.put_right_key(f.version, f.type, f.key)
                        order by p.version desc limit 1) r on true
   where r.type is distinct from 'ActStruck';

-- Which act people did with a command, and who: `actor` issued it, `drafter` drafted it where it passed several hands. Not what was asked, and
-- nothing of what happened elsewhere.
create view store.done as
  select position, act, actor, signed->'by'->0->>'person' as drafter from store.command where causation_id is null and registered is null;

-- Whose hands a command of people passed through: once for each of those who issued, drafted and reviewed it.
create view store.hand as
  select position, actor as person from store.command where causation_id is null
  union all select position, signed->'by'->0->>'person' from store.command where signed is not null
  union all select position, signed->'by'->1->>'person' from store.command where signed is not null;

-- The number of a command's last fact: the others have those before it.
create table store.log (
  seq bigint primary key,
  position bigint not null unique
);

-- Facts with their numbers, in the log's order by `last`, that of the last fact of the same command, and version. Looked for command by command,
-- which `offset 0` keeps the planner to.
create view store.numbered as
  select l.seq - (f.facts - 1 - f.ordinal) as seq, l.seq as last, f.*
    from store.log l cross join lateral (select * from store.fact f where f.command = l.position offset 0) f;

-- low: every fact up to here has its number. mark: the next low, once every transaction below mark_below has ended.
create table store.sequencer (
  singleton boolean primary key default true check (singleton),
  low bigint not null default 0,
  mark bigint,
  mark_below xid8
);
insert into store.sequencer default values;

-- Commands whose facts have no number yet: few, and just above the mark. The mark is asked for first, and each is looked for in the log by itself:
-- the planner takes a third of all to be above a mark it does not know, and would read all commands, or the whole log, for them.
create view store.unnumbered_command as
  select c.position, c.facts from store.command c
   where c.position > (select low from store.sequencer) and c.facts > 0 and not exists (select from store.log l where l.position = c.position offset 0);
create view store.unnumbered as
  select f.* from store.unnumbered_command c cross join lateral (select * from store.fact f where f.command = c.position offset 0) f;

create table store.follower (
  name text primary key,
  seq bigint not null
);

-- Facts that a follower could not handle and went past: parked, with the reason, until it is driven over them again.
create table store.parked (
  follower text not null,
  seq bigint not null,
  stream text not null,
  version integer not null,
  type text not null,
  error text not null,
  since timestamptz(3) not null default clock_timestamp(),
  last timestamptz(3) not null default clock_timestamp(),
  primary key (follower, seq)
);

create table store.epoch (
  singleton boolean primary key default true check (singleton),
  id uuid not null default gen_random_uuid(),
  since timestamptz(3) not null default now(),
  -- Which store this is, the same in every copy of it.
  store uuid not null default gen_random_uuid()
);
insert into store.epoch default values;

-- What outside the database knows of facts that are lost is built again: nothing is taken away by that, so the application may ask for it.
create function store.begin_epoch() returns text
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update store.epoch set id = gen_random_uuid(), since = clock_timestamp() returning id::text
$$;

-- The rehearsal clock: one row, absent in production.
create table store.clock (
  singleton boolean primary key default true check (singleton),
  now timestamptz(3) not null
);

-- Moves it, never back. The owner makes the row, before anything runs: no application can make a rehearsal of a database that is none.
create function store.move_clock(to_moment timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update store.clock set now = greatest(now, to_moment);
  if not found then
    raise exception 'this is no rehearsal: its clock cannot be moved' using errcode = 'insufficient_privilege';
  end if;
end $$;

-- The nodes that run on this database, as they say themselves; a migration that contracts waits for those that do not know it yet.
-- serves: the queue of processes a worker works on.
create table store.node (
  id uuid primary key,
  part text not null,
  host text not null,
  knows text not null,
  serves text,
  seen_at timestamptz(3) not null default clock_timestamp()
);

create table store.refusal (
  id bigint generated always as identity primary key,
  at timestamptz(3) not null,
  actor text not null,
  org text,
  act text not null,
  stream text not null,
  case_id text,
  refusals jsonb not null
);
create index refusal_case on store.refusal (case_id, id);
create index refusal_org on store.refusal (org, id);
create index refusal_process on store.refusal (id) where actor = '#process';

-- Notes a refusal, and takes away up to two that are older than theirs are kept: so the table stops growing by itself. People's are kept for
-- two years, a process's, which asks again and again, for thirty days.
create function store.record_refusal(noted store.refusal) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into store.refusal (at, actor, org, act, stream, case_id, refusals)
  values (noted.at, noted.actor, noted.org, noted.act, noted.stream, noted.case_id, noted.refusals);
  delete from store.refusal r using (select id, at from store.refusal where actor = '#process' order by id limit 2) o
   where r.id = o.id and o.at < noted.at - interval '30 days';
  delete from store.refusal r using (select id, at from store.refusal where actor <> '#process' order by id limit 2) o
   where r.id = o.id and o.at < noted.at - interval '2 years';
end $$;

-- Every command of a stream as it was asked, and those in other streams of its case, or of a plan's cases, that relied on it: who puts an act right
-- asks the later ones again. An obligation follows by itself. Nothing but what led to facts that whoever may read the stream can read.
create function store.asked(of_stream text)
returns table ("position" bigint, stream text, version integer, facts smallint, act text, actor text, organization text, roles json, data json,
               registered json, signed json, received_at timestamptz, recorded_at timestamptz, relies_on json)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with own as materialized (select number, id, case_id from store.stream where id = of_stream),
  cases as materialized (
    select case_id from own where case_id is not null
    union select substr(own.id, length('plan/') + 1) || '.' || f.key from own join store.fact_row f on f.stream = own.number
     where own.id like 'plan/%' and f.key is not null),
  near as materialized (
    select number from own
    union select s.number from cases join store.stream s on s.case_id = cases.case_id where s.id not like 'obligation/%'),
  asked as materialized (
    select distinct f.position & ~1023::bigint as position from near join store.fact_row f on f.stream = near.number)
  select c.position, s.id, c.version, c.facts, c.act, c.actor, c.organization, coalesce(c.roles, '["process"]'), c.data, c.registered, c.signed,
         c.received_at, c.recorded_at,
         coalesce((select json_agg(json_build_array(o.id, r->1)) from json_array_elements(c.relies_on) r
                     join store.stream o on o.number = (r->>0)::integer), '[]')
    from asked join store.command c on c.position = asked.position join store.stream s on s.number = c.stream
   where c.stream = (select number from own)
      or exists (select from json_array_elements(c.relies_on) r where (r->>0)::integer = (select number from own))
$$;

create function store.forbid_change() returns trigger language plpgsql as $$
begin
  raise exception 'facts are append-only: % on %.% is not allowed', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege', hint = 'A repair is a command with a reason.';
end $$;
create trigger append_only before update or delete on store.fact_row for each row execute function store.forbid_change();
create trigger append_only before update or delete on store.command for each row execute function store.forbid_change();
create trigger append_only_whole before truncate on store.command for each statement execute function store.forbid_change();
create trigger append_only_whole before truncate on store.fact_row for each statement execute function store.forbid_change();
create trigger append_only before update or delete on store.log for each row execute function store.forbid_change();
create trigger append_only_whole before truncate on store.log for each statement execute function store.forbid_change();


-- See `store.lock`.
create type store.held as (numbers jsonb, as_expected boolean);

-- locks: every stream named, once, in order of id; `written` where a command writes it, `version` where all who name it expect the same one
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


create function store.sequence_facts(at_most integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  state store.sequencer;
  passed boolean;
  numbered integer;
  last_drawn bigint;
begin
  if not pg_try_advisory_xact_lock(7203341) then return -1; end if;
  select * into state from store.sequencer;
  passed := state.mark is not null and pg_snapshot_xmin(pg_current_snapshot()) >= state.mark_below;
  if state.mark is null then
    select case when is_called then last_value else 0 end into last_drawn from store.position;
    if last_drawn > state.low then
      update store.sequencer set mark = last_drawn, mark_below = pg_current_xact_id();
    end if;
  end if;

  with waiting as (
    select position, facts from store.unnumbered_command order by position limit at_most
  ), head as (
    select coalesce(max(seq), 0) as seq from store.log
  )
  insert into store.log (seq, position)
    select head.seq + sum(waiting.facts) over (order by waiting.position), waiting.position from waiting, head;
  get diagnostics numbered = row_count;

  if passed and numbered < at_most then
    update store.sequencer set low = state.mark, mark = null, mark_below = null;
  end if;
  -- In this transaction of the sequencer's own, never in an append: there it would make commits wait for each other.
  if numbered > 0 then
    perform pg_notify('sanshe_log', '');
  end if;
  return numbered;
end $$;


grant usage on schema store to sanshe_app;
grant select on all tables in schema store to sanshe_app;
revoke select on store.command from sanshe_app;
grant select (position, actor, organization, command_id, causation_id, stream, version, facts, content_hash) on store.command to sanshe_app;
grant insert, update on store.follower to sanshe_app;
grant insert, update on store.parked to sanshe_app;
grant insert on store.refusal to sanshe_app;
grant insert, update, delete on store.node to sanshe_app;
-- Nobody hides a table or a type of their own before those of the store.
do $$ begin execute format('revoke temporary on database %I from public, sanshe_app', current_database()); end $$;
revoke all on all functions in schema store from public;
grant execute on function store.command_name(text, text, text) to sanshe_app;
grant execute on function store.put_right_key(integer, text, text) to sanshe_app;
grant execute on function store.append_all(jsonb, jsonb) to sanshe_app;
grant execute on function store.sequence_facts(integer) to sanshe_app;
grant execute on function store.asked(text) to sanshe_app;
grant execute on function store.begin_epoch() to sanshe_app;
grant execute on function store.record_refusal(store.refusal) to sanshe_app;
grant execute on function store.move_clock(timestamptz) to sanshe_app;



create schema views;

create table views.case_file (
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
create index case_file_newest on views.case_file (opened_on, id);
create index case_file_region on views.case_file (region, opened_on, id);
create index case_file_published on views.case_file (opened_on, id) where published_on is not null;
create index case_file_bids on views.case_file (bids_due, id) where bids_due is not null and closed_on is null;

create table views.case_party (
  who text not null,
  opened_on timestamptz(3) not null,
  case_id text not null,
  relation text not null,
  primary key (who, opened_on, case_id, relation)
);

create table views.process (
  id text primary key,
  kind text not null,
  started_by_stream text not null,
  started_by_version integer not null,
  started_on timestamptz(3) not null,
  ended_on timestamptz(3)
);
create index process_open on views.process (id) where ended_on is null;

create table views.obligation (
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
create index obligation_case on views.obligation (case_id) where case_id is not null;
create index obligation_open on views.obligation (process) where met_on is null and closed_on is null;
create index obligation_bearer on views.obligation (bearer_org, due, id) where met_on is null and closed_on is null;
create index obligation_late on views.obligation (bearer_org, due, id) where rung in ('leader', 'supervisor') and met_on is null and closed_on is null;
create index obligation_supervised on views.obligation (supervised_by, due, id) where supervised_by is not null and met_on is null and closed_on is null;
create index obligation_breached on views.obligation (due, id) where breached_on is not null and met_on is null and closed_on is null;
create index obligation_next on views.obligation (next_at, id) where next_at is not null;

create table views.irregularity (
  stream text not null,
  version integer not null,
  case_id text,
  act text not null,
  code text not null,
  says text not null,
  basis jsonb not null,
  occurred_on timestamptz(3) not null,
  sealed_until text,
  primary key (stream, version)
);
create index irregularity_case on views.irregularity (case_id, occurred_on, stream, version);

create table views.notice (
  stream text not null,
  version integer not null,
  kind text not null,
  unit text not null,
  case_id text,
  published_on timestamptz(3) not null,
  withdrawn_on timestamptz(3),
  primary key (stream, version)
);
create index notice_newest on views.notice (published_on, stream, version);
create index notice_kind on views.notice (kind, published_on, stream, version);
create index notice_unit on views.notice (unit, published_on, stream, version);
create index notice_case on views.notice (case_id) where case_id is not null;



create or replace function views.parties_with(parties jsonb, more jsonb) returns jsonb language sql immutable as $$
  select parties || coalesce(jsonb_object_agg(one.key, coalesce(parties->one.key, '[]') || (
           select coalesce(jsonb_agg(who), '[]') from jsonb_array_elements(one.value) who
            where not coalesce(parties->one.key, '[]') @> who)), '{}')
    from jsonb_each(coalesce(more, '{}')) one
$$;
create or replace function views.apply_case_file(change jsonb) returns void language plpgsql as $$
begin
  case change->>'op'
  when 'open' then
    insert into views.case_file as before (id, title, plan, line, region, route, budget, stage, lots, parties, opened_on)
    values (change->>'id', change->>'title', change->>'plan', change->>'line', change->>'region', change->>'route', change->>'budget',
            0, coalesce((select jsonb_object_agg(lot, '{"stage": 0, "amount": null}'::jsonb) from jsonb_array_elements_text(change->'lots') lot), '{}'),
            change->'parties', (change->>'on')::timestamptz)
    on conflict (id) do update set parties = views.parties_with(before.parties, excluded.parties);
  when 'method' then
    update views.case_file set method = change->>'method' where id = change->>'id';
  when 'bids' then
    update views.case_file set bids_due = (change->>'due')::timestamptz where id = change->>'id';
  when 'lot' then
    -- Contracts of one case are streams of their own: the row is held before it is read, or what another makes of it now would be lost.
    perform from views.case_file where id = change->>'id' for no key update;
    update views.case_file c set
      lots = reached.lots,
      stage = reached.stage,
      amount = reached.amount,
      parties = views.parties_with(parties, change->'parties'),
      closed_on = case when reached.stage = 8 then coalesce(closed_on, (change->>'on')::timestamptz) else closed_on end
      from (select own.id, own.lots, min((lot.value->>'stage')::smallint) as stage, sum((lot.value->>'amount')::numeric)::text as amount
              from (select f.id, f.lots || jsonb_build_object(change->>'lot', jsonb_build_object(
                             'stage', greatest((f.lots->(change->>'lot')->>'stage')::smallint, (change->>'stage')::smallint),
                             'amount', coalesce(change->>'amount', f.lots->(change->>'lot')->>'amount'))) as lots
                      from views.case_file f where f.id = change->>'id') own, jsonb_each(own.lots) lot
             group by own.id, own.lots) reached
     where c.id = reached.id;
  -- Something of the case was put right: the row as all its facts make it. Who writes it has compared every stream of the case.
  when 'replace' then
    update views.case_file c set (title, plan, line, region, route, method, budget, amount, stage, lots, parties, closed_on, bids_due, published_on) =
      (select title, plan, line, region, route, method, budget, amount, stage, lots, parties, closed_on, bids_due, published_on from jsonb_populate_record(null::views.case_file, change->'row')) where c.id = change->>'id';
  when 'publish' then
    update views.case_file set published_on = (change->>'on')::timestamptz where id = change->>'id' and published_on is null;
  end case;
end $$;

create or replace function views.apply_case_party(change jsonb) returns void language sql as $$
  delete from views.case_party p where change->>'op' = 'replace' and p.case_id = change->>'id' and not exists (
    select from jsonb_array_elements(change->'named') named where named->>'who' = p.who and named->>'relation' = p.relation);
  insert into views.case_party (who, opened_on, case_id, relation)
  select distinct named->>'who', c.opened_on, c.id, named->>'relation'
    from views.case_file c, jsonb_array_elements(change->'named') named where c.id = change->>'id'
  on conflict do nothing
$$;

create or replace function views.apply_process(change jsonb) returns void language plpgsql as $$
begin
  case change->>'op'
  when 'start' then
    insert into views.process (id, kind, started_by_stream, started_by_version, started_on)
    values (change->>'id', split_part(change->>'id', '/', 1), change->>'stream', (change->>'version')::integer, (change->>'on')::timestamptz)
    on conflict (id) do nothing;
  when 'end' then
    update views.process set ended_on = (change->>'on')::timestamptz where id = change->>'id';
  end case;
end $$;

create or replace function views.next_at(mode text, rung text, breached_on timestamptz, ask_at timestamptz, ahead_at timestamptz, leader_at timestamptz,
                                             supervisor_at timestamptz) returns timestamptz language sql immutable as $$
  select case
    when breached_on is null then least(ask_at, case when mode = 'must' and rung is null then ahead_at end)
    when mode = 'must' then least(case when coalesce(rung, 'ahead') = 'ahead' then leader_at end,
                                  case when rung is distinct from 'supervisor' then supervisor_at end)
  end
$$;
-- Facts that may meet obligations, in order: each open one that waits for it is met by the first.
create or replace function views.meet_obligations(meets jsonb) returns void language plpgsql as $$
begin
  update views.obligation o set met_stream = m.stream, met_version = m.version, met_on = m.happened_on, next_at = null, done_by = null, ahead_at = null, leader_at = null, supervisor_at = null
    from (select distinct on (w.id) w.id, m.stream, m.version, m.happened_on
            from (select e.meet->>'process' as process, e.meet->>'stream' as stream, (e.meet->>'version')::integer as version,
                         (e.meet->>'on')::timestamptz as happened_on, array[e.meet->'occasions'->>0, e.meet->'occasions'->>1] as occasions, e.n
                    from jsonb_array_elements(meets) with ordinality e(meet, n) offset 0) m
            join views.obligation w on w.process = m.process and w.met_on is null and w.closed_on is null and w.done_by && m.occasions
           order by w.id, m.n) m
   where o.id = m.id and o.met_on is null and o.closed_on is null;
end $$;
-- The earliest fact that is there, below a position, and is what an obligation waits for meets it.
create or replace function views.meet_by_what_is_there(obligation_id text, occasions text[], below bigint) returns void language plpgsql as $$
begin
  update views.obligation o set met_stream = f.stream, met_version = f.version, met_on = f.occurred_at, next_at = null, done_by = null, ahead_at = null, leader_at = null, supervisor_at = null
    from (select f.stream, f.version, f.occurred_at from store.standing f
           join unnest(occasions) d(occasion)
             on d.occasion in (f.type || '@' || f.stream, f.type || '@' || f.stream || '#' || f.key) and f.position < below
          where f.stream = any(array(select distinct split_part(split_part(w, '@', 2), '#', 1) from unnest(occasions) w))
          order by f.occurred_at, f.position limit 1) f
   where o.id = obligation_id;
end $$;
-- The obligations of its case, or of its process of none, that a fact has met.
create or replace function views.met_by(change jsonb) returns text[] language plpgsql as $$
declare
  met text[];
begin
  if change->>'caseId' is not null then
    select array_agg(id) into met from views.obligation
     where case_id = change->>'caseId' and met_stream = change->>'stream' and met_version = (change->>'version')::integer;
  else
    select array_agg(id) into met from views.obligation
     where case_id is null and process = change->>'process' and met_stream = change->>'stream' and met_version = (change->>'version')::integer;
  end if;
  return met;
end $$;
create or replace function views.apply_obligation(change jsonb) returns void language plpgsql as $$
declare
  obligation_id text := change->>'id';
  met text[];
  reopened record;
begin
  case change->>'op'
  when 'open' then
    insert into views.obligation (id, case_id, process, rule, mode, act, bearer_role, bearer_org,
                                      done_by, opened_on, due, ask_at, ahead_at, leader_at, supervisor_at, next_at, basis_version)
    values (obligation_id, change->>'caseId', change->>'process', change->>'rule', change->>'mode', change->>'act',
            change->'bearer'->>'role', change->'bearer'->>'org',
            array(select jsonb_array_elements_text(change->'doneBy')), (change->'from'->>'on')::timestamptz, (change->>'due')::timestamptz,
            (change->>'askAt')::timestamptz, (change->'rungs'->>'ahead')::timestamptz, (change->'rungs'->>'leader')::timestamptz,
            (change->'rungs'->>'supervisor')::timestamptz,
            views.next_at(change->>'mode', null, null, (change->>'askAt')::timestamptz, (change->'rungs'->>'ahead')::timestamptz,
                              (change->'rungs'->>'leader')::timestamptz, (change->'rungs'->>'supervisor')::timestamptz),
            (change->>'version')::integer);
    -- Its occasion may be there already: the streams it waits on are locked, so nothing can slip in between, and what is later has a higher position.
    perform views.meet_by_what_is_there(obligation_id, array(select jsonb_array_elements_text(change->'doneBy')),
      (select own.position from store.fact own where own.stream = obligation_id and own.version = (change->>'version')::integer));
  when 'redate' then
    update views.obligation o set rung = n.rung, supervised_by = case when n.rung is not null then o.supervised_by end, due = n.due, ask_at = n.ask_at, ahead_at = n.ahead_at, leader_at = n.leader_at, supervisor_at = n.supervisor_at,
           basis_version = (change->>'version')::integer,
           next_at = case when o.met_on is null and o.closed_on is null then views.next_at(o.mode, n.rung, o.breached_on, n.ask_at, n.ahead_at, n.leader_at, n.supervisor_at) end
      from (select case when due = (change->>'due')::timestamptz then rung end as rung, (change->>'due')::timestamptz as due,
                   (change->>'askAt')::timestamptz as ask_at, (change->'rungs'->>'ahead')::timestamptz as ahead_at,
                   (change->'rungs'->>'leader')::timestamptz as leader_at, (change->'rungs'->>'supervisor')::timestamptz as supervisor_at
              from views.obligation where id = obligation_id) n
     where o.id = obligation_id;
  when 'remind' then
    update views.obligation o set rung = change->>'rung',
           supervised_by = case when change->>'rung' = 'supervisor' then change->'to'->>'org' end,
           next_at = case when o.met_on is null and o.closed_on is null then views.next_at(o.mode, change->>'rung', o.breached_on, o.ask_at, o.ahead_at, o.leader_at, o.supervisor_at) end
     where id = obligation_id;
  when 'breach', 'withdraw' then
    update views.obligation o set breached_on = b.at,
           next_at = case when o.met_on is null and o.closed_on is null then views.next_at(o.mode, o.rung, b.at, o.ask_at, o.ahead_at, o.leader_at, o.supervisor_at) end
      from (select case when change->>'op' = 'breach' then (change->>'on')::timestamptz end as at) b
     where id = obligation_id;
  when 'close' then
    update views.obligation set closed_on = (change->>'on')::timestamptz, next_at = null, done_by = null, ahead_at = null, leader_at = null, supervisor_at = null where id = obligation_id;
  when 'correct' then
    met := views.met_by(change);
    update views.obligation o set met_on = (change->>'on')::timestamptz from unnest(met) m(id) where o.id = m.id;
  -- What met it was struck: it waits again, as its own facts say, unless something else that is there meets it.
  when 'strike' then
    met := views.met_by(change);
    for reopened in
      update views.obligation o set met_stream = null, met_version = null, met_on = null, done_by = n.done_by, ahead_at = n.ahead_at, leader_at = n.leader_at,
             supervisor_at = n.supervisor_at,
             next_at = views.next_at(o.mode, o.rung, o.breached_on, o.ask_at, n.ahead_at, n.leader_at, n.supervisor_at)
        from (select w.id, array(select json_array_elements_text(opening.data->'doneBy')) as done_by, ((dated.data->'rungs'->>'ahead')::date + 1)::timestamp at time zone 'Asia/Shanghai' as ahead_at, ((dated.data->'rungs'->>'leader')::date + 1)::timestamp at time zone 'Asia/Shanghai' as leader_at, ((dated.data->'rungs'->>'supervisor')::date + 1)::timestamp at time zone 'Asia/Shanghai' as supervisor_at
                from unnest(met) m(id) join views.obligation w on w.id = m.id and w.closed_on is null
                join store.fact opening on opening.stream = w.id and opening.version = 1
                join store.fact dated on dated.stream = w.id and dated.version = w.basis_version) n
       where o.id = n.id
      returning o.id, o.done_by
    loop
      perform views.meet_by_what_is_there(reopened.id, reopened.done_by, 9223372036854775807);
    end loop;
  end case;
end $$;

create or replace function views.apply_irregularity(change jsonb) returns void language plpgsql as $$
begin
  if change->>'op' = 'withdraw' then
    delete from views.irregularity where stream = change->>'stream' and version = (change->>'version')::integer;
    return;
  end if;
  insert into views.irregularity (stream, version, case_id, act, code, says, basis, occurred_on, sealed_until)
  values (change->>'stream', (change->>'version')::integer, change->>'caseId', change->>'act', change->'found'->>'code', change->'found'->>'says',
          change->'found'->'basis', (change->>'on')::timestamptz, change->>'until');
end $$;

create or replace function views.apply_notice(change jsonb) returns void language plpgsql as $$
begin
  case change->>'op'
  when 'publish' then
    insert into views.notice (stream, version, kind, unit, case_id, published_on)
    values (change->>'stream', (change->>'version')::integer, change->>'kind', change->>'unit', change->>'caseId', (change->>'on')::timestamptz);
  when 'move' then
    update views.notice set published_on = (change->>'on')::timestamptz
     where stream = change->>'stream' and version = (change->>'version')::integer;
  when 'withdraw' then
    update views.notice set withdrawn_on = (change->>'on')::timestamptz
     where stream = change->>'stream' and version = (change->>'version')::integer;
  end case;
end $$;

-- What meets obligations one after the other is looked up together: nearly every fact may meet one, and hardly any change is anything else.
create or replace function views.apply(changes jsonb) returns void language plpgsql as $$
declare
  change jsonb;
  meets jsonb := '[]';
begin
  if not changes @? '$[*] ? (@.op != "meet")' then
    perform views.meet_obligations(changes);
    return;
  end if;
  for n in 0 .. jsonb_array_length(changes) - 1 loop
    change := changes->n;
    if change->>'op' = 'meet' then
      meets := meets || change;
    elsif meets <> '[]' then
      perform views.meet_obligations(meets);
      meets := '[]';
    end if;
    case change->>'view'
    when 'obligation' then if change->>'op' <> 'meet' then perform views.apply_obligation(change); end if;
    when 'caseFile' then perform views.apply_case_file(change);
    when 'caseParty' then perform views.apply_case_party(change);
    when 'process' then perform views.apply_process(change);
    when 'irregularity' then perform views.apply_irregularity(change);
    when 'notice' then perform views.apply_notice(change);
    end case;
  end loop;
  perform views.meet_obligations(meets);
end $$;

grant usage on schema views to sanshe_app;
grant select on all tables in schema views to sanshe_app;


create schema identity;

create table identity.pack (
  region text not null,
  valid_from date not null,
  data jsonb not null,
  primary key (region, valid_from)
);

create table identity.session (
  -- SHA-256 of what the browser keeps.
  id text primary key,
  person text not null,
  org text not null,
  csrf text not null,
  id_token text,
  opened_at timestamptz(3) not null default now(),
  seen_at timestamptz(3) not null default now(),
  until timestamptz(3) not null
);
create index session_until on identity.session (until);

create table identity.oidc (
  kind text not null,
  id text not null,
  payload jsonb not null,
  grant_id text,
  uid text,
  until timestamptz(3),
  primary key (kind, id)
);
create index oidc_grant on identity.oidc (grant_id) where grant_id is not null;
create index oidc_uid on identity.oidc (uid) where uid is not null;

grant usage on schema identity to sanshe_app;
grant select, insert, update on all tables in schema identity to sanshe_app;
grant delete on identity.session, identity.oidc to sanshe_app;


create schema files;

-- One row for each organization that has kept a content: that is who may name it in an act. Never changed, never deleted.
create table files.kept (
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  organization text not null,
  person text not null,
  name text not null,
  type text not null,
  size bigint not null,
  kept_at timestamptz(3) not null default clock_timestamp(),
  primary key (hash, organization)
);
-- How much an organization has kept within a day.
create index kept_when on files.kept (organization, kept_at) include (size);

grant usage on schema files to sanshe_app;
grant select, insert on files.kept to sanshe_app;


create schema engine;

create table engine.draft (
  id uuid primary key default gen_random_uuid(),
  -- In order of drafting: what a unit's list pages by. Two drafts of one moment (a rehearsal's clock stands) have each its own.
  number bigint generated always as identity,
  org text not null,
  act text not null,
  stream text not null,
  data jsonb not null,
  registered jsonb,
  -- The unit's own table at the time: the names of its steps, and whether a collective decision is needed.
  steps text[] not null,
  collective boolean not null,
  -- Who signed which step when, in order.
  signed jsonb not null,
  status text not null check (status in ('open', 'returned', 'issued', 'withdrawn')),
  returned jsonb,
  -- Who is issuing it: nobody else may from then on, unless the act is refused, or a minute has passed and it was cut off.
  issuing text,
  issuing_since timestamptz(3),
  outcome jsonb,
  drafted_by text not null,
  command_id text not null,
  -- Of act, stream and content as first drafted: the same command id for anything else is refused, whatever became of the draft since.
  content_hash text not null,
  version integer not null default 1,
  drafted_at timestamptz(3) not null,
  unique (drafted_by, org, command_id)
);
create index draft_open on engine.draft (org, number) where status in ('open', 'returned');

-- Forms half filled in: whatever was typed, nobody's but their own.
create table engine.unfinished (
  person text not null,
  org text not null,
  act text not null,
  stream text not null,
  data jsonb not null,
  key text not null,
  saved_at timestamptz(3) not null default now(),
  primary key (person, org, act, stream)
);

grant usage on schema engine to sanshe_app;
grant select, insert, update on engine.draft to sanshe_app;
grant select, insert, update, delete on engine.unfinished to sanshe_app;

create table engine.waiting (
  process text not null,
  act text not null,
  -- The business key of the act.
  key text not null default '',
  -- Why it is refused; empty where it fails with an error.
  codes text[] not null default '{}',
  error text,
  -- From when on it is allowed, where the refusal says so: until then it waits as it should.
  not_before timestamptz(3),
  -- What is missing is for people to do, who owe it: that is waited for as it should.
  by_people boolean not null default false,
  -- Real time, also in a rehearsal.
  since timestamptz(3) not null default clock_timestamp(),
  last timestamptz(3) not null default clock_timestamp(),
  attempts integer not null default 1,
  primary key (process, act, key)
);

-- A rebuild that has begun and not come to its end: asked for again it goes on where it was.
create table engine.rebuild (
  what text primary key,
  since timestamptz(3) not null default clock_timestamp()
);
grant select, insert, update, delete on engine.waiting, engine.rebuild to sanshe_app;

create table engine.address (
  person text not null,
  org text not null,
  mail text not null,
  -- Whether a new duty of the unit is told, and what it or one it supervises let pass.
  duties boolean not null,
  late boolean not null,
  saved_at timestamptz(3) not null default now(),
  primary key (person, org)
);
create index address_org on engine.address (org);

-- Until when somebody has seen what is new.
create table engine.seen (
  person text not null,
  org text not null,
  seen_on timestamptz(3) not null,
  primary key (person, org)
);

create table engine.message (
  id bigint generated always as identity primary key,
  about text not null,
  channel text not null check (channel in ('mail', 'webhook')),
  org text not null,
  -- Nobody in particular for a webhook.
  person text not null,
  content jsonb not null,
  made_at timestamptz(3) not null default now(),
  tries integer not null default 0,
  -- When it is tried next; none once it was sent or given up.
  next_at timestamptz(3) default now(),
  sent_at timestamptz(3),
  trouble text,
  unique (about, channel, org, person)
);
create index message_next on engine.message (next_at) where next_at is not null;

grant select, insert, update, delete on engine.address to sanshe_app;
grant select, insert, update on engine.seen to sanshe_app;
grant select, insert, update on engine.message to sanshe_app;



create table views.spending (
  plan text primary key,
  purchaser text not null,
  year integer not null,
  approved numeric not null default 0,
  contracted numeric not null default 0,
  paid numeric not null default 0,
  open_cases integer not null default 0,
  closed_cases integer not null default 0
);
create index spending_purchaser on views.spending (purchaser, year);

create table views.spending_case (
  id text primary key,
  plan text not null,
  closed boolean not null default false
);



create or replace function views.apply_spending(change jsonb) returns void language plpgsql as $$
begin
  case change->>'op'
  when 'plan' then
    insert into views.spending (plan, purchaser, year) values (change->>'plan', change->>'purchaser', (change->>'year')::integer)
    on conflict (plan) do nothing;
  when 'approve' then
    update views.spending set approved = (change->>'amount')::numeric where plan = change->>'plan';
  when 'open' then
    insert into views.spending_case (id, plan) values (change->>'caseId', change->>'plan') on conflict (id) do nothing;
    if found then
      update views.spending set open_cases = open_cases + 1 where plan = change->>'plan';
    end if;
  when 'close' then
    update views.spending_case set closed = true where id = change->>'caseId' and not closed;
    if found then
      update views.spending set open_cases = open_cases - 1, closed_cases = closed_cases + 1 where plan = change->>'plan';
    end if;
  when 'contract' then
    update views.spending s set contracted = contracted + (change->>'amount')::numeric
      from views.spending_case c where c.id = change->>'caseId' and s.plan = c.plan;
  when 'pay' then
    update views.spending s set paid = paid + (change->>'amount')::numeric
      from views.spending_case c where c.id = change->>'caseId' and s.plan = c.plan;
  end case;
end $$;

create or replace function views.apply_behind(changes jsonb) returns void language plpgsql as $$
declare
  change jsonb;
begin
  for change in select * from jsonb_array_elements(changes) loop
    case change->>'view'
    when 'spending' then perform views.apply_spending(change);
    end case;
  end loop;
end $$;

grant select, insert, update on views.spending, views.spending_case to sanshe_app;
