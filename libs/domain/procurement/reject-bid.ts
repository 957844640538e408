import { act, refuse, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import type { ProcurementFact } from './procurement.facts.js'
import { lotField, lotIs, lotIsNotReported, lotIsOpened, lotMeant } from './lot.guards.js'
import { scorerOf } from './lot.state.js'
import { isNotTied, tiesAreDeclared, wholePanel } from './panel.guards.js'
import { procurementIsOpen } from './procurement.guards.js'
import type { ProcurementState } from './procurement.state.js'
import { bidderIsInTheRunning } from './score-bid.js'

const fields = {
  lot: lotField,
  provider: { kind: 'id', label: '供应商', from: { list: 'opened' } },
  reason: { kind: 'text', label: '理由', help: '超过半数的成员认定的，不进入排名', example: '未实质性响应采购文件' },
} as const satisfies Fields
type Guarded = Parameters<DataGuard<ProcurementState, DataOf<typeof fields>>>

const { someLot, theLot } = lotIs(lotIsOpened, lotIsNotReported)

/** A panelist finds that a response is invalid, or that its bidder has left the talks: it is out where more than half of the panel find so (令87 第六十一条). */
export const rejectBid = act<ProcurementState, ProcurementFact>()({
  name: 'RejectBid',
  says: '认定响应无效',
  by: ['panelist'],
  deed: 'scored',
  happens: { here: 'here' },
  fields,
  makes: ['BidRejected'],
  parties: wholePanel,
  always: [procurementIsOpen, someLot, tiesAreDeclared, isNotTied],
  withData: [theLot, bidderIsInTheRunning, notYetJudged],
  then: (data, { state, context }) => {
    const lot = lotMeant(data, state)?.lot
    if (lot === undefined) return []
    const { provider, reason } = data
    const panelist = context.actor.person
    return [{ type: 'BidRejected', key: `${lot}/${scorerOf(provider, panelist)}`, data: { lot, provider, panelist, reason } }]
  },
})

function notYetJudged(...[data, { state, context }]: Guarded) {
  const lot = lotMeant(data, state)
  const scorer = scorerOf(data.provider, context.actor.person)
  if (lot?.rejections[scorer] !== undefined) return refuse('AlreadyRejected', '已经认定该供应商的响应无效')
  return lot?.scores[scorer] === undefined ? undefined : refuse('AlreadyScored', '已经给该供应商评分：有误的先作废评分')
}
