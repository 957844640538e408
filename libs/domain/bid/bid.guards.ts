import { compareMoney, inYuan, type Fen } from '#kernel'
import { refuse, refuseByLaw, type Asked, type DataGuard } from '../act.js'
import type { Parties } from '../context.js'
import { lateBidOf, overBudgetOf } from '../procurement/procurement.law.js'
import type { LotState } from '../procurement/lot.state.js'
import { runningIt } from '../registering.js'
import { readProcurement, type OpenProcurementState } from '../procurement/procurement.state.js'
import { bidOf, procurementOfBid, type BidState } from './bid.state.js'

/** The purchase a bid is for; nothing while it is not there. */
export function procurementOf({ stream, context }: Asked<BidState>): OpenProcurementState | undefined {
  const state = readProcurement(context, procurementOfBid(stream))
  return state.status === 'absent' ? undefined : state
}

/** The lot a bid is for; nothing while it is not offered. */
export const lotOf = (asked: Asked<BidState>): LotState | undefined => procurementOf(asked)?.lots[bidOf(asked.stream).lot]

/** A bid is its bidder's alone, the organization its stream names; beside it stand those who run the purchase, who register what was done on the platform. */
export const bidder = (asked: Asked<BidState>): Parties => ({
  ...runningIt(procurementOf(asked)),
  provider: [bidOf(asked.stream).provider],
})

/** Whoever runs the purchase knows no bid before its deadline: what is registered sooner was looked into. */
export function deadlineIsOver(asked: Asked<BidState>) {
  const due = procurementOf(asked)?.document?.bidsDue
  return asked.context.registered && due !== undefined && asked.context.now < due
    ? refuse('BidsStillSealed', '响应截止之前任何人不得知悉响应文件：截止后再登记', { notBefore: due })
    : undefined
}

export function documentIsIssued(asked: Asked<BidState>) {
  const procurement = procurementOf(asked)
  if (!procurement?.document) return refuse('DocumentNotIssued', '采购文件尚未发出', { owner: { role: 'purchaser' } })
  return lotOf(asked) ? undefined : refuse('NoSuchLot', '本次采购没有这个采购包')
}

/** To the millisecond by the moment of receipt, whether or not any timer has fired. */
export function deadlineHasNotPassed(asked: Asked<BidState>) {
  const procurement = procurementOf(asked)
  const due = procurement?.document?.bidsDue
  return due !== undefined && asked.context.at > due
    ? refuseByLaw('BidAfterDeadline', `响应截止时间（${due}）已过，逾期文件应当拒收`, lateBidOf(procurement?.method))
    : undefined
}

/** A lot that came to nothing takes nothing any more, and says so: neither was it opened nor evaluated. */
export function lotHasNotFailed(asked: Asked<BidState>) {
  const lot = lotOf(asked)
  return lot?.failed === undefined ? undefined : refuse('LotHasFailed', `采购包${lot.lot}已经采购失败：${lot.failed}`)
}

export function bidsAreNotOpened(asked: Asked<BidState>) {
  const [procurement, lot] = [procurementOf(asked), lotOf(asked)]
  return procurement && lot?.failed === undefined && (procurement.status !== 'open' || lot?.opened)
    ? refuse('BidsAlreadyOpened', '响应文件已经开启')
    : undefined
}

export function priceIsPositive(data: { readonly price: Fen }) {
  return compareMoney(data.price, '0') > 0 ? undefined : refuse('PriceNotPositive', '报价应大于零')
}

export function priceIsWithinBudget(...[{ price }, asked]: Parameters<DataGuard<BidState, { readonly price: Fen }>>) {
  const lot = lotOf(asked)
  return lot && compareMoney(price, lot.budget) > 0
    ? refuseByLaw('BidOverBudget', '报价超过采购预算', overBudgetOf(procurementOf(asked)?.method))
    : undefined
}

/** Where the document has one price for all nobody offers another (令87 第五十五条, 财库〔2014〕214号 第二十四条). */
export function priceIsTheFixedOne(...[{ price }, asked]: Parameters<DataGuard<BidState, { readonly price: Fen }>>) {
  const fixed = procurementOf(asked)?.document?.fixedPrice
  return fixed === undefined || compareMoney(price, fixed) === 0
    ? undefined
    : refuse('PriceIsFixed', `采购文件规定了固定价格${inYuan(fixed)}，请按此响应`)
}

/** A price is within what the document offers the lot for. */
export const priceOffered = (asked: Asked<BidState>) => {
  const fixed = procurementOf(asked)?.document?.fixedPrice
  return { price: { limit: lotOf(asked)?.budget, ...(fixed === undefined ? {} : { value: fixed }) } }
}
