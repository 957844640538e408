import { dayOf, type Day } from '#kernel'
import { allowedMethods, type RegionPack } from '#law'
import { refuse, type Asked } from '../act.js'
import type { Context } from '../context.js'
import { figuresOf } from '../plan/plan.guards.js'
import { amountOf } from '../plan/plan-line.js'
import { isAtHand, isUnanswered } from './lot.state.js'
import type { OpenProcurementState, ProcurementState } from './procurement.state.js'

export function procurementIsOpen({ state }: Asked<ProcurementState>) {
  switch (state.status) {
    case 'absent':
      return refuse('NoProcurement', '采购尚未启动', { owner: { role: 'process' } })
    case 'awarded':
      return refuse('AwardAlreadyMade', '成交通知书已经发出')
    case 'failed':
      return refuse('ProcurementHasFailed', '采购已经终止，请重新开展采购活动或者撤销项目', { owner: { role: 'purchaser' } })
    case 'repeated':
      return refuse('ProcurementRepeated', '本次采购已经终止，请在下一次采购中办理')
    case 'withdrawn':
      return refuse('LineWithdrawn', '采购项目已经撤销')
    case 'closed':
      return refuse('ProcurementClosed', '采购已经办结')
    default:
      return undefined
  }
}

/** Whether somebody was asked to offer something, or it was decided without asking: the document went out, quotes were invited, a lot has a decision or failed. */
export const hasBegun = (state: ProcurementState): boolean =>
  state.status !== 'absent' &&
  (state.document !== undefined ||
    state.invited !== undefined ||
    Object.values(state.lots).some(
      ({ confirmed, failed, awards }) => confirmed !== undefined || failed !== undefined || awards.length > 0,
    ))

/** The lots of an attempt that came to nothing, and of which nothing was said yet. */
export const failedLots = ({ lots }: OpenProcurementState): readonly string[] =>
  Object.values(lots)
    .filter(isUnanswered)
    .map(({ lot }) => lot)

/** An attempt in which lots have failed is answered once, when no other is at hand: by the next one, or by giving them up. */
export function attemptHasFailed(asked: Asked<ProcurementState>) {
  if (asked.state.status === 'failed') return undefined
  const refused = procurementIsOpen(asked)
  if (refused !== undefined || asked.state.status === 'absent') return refused
  const failed = failedLots(asked.state)
  if (failed.length === 0) return refuse('NothingHasFailed', '采购已经开始，并没有失败：不能撤销，也不必重新采购')
  const waitedFor = Object.values(asked.state.lots).filter(isAtHand)
  return refuse(
    'LotsStillAtHand',
    `采购包${failed.join('、')}已经采购失败，待采购包${waitedFor.map(({ lot }) => lot).join('、')}有结果后，再重新采购或者撤销`,
  )
}

export function documentIsNotIssued({ state }: Asked<ProcurementState>) {
  return state.status === 'open' && state.document ? refuse('DocumentAlreadyIssued', '采购文件已经发出') : undefined
}

/** The intention is neither published nor waived. */
export function intentionIsOpen({ state }: Asked<ProcurementState>) {
  if (state.status !== 'open' || state.intention === undefined) return undefined
  return state.intention === 'published'
    ? refuse('IntentionAlreadyPublished', '采购意向已经公开')
    : refuse('IntentionAlreadyWaived', '已经依例外不公开采购意向；仍要公开的，请先作废该事项')
}

export function methodIsChosen({ state }: Asked<ProcurementState>) {
  return state.status === 'open' && state.method === undefined
    ? refuse('MethodNotChosen', '请先确定采购方式', { owner: { role: 'purchaser' } })
    : undefined
}

/** Which methods the law leaves open to this purchase on a day, with the region's limits. */
export const methodsOpenTo = (
  state: OpenProcurementState,
  pack: RegionPack,
  on: Day,
  grounds: readonly string[],
  approved: boolean,
) =>
  allowedMethods({
    on,
    kind: state.detail.kind,
    servicePurchase: true,
    amount: amountOf({ ...state.detail, budget: state.budget }, pack.thresholds.base),
    thresholds: pack.thresholds.services,
    thresholdStatus: pack.status,
    grounds,
    approved,
  })

/** The region's figures for this purchase on the day of the act, or the refusal that says what is missing. */
export const figuresFor = (state: OpenProcurementState, context: Context) => figuresOf(context, state.region, dayOf(context.at))

/** The region's figures must be encoded before anything is decided on them. */
export function regionIsEncoded({ state, context }: Asked<ProcurementState>) {
  if (state.status === 'absent') return undefined
  const figures = figuresFor(state, context)
  return 'missing' in figures ? figures.missing : undefined
}
