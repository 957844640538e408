/**
 * `views.case_party`: who has to do with which case, a row each relation. The case's own day stands in the key, so that the newest cases of
 * somebody are one reading of one index, however many cases there are.
 */
export const casePartyTable = (schema: string): string => `
create table ${schema}.case_party (
  who text not null,
  opened_on timestamptz(3) not null,
  case_id text not null,
  relation text not null,
  primary key (who, opened_on, case_id, relation)
);
`

/** How its changes are applied. Who was named once stays, unless what named them is put right. */
export const casePartyApply = (schema: string): string => `
create or replace function ${schema}.apply_case_party(change jsonb) returns void language sql as $$
  delete from ${schema}.case_party p where change->>'op' = 'replace' and p.case_id = change->>'id' and not exists (
    select from jsonb_array_elements(change->'named') named where named->>'who' = p.who and named->>'relation' = p.relation);
  insert into ${schema}.case_party (who, opened_on, case_id, relation)
  select distinct named->>'who', c.opened_on, c.id, named->>'relation'
    from ${schema}.case_file c, jsonb_array_elements(change->'named') named where c.id = change->>'id'
  on conflict do nothing
$$;
`
