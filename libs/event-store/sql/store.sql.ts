import { append } from './append.sql.js'
import { grants } from './grants.sql.js'
import { sequence } from './sequence.sql.js'
import { tables } from './tables.sql.js'

/** The store: facts, streams, the log, cursors, and the functions that alone may write them. `role` is made where it is not there. */
export const storeSql = (role: string): string => `
do $$ begin
  if not exists (select from pg_roles where rolname = '${role}') then create role ${role}; end if;
end $$;
${tables}
${append}
${sequence}
${grants(role)}
`
