import { spendingApply, spendingTables } from './spending/spending.sql.js'

/** The tables of the views that follow the log: sums and lists across cases. */
export const behindNames = ['spending', 'spending_case'] as const

/** All views behind the log in a schema that is there, with the one function their follower calls. It works as `role`, so that role may write them. */
export const behindSql = (schema: string, role: string): string => `
${spendingTables(schema)}
${behindFunctionsSql(schema)}
grant select, insert, update on ${behindNames.map((name) => `${schema}.${name}`).join(', ')} to ${role};
`

/** Their functions alone: their bodies name the schema, so they are made again when it is renamed. */
export const behindFunctionsSql = (schema: string): string => `
${spendingApply(schema)}
create or replace function ${schema}.apply_behind(changes jsonb) returns void language plpgsql as $$
declare
  change jsonb;
begin
  for change in select * from jsonb_array_elements(changes) loop
    case change->>'view'
    when 'spending' then perform ${schema}.apply_spending(change);
    end case;
  end loop;
end $$;
`
