/** How many facts a command can make at most: it has so many positions. */
export const mostFacts = 1024

/** Tables of the store. The application may read them; only the functions of this folder write them. */
export const tables = `
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
create sequence store.position minvalue ${mostFacts} increment by ${mostFacts} cache 1;

-- The name of a command: whose it is, for whom, and their id for it.
create function store.command_name(actor text, organization text, command_id text) returns text[]
language sql immutable parallel safe as $$ select array[$1, $2, $3] $$;

-- Every accepted command as it was asked, written with its facts: \`facts\` of them above \`version\` of its stream. Its name is what makes an act
-- happen once: no fact is written without its command. Whoever decides again what was asked then finds all it needs. What is of one width
-- stands together, the widest first: so nothing is lost between them.
create table store.command (
  position bigint primary key default nextval('store.position'),
  received_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  stream integer not null,
  version integer not null,
  facts smallint not null check (facts between 0 and ${mostFacts}),
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
-- position says: those of commands are ${mostFacts} apart. Everybody reads \`store.fact\`, which says also what its command and its stream say of it.
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

-- \`command\`: the position of the command that made it true, one of \`facts\`. That its version is one of those is said too, for it is how the facts
-- of a command are found.
create view store.fact as
  select r.position, s.id as stream, r.version, r.type, r.schema, r.key, r.data, c.actor, c.organization, c.command_id, (r.position - c.position)::smallint as ordinal, c.causation_id,
         s.case_id, s.lot, s.process, c.signed, c.registered->'evidence' as evidence, r.occurred_at, c.recorded_at,
         r.stream as stream_number, c.position as command, c.facts
    from store.fact_row r join store.stream s on s.number = r.stream
    join store.command c on c.position = r.position & ~${mostFacts - 1}::bigint and c.stream = r.stream and r.version > c.version and r.version <= c.version + c.facts;

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

-- Which act people did with a command, and who: \`actor\` issued it, \`drafter\` drafted it where it passed several hands. Not what was asked, and
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

-- Facts with their numbers, in the log's order by \`last\`, that of the last fact of the same command, and version. Looked for command by command,
-- which \`offset 0\` keeps the planner to.
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
    select distinct f.position & ~${mostFacts - 1}::bigint as position from near join store.fact_row f on f.stream = near.number)
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
`
