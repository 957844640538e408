/**
 * What does not go on: an act of a process that is refused or throws, a process that cannot be told, a worker that cannot work. Nothing
 * here is a fact; all of it may be deleted, and comes again while its cause lasts.
 */
export const waitingTable = (role: string): string => `
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
grant select, insert, update, delete on engine.waiting, engine.rebuild to ${role};
`
