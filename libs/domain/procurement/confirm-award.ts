import { dayOf } from '#kernel'
import { act, refuse, refuseByLaw, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { happened } from '../happened.js'
import { minutesAreNamed } from '../plan/decide-plan.js'
import type { ProcurementFact } from './procurement.facts.js'
import { lotField, lotIs, lotMeant } from './lot.guards.js'
import { candidatesOf, roundOf, type LotState } from './lot.state.js'
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

/**
 * The purchaser confirms the winner of a lot in the order of the report (条例 第四十三条: five working days from the report). Where a result was set aside, the
 * next of those who are left (令94 第十六条).
 */
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
    const meant = lotMeant(data, state)
    const lot = meant?.lot
    const reported = happened({ context, stream }, 'EvaluationReported', (key) => key === lot)
    // The law counts from the report: of a result that was set aside since it says no days.
    return reported === undefined || state.status === 'absent' || meant?.setAside.length !== 0
      ? []
      : [{ rule: 'award-confirmation', from: reported, by: state.method }]
  },
  then: (data, { state }) => {
    const meant = lotMeant(data, state)
    const { provider, minutes, reason = null } = data
    const candidate = meant && candidatesOf(meant).find((one) => one.provider === provider)
    if (!meant || !candidate) return []
    const { lot } = meant
    const { price, rank } = candidate
    return [{ type: 'AwardConfirmed', key: roundOf(meant), data: { lot, provider, price, rank, minutes, reason } }]
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
  const meant = lotMeant(data, state)
  if (!meant?.ranking || candidatesOf(meant).some((one) => one.provider === provider)) return undefined
  return meant.setAside.includes(provider)
    ? refuse('ResultOfItSetAside', `${provider}的成交结果已经不再成立，请确定下一候选人`)
    : refuse('NotACandidate', `${provider}不在评审报告推荐的候选人中`)
}

function isInRankedOrder(...[data, { state, context }]: Parameters<DataGuard<ProcurementState, ConfirmAward>>) {
  const meant = lotMeant(data, state)
  const candidates = meant ? candidatesOf(meant) : []
  const [first] = candidates
  const chosen = candidates.find(({ provider }) => provider === data.provider)
  if (state.status === 'absent' || first === undefined || chosen === undefined || chosen.rank === first.rank) return undefined
  const basis = context.law.citation('award-confirmation', dayOf(context.at), state.method)
  return refuseByLaw('OutOfRank', `应当按顺序确定，排名第一的是${first.provider}`, basis)
}
