import type { ProcessId, ProcessKind } from '#domain/process'
import { challengeWalk } from './challenge.walk.js'
import { contractWalk } from './contract.walk.js'
import { record, type Named, type Recording, type Step } from './kit/record.js'
import { planWalk } from './plan.walk.js'
import { purchaseWalk } from './purchase.walk.js'

/** Somebody is asked for a word about what another put right, and about what another registered once it was overdue. */
const asked = (main: string) => ({ CorrectionReferred: ['1/purchaser/购买主体'], BreachQuestioned: [`1 ${main}`] })

/** What is known of one process: its id, the fact that started it, the keys of what it counts over, and which facts are there. */
export type Own = {
  readonly id: ProcessId
  readonly start?: Named
  readonly counted: Readonly<Record<string, readonly string[]>>
  readonly happened: (fact: Named) => boolean
}

/** Makes the definition of each kind of process from its own text; of one process, with what is known of it. */
export const definitions: Readonly<Record<ProcessKind, (own?: Own) => Promise<readonly Step[]>>> = {
  plan: (own) =>
    recorded(own, {
      id: 'plan/单位-2026',
      start: { kind: 'PlanOpened', stream: 'plan/单位-2026', key: null },
      counted: asked('plan/单位-2026'),
      walk: planWalk,
    }),
  purchase: (own) =>
    recorded(own, {
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
  contract: (own) =>
    recorded(own, {
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
  challenge: (own) =>
    recorded(own, {
      id: 'challenge/项目/1',
      start: { kind: 'QuestionRaised', stream: 'challenge/项目/1', key: null },
      counted: { ...asked('challenge/项目/1'), QuestionUpheld: ['1'], ComplaintUpheld: ['1'], ProcurementSuspended: ['1'] },
      walk: challengeWalk,
    }),
}

const recorded = <K extends ProcessKind>(own: Own | undefined, template: Recording<K>): Promise<readonly Step[]> =>
  record({ ...template, ...own, counted: { ...template.counted, ...own?.counted } })
