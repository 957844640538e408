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
  qualityIsScored,
  quotesAreClear,
  quotesAreEnough,
  quotesHaveClosed,
  rankedBy,
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
      quality: {
        kind: 'points',
        label: '质量分',
        help: '比选的填写，满分为100减去价格分的权重；价格分和总分由系统计算',
        optional: true,
        example: '72.00',
      },
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
 * Decides a purchase below the limit by the unit's own rule: by score, for which quality is given and the price is scored from the quotes; by the
 * lowest quote; or, with its ground, without asking anybody else, and then the award is made at once. Where none is taken the lot has failed.
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
  withData: [
    theLot,
    quotesAreClear,
    quotesAreEnough,
    qualityIsScored,
    chosenHasQuoted,
    bestIsChosen,
    groundIsNamed,
    decidedTogether,
  ],
  after: (asked) => [happened(asked, 'QuotesInvited')],
  then: (data, asked) => {
    const { state } = asked
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
        data: { ...won, quotes, ...rankedBy(data, asked), ...said, ...(minutes === undefined ? {} : { minutes }) },
      },
      ...(wayOf(state) === 'direct' ? [awardMade(state, won)] : []),
    ]
  },
})
