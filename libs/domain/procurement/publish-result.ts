import { act, refuse, type Asked } from '../act.js'
import { awardOf } from '../process.js'
import type { ProcurementFact } from './procurement.facts.js'
import { happened, isStatutory, procurementIsOpen } from './procurement.guards.js'
import type { ProcurementState } from './procurement.state.js'

/** Announces the result and issues the award notice, in one act (条例 第四十三条: two working days from the confirmation). */
export const publishResult = act<ProcurementState, ProcurementFact>()({
  name: 'PublishResult',
  says: '公告结果并发出成交通知书',
  by: ['purchaser', 'procurementAgent'],
  happens: { platform: 'platform', here: 'paper', selfRun: 'paper' },
  fields: {
    address: { kind: 'text', label: '永久公开地址', max: 500, example: 'https://www.huangshan.gov.cn/zfcg/2026/0318.html' },
    disclosureReview: { kind: 'text', label: '信息公开、保密审查的编号', max: 200, example: '黄民公开审〔2026〕8号' },
  },
  makes: ['ResultPublished', 'AwardMade'],
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
      ...detail.lots.map(({ lot }) => ({
        type: 'AwardMade' as const,
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
