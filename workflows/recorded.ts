import type { ProcessKind } from '#domain/process'
import { challengeWalk } from './challenge.walk.js'
import { contractWalk } from './contract.walk.js'
import { record, type Step } from './kit/record.js'
import { planWalk } from './plan.walk.js'
import { purchaseWalk } from './purchase.walk.js'

/** Somebody is asked for a word about what another put right, and about what another registered once it was overdue. */
const asked = (main: string) => ({ CorrectionReferred: ['1/purchaser/购买主体'], BreachQuestioned: [`1 ${main}`] })

/** Makes the definition of each kind of process from its own text. */
export const definitions: Readonly<Record<ProcessKind, () => Promise<readonly Step[]>>> = {
  plan: () =>
    record({
      id: 'plan/单位-2026',
      start: { kind: 'PlanOpened', stream: 'plan/单位-2026', key: null },
      counted: asked('plan/单位-2026'),
      walk: planWalk,
    }),
  purchase: () =>
    record({
      id: 'purchase/项目',
      start: { kind: 'ProcurementOpened', stream: 'procurement/项目/1', key: null },
      counted: {
        ...asked('procurement/项目/1'),
        AmendmentRequired: [],
        DocumentAmended: [],
        PanelFormed: [],
        QuestionNoted: ['供应商.1'],
        AwardMade: ['1'],
        ResultSetAside: ['1'],
      },
      walk: purchaseWalk,
    }),
  contract: () =>
    record({
      id: 'contract/项目.1',
      start: { kind: 'AwardMade', stream: 'procurement/项目/1', key: '1' },
      // A first tranche, one in the middle of the service, and a last one.
      counted: {
        ...asked('contract/项目.1'),
        TrancheAgreed: ['1', '2', '3'],
        CheckAgreed: ['1'],
        YearAgreed: ['1'],
        EvaluationAgreed: ['1'],
        PaymentDayAgreed: ['2'],
        PaymentByMonthAgreed: ['2'],
        PaymentByGradeAgreed: ['3'],
        PaymentCheckAsked: ['1', '2'].flatMap((request) => [`${request}/host/落地单位`, `${request}/finance`]),
        SettlementAgreed: ['4'],
      },
      walk: contractWalk,
    }),
  challenge: () =>
    record({
      id: 'challenge/项目/1',
      start: { kind: 'QuestionRaised', stream: 'challenge/项目/1', key: null },
      counted: { ...asked('challenge/项目/1'), QuestionUpheld: ['1'], ComplaintUpheld: ['1'], ProcurementSuspended: ['1'] },
      walk: challengeWalk,
    }),
}
