/**
 * Who wants to be told of what, and what is to be sent. An address is somebody's own setting and stands in no fact; a message names whom it is for, and
 * the address is looked up when it goes out. `about` with its receiver is there once: whatever is followed twice is told once.
 */
export const messageTables = (role: string): string => `
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

grant select, insert, update, delete on engine.address to ${role};
grant select, insert, update on engine.seen to ${role};
grant select, insert, update on engine.message to ${role};
`
