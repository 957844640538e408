/** Who may sign in, and the regions' packs. No personal names: a person is a sign-in id. */
export const identitySql = (role: string): string => `
create schema identity;

create table identity.person (
  -- What begins with # are the system's own names, the process's first of all.
  id text primary key check (id not like '#%'),
  org text not null check (org not like '#%'),
  kind text not null,
  region text not null,
  duty text,
  roles text[] not null check (not 'process' = any(roles))
);
create index person_org on identity.person (org);

create table identity.pack (
  region text not null,
  valid_from date not null,
  data jsonb not null,
  primary key (region, valid_from)
);

grant usage on schema identity to ${role};
grant select, insert, update on all tables in schema identity to ${role};
`
