import { caseFileApply, caseFileTable } from './case-file/case-file.sql.js'
import { casePartyApply, casePartyTable } from './case-party/case-party.sql.js'
import { irregularityApply, irregularityTable } from './irregularity/irregularity.sql.js'
import { noticeApply, noticeTable } from './notice/notice.sql.js'
import { obligationApply, obligationTable } from './obligation/obligation.sql.js'
import { processApply, processTable } from './process/process.sql.js'

/** The tables of the inline views. */
export const viewNames = ['case_file', 'case_party', 'process', 'obligation', 'irregularity', 'notice'] as const

/**
 * All inline views in a schema, with the one function the append calls. A rebuild makes the same in another schema, fills it
 * from the facts, and changes the names.
 */
export const viewsSql = (schema: string, role: string): string => `
create schema ${schema};
${[caseFileTable, casePartyTable, processTable, obligationTable, irregularityTable, noticeTable].map((table) => table(schema)).join('')}
${viewFunctionsSql(schema)}
grant usage on schema ${schema} to ${role};
grant select on all tables in schema ${schema} to ${role};
`

/** Their functions alone: their bodies name the schema, so they are made again when it is renamed. */
export const viewFunctionsSql = (schema: string): string => `
${[caseFileApply, casePartyApply, processApply, obligationApply, irregularityApply, noticeApply].map((apply) => apply(schema)).join('')}
-- What meets obligations one after the other is looked up together: nearly every fact may meet one, and hardly any change is anything else.
create or replace function ${schema}.apply(changes jsonb) returns void language plpgsql as $$
declare
  change jsonb;
  meets jsonb := '[]';
begin
  if not changes @? '$[*] ? (@.op != "meet")' then
    perform ${schema}.meet_obligations(changes);
    return;
  end if;
  for n in 0 .. jsonb_array_length(changes) - 1 loop
    change := changes->n;
    if change->>'op' = 'meet' then
      meets := meets || change;
    elsif meets <> '[]' then
      perform ${schema}.meet_obligations(meets);
      meets := '[]';
    end if;
    case change->>'view'
    when 'obligation' then if change->>'op' <> 'meet' then perform ${schema}.apply_obligation(change); end if;
    when 'caseFile' then perform ${schema}.apply_case_file(change);
    when 'caseParty' then perform ${schema}.apply_case_party(change);
    when 'process' then perform ${schema}.apply_process(change);
    when 'irregularity' then perform ${schema}.apply_irregularity(change);
    when 'notice' then perform ${schema}.apply_notice(change);
    end case;
  end loop;
  perform ${schema}.meet_obligations(meets);
end $$;
`
