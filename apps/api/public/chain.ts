import { noticeKinds, type Notice, type NoticeKind } from '#read-models'

/** Below the limit of the procurement law, and where it is followed by choice, nothing need be published. */
const boundByLaw = { type: 'StatutoryWayTaken', key: 'law' } as const

type Where = { readonly type: string; readonly key?: string }

/**
 * The steps of a purchase as everybody may follow it, in their order, each by what is published of it. What is of the case and not a step of its
 * way (a failure, a withdrawal, what was decided of a complaint) stands with the step in which it happens. `where`: it need be published only
 * where this fact is there, with this key.
 */
export const chain = [
  { id: 'intention', where: boundByLaw, says: '采购意向', kinds: ['intention'] },
  { id: 'document', where: boundByLaw, says: '采购文件', kinds: ['document', 'amendment'] },
  { id: 'result', where: boundByLaw, says: '采购结果', kinds: ['result', 'failure', 'complaint'] },
  { id: 'contract', where: boundByLaw, says: '合同', kinds: ['contract'] },
  { id: 'service', says: '服务', kinds: ['service'] },
  { id: 'evaluation', where: { type: 'EvaluationAgreed' }, says: '评估结果', kinds: ['evaluation'] },
  { id: 'acceptance', says: '验收结果', kinds: ['acceptance'] },
  { id: 'closed', says: '支付和结项', kinds: ['closed'] },
] as const satisfies readonly { id: string; says: string; where?: Where; kinds: readonly NoticeKind[] }[]

export type StepId = (typeof chain)[number]['id']

/** Every kind of fact of the chain. */
export const chainKinds: readonly string[] = chain.flatMap(({ kinds }) => kinds.flatMap((kind) => noticeKinds[kind].types))

/** A step as it stands: published; passed over, for a later one is published; passed over as it may be; or still to come. */
export const stepStates = ['published', 'gap', 'notAsked', 'ahead'] as const
export type StepState = (typeof stepStates)[number]

/** Kinds of fact that are nobody's to read here and say whether a step need be published. */
export const askingKinds: readonly string[] = [boundByLaw.type, 'EvaluationAgreed']

/** How each step of a case stands, by what was published of it (what was withdrawn is not) and by the facts that ask for a step. */
export function stepsOf<One extends Pick<Notice, 'kind' | 'withdrawnOn'>>(
  published: readonly One[],
  asking: readonly { readonly type: string; readonly key: string | null }[],
): readonly { readonly id: StepId; readonly says: string; readonly state: StepState; readonly notices: readonly One[] }[] {
  const isThere = ({ type, key }: Where) => asking.some((fact) => fact.type === type && (key === undefined || fact.key === key))
  const steps = chain.map(({ id, says, kinds, ...step }) => {
    const notices = published.filter(({ kind }) => (kinds as readonly NoticeKind[]).includes(kind))
    return {
      id,
      says,
      passedOver: 'where' in step && !isThere(step.where) ? ('notAsked' as const) : ('gap' as const),
      stands: notices.some(({ withdrawnOn }) => withdrawnOn === null),
      notices,
    }
  })
  const last = steps.findLastIndex(({ stands }) => stands)
  return steps.map(({ passedOver, stands, ...step }, n) => ({
    ...step,
    state: stands ? 'published' : n < last ? passedOver : 'ahead',
  }))
}
