import { dayOf, endOf, type Instant } from '#kernel'
import { act, refuse, type Asked } from '../act.js'
import { registerWithin } from '../register-within.js'
import { happened } from '../happened.js'
import { awardMade } from './award-made.js'
import type { ProcurementFact } from './procurement.facts.js'
import { lotField, lotIs, lotMeant } from './lot.guards.js'
import { roundOf, type LotState } from './lot.state.js'
import { procurementIsOpen } from './procurement.guards.js'
import type { OpenProcurementState, ProcurementState } from './procurement.state.js'

const { someLot, theLot } = lotIs(awardIsConfirmed)

/** Announces the result of a lot and issues its award notice, in one act (条例 第四十三条: two working days from the confirmation). */
export const publishResult = act<ProcurementState, ProcurementFact>()({
  name: 'PublishResult',
  says: '公告结果并发出成交通知书',
  by: ['purchaser', 'procurementAgent'],
  happens: { platform: 'platform', here: 'paper' },
  fields: {
    lot: lotField,
    address: { kind: 'text', label: '永久公开地址', max: 500, example: 'https://www.huangshan.gov.cn/zfcg/2026/0318.html' },
    disclosureReview: { kind: 'text', label: '信息公开、保密审查的编号', max: 200, example: '黄民公开审〔2026〕8号' },
  },
  makes: ['ResultPublished', 'AwardMade'],
  always: [procurementIsOpen, someLot],
  withData: [theLot],
  terms: ({ state, context, stream }, data) => {
    const meant = lotMeant(data, state)
    const confirmed = meant && happened({ context, stream }, 'AwardConfirmed', (key) => key === roundOf(meant))
    return confirmed === undefined ? [] : [{ rule: 'result-announcement', from: confirmed }]
  },
  then: (data, { state, context }) => {
    const meant = lotMeant(data, state)
    if (state.status === 'absent' || !meant?.confirmed) return []
    const { lot, confirmed } = meant
    const { provider, price } = confirmed
    return [
      {
        type: 'ResultPublished',
        key: roundOf(meant),
        data: { ...data, lot, provider, price, ...registeredUntil(state, context) },
      },
      awardMade(state, { lot, provider, price }),
    ]
  },
})

/** Until when a question that was raised on the platform may still be registered here: as long after the last day for it as anything is, or after the result is recorded. */
function registeredUntil(
  { route, region }: OpenProcurementState,
  { law, at, now }: Asked<ProcurementState>['context'],
): { readonly due?: Instant } {
  if (route !== 'platform') return {}
  const { day } = law.due({ rule: 'question', by: '结果', from: at })
  const from = day > dayOf(now) ? day : dayOf(now)
  return { due: endOf(law.addWorkingDays(from, registerWithin(law, region, from))) }
}

function awardIsConfirmed({ confirmed }: LotState) {
  return confirmed ? undefined : refuse('AwardNotConfirmed', '成交供应商尚未确定', { owner: { role: 'purchaser' } })
}
