/** Who has kept which file: the contents lie outside the database, under the SHA-256 that facts name. */
export const filesSql = (role: string): string => `
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

grant usage on schema files to ${role};
grant select, insert on files.kept to ${role};
`
