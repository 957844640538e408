/** Tables of the store. The application may read them; only the functions of this folder write them. */
export const tables = `
create schema if not exists store;

create table store.stream (
  id text primary key,
  kind text not null,
  version integer not null default 0
) with (fillfactor = 70);

create sequence store.fact_position cache 1;

-- What is of one width stands together, the widest first: so nothing is lost between them.
create table store.fact (
  position bigint primary key default nextval('store.fact_position'),
  transaction_id xid8 not null default pg_current_xact_id(),
  occurred_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  version integer not null,
  schema smallint not null,
  ordinal smallint not null,
  stream text not null,
  type text not null,
  key text,
  data jsonb not null,
  actor text not null,
  organization text not null,
  command_id text not null,
  causation_id text,
  case_id text,
  lot text,
  process text,
  signed jsonb,
  evidence jsonb,
  unique (stream, version)
);
-- Of the case alone: an index that holds a case's name once for all its facts, which are few enough to be put in order when they are read.
-- A process's facts are among those of its case; only a process of no case has an index of its own.
create index fact_case on store.fact (case_id) where case_id is not null;
create index fact_process on store.fact (process, position) where case_id is null and process is not null;

-- Every accepted command as it was asked, written with its facts: \`facts\` of them above \`version\` of its stream. Its primary key is what
-- makes an act happen once: no fact is written without its command. Whoever decides again what was asked then finds all it needs.
create table store.command (
  received_at timestamptz(3) not null,
  version integer not null,
  facts smallint not null,
  actor text not null,
  organization text not null,
  -- Ordered by its bytes, so that those of one process are found by how they begin.
  command_id text collate "C" not null,
  act text not null,
  stream text not null,
  -- As asked; null where its first fact says the same.
  data jsonb,
  registered jsonb,
  roles text[] not null,
  relies_on jsonb not null,
  content_hash text not null,
  primary key (actor, organization, command_id)
);

create table store.log (
  seq bigint primary key,
  position bigint not null unique
);

-- low: every fact up to here has its number. mark: the next low, once every transaction below mark_below has ended.
create table store.sequencer (
  singleton boolean primary key default true check (singleton),
  low bigint not null default 0,
  mark bigint,
  mark_below xid8
);
insert into store.sequencer default values;

-- Facts that have no number yet: few, and just above the mark. Each is looked for in the log by itself, which \`offset 0\` keeps the planner to: it
-- takes a third of all facts to be above a mark it does not know, and would read the whole log for them.
create view store.unnumbered as
  select f.* from store.sequencer s join store.fact f on f.position > s.low
   where not exists (select from store.log l where l.position = f.position offset 0);

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

create function store.forbid_change() returns trigger language plpgsql as $$
begin
  raise exception 'facts are append-only: % on %.% is not allowed', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege', hint = 'A repair is a command with a reason.';
end $$;
create trigger append_only before update or delete on store.fact for each row execute function store.forbid_change();
create trigger append_only before update or delete on store.command for each row execute function store.forbid_change();
create trigger append_only_whole before truncate on store.command for each statement execute function store.forbid_change();
create trigger append_only_whole before truncate on store.fact for each statement execute function store.forbid_change();
create trigger append_only before update or delete on store.log for each row execute function store.forbid_change();
create trigger append_only_whole before truncate on store.log for each statement execute function store.forbid_change();
`
