import { act } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { happened } from '../happened.js'
import { awardMade } from './award-made.js'
import { failing, nothingLeft } from './lot-failing.js'
import { lotField, lotIs, lotMeant } from './lot.guards.js'
import {
  bestIsChosen,
  chosenHasQuoted,
  decidedTogether,
  groundIsNamed,
  notYetDecided,
  quotesAreClear,
  quotesAreEnough,
  quotesHaveClosed,
  wayOf,
} from './own-purchase.guards.js'
import { procurementIsOpen, regionIsEncoded } from './procurement.guards.js'
import type { ProcurementFact } from './procurement.facts.js'
import type { ProcurementState } from './procurement.state.js'

const fields = {
  lot: lotField,
  quotes: {
    kind: 'parts',
    label: '报价',
    called: 'Quote',
    fields: {
      provider: { kind: 'id', label: '供应商', from: { of: 'organization', role: 'provider' }, example: 'ag-1' },
      price: { kind: 'amount', label: '报价' },
      score: { kind: 'points', label: '得分', help: '比选的填写，满分100分', optional: true, example: '90.76' },
    },
  },
  provider: {
    kind: 'id',
    label: '选定的供应商',
    help: '都不合适的不填写：本包采购失败，再决定重新采购或者撤销',
    from: { of: 'organization', role: 'provider' },
    optional: true,
    example: 'ag-1',
  },
  reason: { kind: 'text', label: '没有选定得分最高（报价最低）的，或者都不选定的理由', optional: true },
  ground: { kind: 'text', label: '直接委托的理由', optional: true, example: '洪涝灾害应急，内部采购规定可以直接委托' },
  minutes: { kind: 'text', label: '集体决策的会议纪要编号', max: 200, optional: true, example: '黄民办〔2026〕7号' },
} as const satisfies Fields
export type DecideOwnPurchase = DataOf<typeof fields>

const { someLot, theLot } = lotIs(notYetDecided)

/**
 * Decides a purchase below the limit by the unit's own rule: by score, by the lowest quote, or, with its ground, without asking anybody else; then the
 * award is made at once. Where none is taken the lot has failed.
 */
export const decideOwnPurchase = act<ProcurementState, ProcurementFact>()({
  name: 'DecideOwnPurchase',
  says: '作出采购决定',
  by: ['purchaser'],
  deed: 'confirmed',
  happens: { selfRun: 'paper' },
  fields,
  makes: ['OwnPurchaseDecided', 'AwardMade', 'LotFailed', 'ProcurementFailed'],
  always: [procurementIsOpen, regionIsEncoded, someLot, quotesHaveClosed],
  withData: [theLot, quotesAreClear, quotesAreEnough, chosenHasQuoted, bestIsChosen, groundIsNamed, decidedTogether],
  after: (asked) => [happened(asked, 'QuotesInvited')],
  then: (data, { state }) => {
    const meant = lotMeant(data, state)
    if (state.status === 'absent' || !meant) return []
    const { quotes, provider, reason, ground, minutes } = data
    const quote = quotes.find((one) => one.provider === provider)
    if (quote === undefined) {
      const failed = [failing(meant, { reason: `${quotes.length}家报价，均未选定：${reason ?? ''}`, suppliers: quotes.length })]
      return [...failed, ...nothingLeft(state, failed)]
    }
    const { lot } = meant
    const won = { lot, provider: quote.provider, price: quote.price }
    const said = { ...(reason === undefined ? {} : { reason }), ...(ground === undefined ? {} : { ground }) }
    return [
      {
        type: 'OwnPurchaseDecided',
        key: lot,
        data: { ...won, quotes, ...said, ...(minutes === undefined ? {} : { minutes }) },
      },
      ...(wayOf(state) === 'direct' ? [awardMade(state, won)] : []),
    ]
  },
})
