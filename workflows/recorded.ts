import type { ProcessKind } from '#domain/process'
import { challengeWalk } from './challenge.walk.js'
import { contractWalk } from './contract.walk.js'
import { record, type Step } from './kit/record.js'
import { planWalk } from './plan.walk.js'
import { purchaseWalk } from './purchase.walk.js'

/** Makes the definition of each kind of process from its own text. */
export const definitions: Readonly<Record<ProcessKind, () => Promise<readonly Step[]>>> = {
  plan: () =>
    record({
      id: 'plan/单位-2026',
      start: { kind: 'PlanOpened', stream: 'plan/单位-2026', key: null },
      counted: {},
      walk: planWalk,
    }),
  purchase: () =>
    record({
      id: 'purchase/项目',
      start: { kind: 'ProcurementOpened', stream: 'procurement/项目/1', key: null },
      counted: { AmendmentRequired: [], DocumentAmended: [], PanelFormed: [] },
      walk: purchaseWalk,
    }),
  contract: () =>
    record({
      id: 'contract/项目.1',
      start: { kind: 'AwardMade', stream: 'procurement/项目/1', key: '1' },
      // A first tranche, one in the middle of the service, and a last one.
      counted: {
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
      counted: { QuestionUpheld: ['1'] },
      walk: challengeWalk,
    }),
}
