import { dayOf } from '#kernel'
import { act, refuse, refuseByLaw, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { happened } from '../happened.js'
import { minutesAreNamed } from '../plan/decide-plan.js'
import type { ProcurementFact } from './procurement.facts.js'
import { lotField, lotIs, lotMeant } from './lot.guards.js'
import type { LotState } from './lot.state.js'
import { procurementIsOpen } from './procurement.guards.js'
import type { ProcurementState } from './procurement.state.js'

const fields = {
  lot: lotField,
  provider: { kind: 'id', label: '供应商', from: { list: 'ranking' } },
  minutes: { kind: 'text', label: '集体决策的会议纪要编号', max: 200, example: '黄民党组〔2026〕9号' },
  reason: { kind: 'text', label: '未选定排名在前者的理由', optional: true },
} as const satisfies Fields
type ConfirmAward = DataOf<typeof fields>

const { someLot, theLot } = lotIs(evaluationIsReported, notYetConfirmed)

/** The purchaser confirms the winner of a lot in the order of the report (条例 第四十三条: five working days from the report). */
export const confirmAward = act<ProcurementState, ProcurementFact>()({
  name: 'ConfirmAward',
  says: '确定成交供应商',
  by: ['purchaser'],
  deed: 'confirmed',
  happens: { platform: 'platform', here: 'here' },
  fields,
  makes: ['AwardConfirmed'],
  always: [procurementIsOpen, someLot],
  withData: [theLot, minutesAreNamed, isACandidate, isInRankedOrder],
  terms: ({ state, context, stream }, data) => {
    const lot = lotMeant(data, state)?.lot
    const reported = happened({ context, stream }, 'EvaluationReported', (key) => key === lot)
    return reported === undefined || state.status === 'absent'
      ? []
      : [{ rule: 'award-confirmation', from: reported, by: state.method }]
  },
  then: (data, { state }) => {
    const meant = lotMeant(data, state)
    const { provider, minutes, reason = null } = data
    const candidate = meant?.ranking?.find((one) => one.provider === provider)
    if (!meant || !candidate) return []
    const { lot } = meant
    const { price, rank } = candidate
    return [{ type: 'AwardConfirmed', key: lot, data: { lot, provider, price, rank, minutes, reason } }]
  },
})

function evaluationIsReported({ ranking }: LotState) {
  return ranking ? undefined : refuse('EvaluationNotReported', '尚未收到评审报告', { owner: { role: 'panelist' } })
}

function notYetConfirmed({ confirmed }: LotState) {
  return confirmed ? refuse('AwardAlreadyConfirmed', '成交供应商已经确定') : undefined
}

function isACandidate(...[data, { state }]: Parameters<DataGuard<ProcurementState, ConfirmAward>>) {
  const { provider } = data
  const ranking = lotMeant(data, state)?.ranking
  return !ranking || ranking.some((one) => one.provider === provider)
    ? undefined
    : refuse('NotACandidate', `${provider}不在评审报告推荐的候选人中`)
}

function isInRankedOrder(...[data, { state, context }]: Parameters<DataGuard<ProcurementState, ConfirmAward>>) {
  const ranking = lotMeant(data, state)?.ranking
  const chosen = ranking?.find((one) => one.provider === data.provider)
  if (state.status === 'absent' || !chosen || chosen.rank === 1) return undefined
  const basis = context.law.citation('award-confirmation', dayOf(context.at), state.method)
  return refuseByLaw('OutOfRank', `应当按顺序确定，排名第一的是${ranking?.[0]?.provider ?? ''}`, basis)
}
