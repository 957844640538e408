import type { StoredFact } from '#event-store'

/** Below the limit of the procurement law, and where it is followed by choice, nothing need be published. */
const boundByLaw = { type: 'StatutoryWayTaken', key: 'law' } as const

type Where = { readonly type: string; readonly key?: string }

/**
 * The steps of a purchase as everybody may follow it, in their order, each by the kinds of fact that are published of it. What is of the case and not a
 * step of its way (a failure, a withdrawal, what was decided of a complaint) stands with the step in which it happens. `where`: it need be
 * published only where this fact is there, with this key.
 */
export const chain = [
  { id: 'intention', where: boundByLaw, says: '采购意向', kinds: ['IntentionPublished', 'IntentionWaived'] },
  { id: 'document', where: boundByLaw, says: '采购文件', kinds: ['DocumentIssued', 'DocumentAmended'] },
  {
    id: 'result',
    where: boundByLaw,
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
  {
    id: 'contract',
    where: boundByLaw,
    says: '合同',
    kinds: ['ContractPublished', 'SupplementPublished', 'ContractTerminated', 'ContractVoided'],
  },
  { id: 'service', says: '服务', kinds: ['ServiceStarted', 'ServiceEndMoved'] },
  { id: 'evaluation', where: { type: 'EvaluationAgreed' }, says: '评估结果', kinds: ['EvaluationPublished', 'GradeFailed'] },
  { id: 'acceptance', says: '验收结果', kinds: ['AcceptancePublished', 'YearAcceptancePublished'] },
  { id: 'closed', says: '结项', kinds: ['ContractClosed'] },
] as const

export type StepId = (typeof chain)[number]['id']

/** Every kind of fact of the chain. */
export const chainKinds: readonly string[] = chain.flatMap(({ kinds }) => kinds)

/** A step as it stands: published; passed over, for a later one is published; passed over as it may be; or still to come. */
export const stepStates = ['published', 'gap', 'notAsked', 'ahead'] as const
export type StepState = (typeof stepStates)[number]

/** Kinds of fact that are nobody's to read here and say whether a step need be published. */
export const askingKinds: readonly string[] = [boundByLaw.type, 'EvaluationAgreed']

/** How each step of a case stands, by its facts of the chain's kinds and of those that ask for them. */
export function stepsOf<Fact extends Pick<StoredFact, 'type' | 'key'>>(
  facts: readonly Fact[],
): readonly { readonly id: StepId; readonly says: string; readonly state: StepState; readonly facts: readonly Fact[] }[] {
  const isThere = ({ type, key }: Where) => facts.some((fact) => fact.type === type && (key === undefined || fact.key === key))
  const steps = chain.map(({ id, says, kinds, ...step }) => ({
    id,
    says,
    passedOver: 'where' in step && !isThere(step.where) ? ('notAsked' as const) : ('gap' as const),
    facts: facts.filter(({ type }) => (kinds as readonly string[]).includes(type)),
  }))
  const last = steps.findLastIndex((step) => step.facts.length > 0)
  return steps.map(({ passedOver, ...step }, n) => ({
    ...step,
    state: step.facts.length > 0 ? 'published' : n < last ? passedOver : 'ahead',
  }))
}
