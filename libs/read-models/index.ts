export { behindChanges, behindKinds, followerOfViews } from './behind.js'
export { behindFunctionsSql, behindNames, behindSql } from './behind.sql.js'
export { caseReplaced, changesCase } from './case-again.js'
export { CaseFileRow } from './case-file/case-file.entity.js'
export {
  caseFacets,
  caseFile,
  caseFiles,
  caseKey,
  casesTakingBids,
  publishedCases,
  type CaseAsker,
  type CaseFile,
  type CasesLooked,
  type Reach,
  type SeenCase,
} from './case-file/case-file.query.js'
export { stages, stageWords } from './case-file/stages.js'
export { CasePartyRow } from './case-party/case-party.entity.js'
export { attemptsJudgedBy, contractCasesOf, type OwnCase } from './case-party/case-party.query.js'
export { InlineFold, type Elsewhere, type FoldedRows, type PlacedFact } from './fold.js'
export { inlineChanges, kindsRead, type ProjectedFact, type ViewChange } from './inline.js'
export { IrregularityRow } from './irregularity/irregularity.entity.js'
export { irregularitiesOf, irregularityKey, type Irregularity } from './irregularity/irregularity.query.js'
export { ObligationRow } from './obligation/obligation.entity.js'
export {
  obligationKey,
  obligationsAwaitedBy,
  obligationsBorneBy,
  obligationsEscalatedTo,
  obligationsOf,
  overdueWithoutBreach,
  type Obligation,
  type Standing,
} from './obligation/obligation.query.js'
export { notPublished, unpaid, type NotPublished } from './obligation/let-pass.query.js'
export { newsFor } from './obligation/news.query.js'
export { occasionsOf, titlesOf, type NamedCase } from './obligation/work.query.js'
export { NoticeRow } from './notice/notice.entity.js'
export { noticeKinds, type NoticeKind } from './notice/notice.kinds.js'
export { noticeAt, noticeKey, notices, noticesOf, type Notice, type NoticesLooked } from './notice/notice.query.js'
export type { Key, Paging } from './page.js'
export { nextMoment, pageOfDue, processesDue } from './obligation/moments.query.js'
export { obligationsOfProcess, openObligations } from './obligation/open-obligations.query.js'
export { ProcessRow } from './process/process.entity.js'
export { knownProcesses, openProcesses, pageOfOpenProcesses, type OpenProcess } from './process/process.query.js'
export { refusalsOf, type Refused, type RefusalsAsked } from './refusal/refusal.query.js'
export { SpendingCaseRow, SpendingRow } from './spending/spending.entity.js'
export { spendingOf, type Spending } from './spending/spending.query.js'
export { viewFunctionsSql, viewNames, viewsSql } from './views.sql.js'
