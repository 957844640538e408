import { dayOf } from '#kernel'
import { act, refuse, refuseByLaw, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { minutesAreNamed } from '../plan/decide-plan.js'
import type { ProcurementFact } from './procurement.facts.js'
import { happened, isStatutory, procurementIsOpen } from './procurement.guards.js'
import type { ProcurementState } from './procurement.state.js'

const fields = {
  provider: { kind: 'id', label: '供应商', from: { list: 'ranking' } },
  minutes: { kind: 'text', label: '集体决策的会议纪要编号', max: 200, example: '黄民党组〔2026〕9号' },
  reason: { kind: 'text', label: '未选定排名在前者的理由', optional: true },
} as const satisfies Fields
type ConfirmAward = DataOf<typeof fields>

/** The purchaser confirms the winner in the order of the report (条例 第四十三条: five working days from the report). */
export const confirmAward = act<ProcurementState, ProcurementFact>()({
  name: 'ConfirmAward',
  says: '确定成交供应商',
  by: ['purchaser'],
  happens: { platform: 'platform', here: 'here', selfRun: 'paper' },
  fields,
  makes: ['AwardConfirmed'],
  always: [procurementIsOpen, evaluationIsReported, notYetConfirmed],
  withData: [minutesAreNamed, isACandidate, isInRankedOrder],
  terms: ({ state, context, stream }) => {
    const reported = happened({ context, stream }, 'EvaluationReported')
    return reported === undefined || state.status === 'absent' || !isStatutory(state)
      ? []
      : [{ rule: 'award-confirmation', from: reported, by: state.method }]
  },
  then: ({ provider, minutes, reason }, { state }) => {
    const candidate = state.status === 'absent' ? undefined : state.ranking?.find((one) => one.provider === provider)
    return candidate
      ? [
          {
            type: 'AwardConfirmed',
            data: { provider, price: candidate.price, rank: candidate.rank, minutes, reason: reason ?? null },
          },
        ]
      : []
  },
})

function evaluationIsReported({ state }: Asked<ProcurementState>) {
  return state.status === 'open' && !state.ranking
    ? refuse('EvaluationNotReported', '尚未收到评审报告', { owner: { role: 'panelist' } })
    : undefined
}

function notYetConfirmed({ state }: Asked<ProcurementState>) {
  return state.status === 'open' && state.confirmed ? refuse('AwardAlreadyConfirmed', '成交供应商已经确定') : undefined
}

function isACandidate(...[{ provider }, { state }]: Parameters<DataGuard<ProcurementState, ConfirmAward>>) {
  return state.status === 'absent' || !state.ranking || state.ranking.some((one) => one.provider === provider)
    ? undefined
    : refuse('NotACandidate', `${provider}不在评审报告推荐的候选人中`)
}

function isInRankedOrder(...[{ provider }, { state, context }]: Parameters<DataGuard<ProcurementState, ConfirmAward>>) {
  const chosen = state.status === 'absent' ? undefined : state.ranking?.find((one) => one.provider === provider)
  if (state.status === 'absent' || !chosen || chosen.rank === 1) return undefined
  const basis = context.law.citation('award-confirmation', dayOf(context.at), state.method)
  return refuseByLaw('OutOfRank', `应当按顺序确定，排名第一的是${state.ranking?.[0]?.provider ?? ''}`, basis)
}
