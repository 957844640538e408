/** The regions' packs. Who may sign in is a matter of facts: the directory's streams `organization/…` and `person/…`. */
export const identitySql = (role: string): string => `
create schema identity;

create table identity.pack (
  region text not null,
  valid_from date not null,
  data jsonb not null,
  primary key (region, valid_from)
);

grant usage on schema identity to ${role};
grant select, insert, update on all tables in schema identity to ${role};
`
