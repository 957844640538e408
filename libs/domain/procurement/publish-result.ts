import { act, refuse, type Asked } from '../act.js'
import { awardOf } from '../process.js'
import type { ProcurementFact } from './procurement.facts.js'
import { happened, isStatutory, procurementIsOpen } from './procurement.guards.js'
import type { ProcurementState } from './procurement.state.js'

/** `address`: where it stands for good; `disclosureReview`: the number of the disclosure review. */
export type PublishResult = { readonly address: string; readonly disclosureReview: string }

/** Announces the result and issues the award notice, in one act (条例 第四十三条: two working days from the confirmation). */
export const publishResult = act<ProcurementState, ProcurementFact>()<PublishResult>({
  name: 'PublishResult',
  says: '公告结果并发出成交通知书',
  by: ['purchaser', 'procurementAgent'],
  always: [procurementIsOpen, awardIsConfirmed],
  terms: ({ state, context, stream }) => {
    const confirmed = happened({ context, stream }, 'AwardConfirmed')
    return confirmed === undefined || !isStatutory(state) ? [] : [{ rule: 'result-announcement', from: confirmed }]
  },
  then: (data, { state }) => {
    if (state.status === 'absent' || !state.confirmed) return []
    const { caseId, confirmed, detail } = state
    const { provider, price } = confirmed
    return [
      { type: 'ResultPublished', data: { ...data, provider, price } },
      ...detail.lots.map(({ lot }): ProcurementFact => ({
        type: 'AwardMade',
        key: lot,
        data: { award: awardOf(caseId, lot), caseId, lot, provider, price },
      })),
    ]
  },
})

function awardIsConfirmed({ state }: Asked<ProcurementState>) {
  return state.status === 'open' && !state.confirmed
    ? refuse('AwardNotConfirmed', '成交供应商尚未确定', { owner: { role: 'purchaser' } })
    : undefined
}
