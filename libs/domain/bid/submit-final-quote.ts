import { act, refuse, type Asked } from '../act.js'
import { happened } from '../happened.js'
import { quotesTwice } from '../procurement/score-bid.js'
import type { BidFact } from './bid.facts.js'
import {
  bidder,
  lotHasNotFailed,
  lotOf,
  priceIsPositive,
  priceIsTheFixedOne,
  priceIsWithinBudget,
  priceOffered,
  procurementOf,
} from './bid.guards.js'
import { bidOf, procurementOfBid, type BidState } from './bid.state.js'
import { bidStands } from './withdraw-bid.js'

/** Quotes for the last time, after the talks of a consultation or negotiation (财库〔2014〕214号 第二十一条, 令74 第三十三条). */
export const submitFinalQuote = act<BidState, BidFact>()({
  name: 'SubmitFinalQuote',
  says: '提交最后报价',
  by: ['provider'],
  happens: { platform: 'platform', here: 'here' },
  fields: {
    price: { kind: 'amount', label: '最后报价' },
  },
  makes: ['FinalQuoteSubmitted'],
  parties: bidder,
  always: [bidStands, methodHasFinalQuotes, lotHasNotFailed, bidIsOpened, notYetQuoted, evaluationIsOpen],
  withData: [priceIsPositive, priceIsWithinBudget, priceIsTheFixedOne],
  after: ({ stream, context }) => [
    happened({ context, stream: procurementOfBid(stream) }, 'BidsOpened', (key) => key === bidOf(stream).lot),
  ],
  then: ({ price }, { stream }) => [{ type: 'FinalQuoteSubmitted', data: { provider: bidOf(stream).provider, price } }],
  offers: priceOffered,
})

function methodHasFinalQuotes(asked: Asked<BidState>) {
  const procurement = procurementOf(asked)
  return procurement && !quotesTwice(procurement.method)
    ? refuse('NoFinalQuotes', `${procurement.method ?? '本项目'}没有最后报价`)
    : undefined
}

function bidIsOpened(asked: Asked<BidState>) {
  const lot = lotOf(asked)
  return lot?.failed !== undefined || lot?.opened?.some(({ provider }) => provider === bidOf(asked.stream).provider)
    ? undefined
    : refuse('BidsNotOpened', '响应文件尚未开启', { owner: { role: 'process' } })
}

function notYetQuoted({ state }: Asked<BidState>) {
  return state.status === 'submitted' && state.finalPrice !== undefined ? refuse('AlreadyQuoted', '最后报价已经提交') : undefined
}

function evaluationIsOpen(asked: Asked<BidState>) {
  const [procurement, lot] = [procurementOf(asked), lotOf(asked)]
  return procurement && lot?.failed === undefined && (procurement.status !== 'open' || lot?.ranking)
    ? refuse('EvaluationAlreadyReported', '评审已经结束')
    : undefined
}
