/**
 * `views.spending`: one row a purchaser's year, summed over its cases; `views.spending_case` says which plan a case belongs to, since
 * contracts and payments name only their case. Money in 分.
 */
export const spendingTables = (schema: string): string => `
create table ${schema}.spending (
  plan text primary key,
  purchaser text not null,
  year integer not null,
  approved numeric not null default 0,
  contracted numeric not null default 0,
  paid numeric not null default 0,
  open_cases integer not null default 0,
  closed_cases integer not null default 0
);
create index spending_purchaser on ${schema}.spending (purchaser, year);

create table ${schema}.spending_case (
  id text primary key,
  plan text not null,
  closed boolean not null default false
);
`

/** How its changes are applied: sums grow by each change, so each must come exactly once. */
export const spendingApply = (schema: string): string => `
create or replace function ${schema}.apply_spending(change jsonb) returns void language plpgsql as $$
begin
  case change->>'op'
  when 'plan' then
    insert into ${schema}.spending (plan, purchaser, year) values (change->>'plan', change->>'purchaser', (change->>'year')::integer)
    on conflict (plan) do nothing;
  when 'approve' then
    update ${schema}.spending set approved = (change->>'amount')::numeric where plan = change->>'plan';
  when 'open' then
    insert into ${schema}.spending_case (id, plan) values (change->>'caseId', change->>'plan') on conflict (id) do nothing;
    if found then
      update ${schema}.spending set open_cases = open_cases + 1 where plan = change->>'plan';
    end if;
  when 'close' then
    update ${schema}.spending_case set closed = true where id = change->>'caseId' and not closed;
    if found then
      update ${schema}.spending set open_cases = open_cases - 1, closed_cases = closed_cases + 1 where plan = change->>'plan';
    end if;
  when 'contract' then
    update ${schema}.spending s set contracted = contracted + (change->>'amount')::numeric
      from ${schema}.spending_case c where c.id = change->>'caseId' and s.plan = c.plan;
  when 'pay' then
    update ${schema}.spending s set paid = paid + (change->>'amount')::numeric
      from ${schema}.spending_case c where c.id = change->>'caseId' and s.plan = c.plan;
  end case;
end $$;
`
