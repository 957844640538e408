/** The regions' packs, who has signed in with a browser, and what the embedded provider of sign-in keeps. Who may sign in is a matter of facts: the directory's streams `organization/…` and `person/…`. */
export const identitySql = (role: string): string => `
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

grant usage on schema identity to ${role};
grant select, insert, update on all tables in schema identity to ${role};
grant delete on identity.session, identity.oidc to ${role};
`
