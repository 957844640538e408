import type { SlimFact } from '#domain/process'
import type { Walk } from '../kit/walk.js'

/** The case may be closed once its account is settled, its performance reviewed, its papers archived. */
export async function close(it: Walk<'contract'>, paid: SlimFact): Promise<void> {
  await Promise.all([
    it.owe({
      rule: 'agreed:final-account',
      says: '决算',
      from: paid,
      bearer: 'purchaser',
      act: 'SettleFinalAccount',
      doneBy: 'FinalAccountSettled',
    }),
    it.owe({
      rule: 'agreed:performance-review',
      says: '绩效自评',
      from: paid,
      bearer: 'purchaser',
      act: 'ReviewPerformance',
      doneBy: 'PerformanceReviewed',
    }),
    it.owe({ rule: 'agreed:archive', says: '归档', from: paid, bearer: 'purchaser', act: 'ArchiveCase', doneBy: 'CaseArchived' }),
  ])
}
