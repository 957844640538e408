export { behindChanges, followerOfViews } from './behind.js'
export { behindFunctionsSql, behindNames, behindSql } from './behind.sql.js'
export { CaseFileRow } from './case-file/case-file.entity.js'
export { caseFiles, type CaseFile, type CaseQuestion } from './case-file/case-file.query.js'
export { inlineChanges, type ProjectedFact, type ViewChange } from './inline.js'
export { IrregularityRow } from './irregularity/irregularity.entity.js'
export { irregularitiesOf, type Irregularity } from './irregularity/irregularity.query.js'
export { ObligationRow } from './obligation/obligation.entity.js'
export {
  obligationsBorneBy,
  obligationsOf,
  overdueWithoutBreach,
  type Obligation,
  type Standing,
} from './obligation/obligation.query.js'
export { nextMoment, processesDue } from './obligation/moments.query.js'
export { openObligations } from './obligation/open-obligations.query.js'
export { ProcessRow } from './process/process.entity.js'
export { openProcesses, type OpenProcess } from './process/process.query.js'
export { SpendingCaseRow, SpendingRow } from './spending/spending.entity.js'
export { spendingOf, type Spending } from './spending/spending.query.js'
export { viewFunctionsSql, viewNames, viewsSql } from './views.sql.js'
