import { dayOf, type Day } from '#kernel'
import { refuse, refuseByLaw, type Asked } from '../act.js'
import type { Context } from '../context.js'
import { clarificationOf } from './procurement.law.js'
import type { OpenProcurementState, ProcurementState } from './procurement.state.js'

export function documentIsIssued({ state }: Asked<ProcurementState>) {
  return state.status === 'open' && !state.document
    ? refuse('DocumentNotIssued', '采购文件尚未发出', { owner: { role: 'purchaser' } })
    : undefined
}

/** Nothing was opened under the document yet. */
export function bidsAreSealed({ state }: Asked<ProcurementState>) {
  return state.status === 'open' && Object.values(state.lots).some(({ opened, failed }) => opened ?? failed)
    ? refuse('BidsAlreadyOpened', '响应文件已经开启')
    : undefined
}

/** 令94 第十六条: what was rightly questioned is put right before it goes on. */
export function amendmentIsMade({ state, context }: Asked<ProcurementState>) {
  return state.status === 'open' && state.amendmentsOwed > 0
    ? refuseByLaw(
        'AmendmentOwed',
        '对采购文件的质疑成立：请先更正采购文件，再继续采购',
        context.law.citation('challenge-remedy', dayOf(context.at), '质疑文件'),
        { owner: { role: 'purchaser' } },
      )
    : undefined
}

/** The first day that leaves the bidders the time of law after an amendment of today that may affect their bids; today where the law gives none. */
export function earliestClosing({ method }: Pick<OpenProcurementState, 'method'>, { law, at }: Context): Day {
  const rule = clarificationOf(method ?? '')
  return rule === undefined ? dayOf(at) : law.earliest({ rule, from: dayOf(at) }).day
}
