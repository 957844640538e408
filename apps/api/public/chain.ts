import type { StoredFact } from '#event-store'

/**
 * The steps of a purchase as everybody may follow it, in their order, each by the kinds of fact that are published of it. What is of the case and not a
 * step of its way (a failure, a withdrawal, what was decided of a complaint) stands with the step in which it happens.
 */
export const chain = [
  { id: 'intention', says: '采购意向', kinds: ['IntentionPublished', 'IntentionWaived'] },
  { id: 'document', says: '采购文件', kinds: ['DocumentIssued', 'DocumentAmended'] },
  {
    id: 'result',
    says: '采购结果',
    kinds: [
      'ResultPublished',
      'OwnResultShown',
      'LotFailed',
      'FailureAnnounced',
      'ProcurementFailed',
      'ProcurementRepeated',
      'LineWithdrawn',
      'ComplaintDecided',
    ],
  },
  { id: 'contract', says: '合同', kinds: ['ContractPublished', 'ContractTerminated', 'ContractVoided'] },
  { id: 'service', says: '服务', kinds: ['ServiceStarted', 'ServiceEndMoved'] },
  { id: 'evaluation', says: '评估结果', kinds: ['EvaluationPublished', 'GradeFailed'] },
  { id: 'acceptance', says: '验收结果', kinds: ['AcceptancePublished', 'YearAcceptancePublished'] },
  { id: 'closed', says: '结项', kinds: ['ContractClosed'] },
] as const

export type StepId = (typeof chain)[number]['id']

/** Every kind of fact of the chain. */
export const chainKinds: readonly string[] = chain.flatMap(({ kinds }) => kinds)

/** A step as it stands: published; passed over, for a later one is published; or still to come. */
export type StepState = 'published' | 'gap' | 'ahead'

/** How each step of a case stands, by the kinds of fact that are published of it. */
export function stepsOf<Fact extends Pick<StoredFact, 'type'>>(
  facts: readonly Fact[],
): readonly { readonly id: StepId; readonly says: string; readonly state: StepState; readonly facts: readonly Fact[] }[] {
  const steps = chain.map(({ id, says, kinds }) => ({
    id,
    says,
    facts: facts.filter(({ type }) => (kinds as readonly string[]).includes(type)),
  }))
  const last = steps.findLastIndex((step) => step.facts.length > 0)
  return steps.map((step, n) => ({ ...step, state: step.facts.length > 0 ? 'published' : n < last ? 'gap' : 'ahead' }))
}
