import { act } from '../act.js'
import type { ProcurementFact } from './procurement.facts.js'
import { documentIsNotIssued, intentionIsOpen, procurementIsOpen } from './procurement.guards.js'
import type { ProcurementState } from './procurement.state.js'

/** Publishes the procurement intention; the document may follow once its days have passed (财库〔2020〕10号). */
export const publishIntention = act<ProcurementState, ProcurementFact>()({
  name: 'PublishIntention',
  says: '公开采购意向',
  by: ['purchaser', 'procurementAgent'],
  happens: { platform: 'platform', here: 'paper' },
  fields: {
    address: { kind: 'text', label: '永久公开地址', max: 500, example: 'https://www.huangshan.gov.cn/zfcg/2026/0318.html' },
    disclosureReview: { kind: 'text', label: '信息公开、保密审查的编号', max: 200, example: '黄民公开审〔2026〕8号' },
  },
  makes: ['IntentionPublished'],
  always: [procurementIsOpen, documentIsNotIssued, intentionIsOpen],
  then: (data) => [{ type: 'IntentionPublished', data }],
})
