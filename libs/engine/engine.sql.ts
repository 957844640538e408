import { messageTables } from './messages/messages.sql.js'
import { waitingTable } from './waiting/waiting.sql.js'

/**
 * What the engine keeps beside the facts: drafts of acts inside a unit (a draft is no fact: it may be changed, and nobody outside the unit sees
 * it), and what does not go on.
 */
export const engineSql = (role: string): string => `
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

grant usage on schema engine to ${role};
grant select, insert, update on engine.draft to ${role};
grant select, insert, update, delete on engine.unfinished to ${role};
${waitingTable(role)}${messageTables(role)}`
