import type { Refusal } from '#kernel'
import { refuse, type Asked, type DataGuard, type Guard } from '../act.js'
import type { Field } from '../field.js'
import { candidatesOf, isAtHand, noLot, type LotState } from './lot.state.js'
import type { OpenProcurementState, ProcurementState } from './procurement.state.js'

/** Which lot an act is about. */
export const lotField = {
  kind: 'id',
  label: '采购包',
  help: '只有一个采购包待办的，可以不填写',
  from: { list: 'lots' },
  optional: true,
  example: '1',
} as const satisfies Field
export type OfLot = { readonly lot?: string }

/** The lots of an attempt that are neither awarded nor failed. */
const atHand = (state: OpenProcurementState): readonly LotState[] => Object.values(state.lots).filter(isAtHand)

/** What there is to choose from in an attempt: its lots at hand, who was opened for them, who is ranked; once a lot is named, for that one. */
export const listsOfLots = {
  lots: ({ state }: Asked<ProcurementState>) => (state.status === 'absent' ? [] : atHand(state).map(({ lot }) => lot)),
  opened: ({ state }: Asked<ProcurementState>, data?: OfLot) => ofLots(state, data, ({ opened }) => opened),
  ranking: ({ state }: Asked<ProcurementState>, data?: OfLot) => ofLots(state, data, candidatesOf),
  /** Everybody of it: for whoever may replace one. */
  members: ({ state }: Asked<ProcurementState>) => (state.status === 'absent' ? [] : state.panel),
  // Panelists score apart, and know of each other by the report alone: only who registers what the platform has chooses among them.
  panel: ({ state, context }: Asked<ProcurementState>) =>
    state.status === 'absent'
      ? []
      : state.panel.filter((panelist) => state.route === 'platform' || panelist === context.actor.person),
}

function ofLots(
  state: ProcurementState,
  { lot: named }: OfLot = {},
  providersOf: (lot: LotState) => readonly { readonly provider: string }[] | undefined,
): readonly string[] {
  const lots = state.status === 'absent' ? [] : atHand(state).filter(({ lot }) => named === undefined || lot === named)
  return [...new Set(lots.flatMap((lot) => providersOf(lot) ?? []).map(({ provider }) => provider))]
}

/** The lot an act is about: the one it names, or the only one at hand. */
export function lotMeant({ lot }: OfLot, state: ProcurementState): LotState | undefined {
  if (state.status === 'absent') return undefined
  if (lot !== undefined) return state.lots[lot]
  const lots = atHand(state)
  return lots.length === 1 ? lots[0] : undefined
}

/** The only lot at hand, where there is one. */
export const onlyLot = (state: ProcurementState): LotState | undefined => lotMeant({}, state)

/** Whether the last report of an attempt is there. */
export function isEvaluated(state: OpenProcurementState): boolean {
  const lots = atHand(state)
  return lots.length > 0 && lots.every(({ ranking }) => ranking)
}

/** What a panel does it does until the last report of the attempt. */
export function evaluationIsNotOver({ state }: Asked<ProcurementState>) {
  return state.status === 'open' && isEvaluated(state) ? refuse('EvaluationAlreadyReported', '评审报告已经提交') : undefined
}

/** A reason against an act on a lot, as the lot stands. */
type LotGuard = (lot: LotState) => Refusal | undefined

/**
 * The guards of an act on one lot. Before it is said which, the act is open where some lot lets it through; once it is said, that lot must.
 * Both are asked by one text, so an attempt with one lot is not told twice.
 */
export function lotIs(...guards: readonly LotGuard[]): {
  readonly someLot: Guard<ProcurementState>
  readonly theLot: DataGuard<ProcurementState, OfLot>
} {
  const against = (lot: LotState): readonly Refusal[] => guards.flatMap((guard) => guard(lot) ?? [])
  const someLot = ({ state }: Asked<ProcurementState>): readonly Refusal[] => {
    if (state.status !== 'open') return []
    const lots = atHand(state)
    const all = (lots.length === 0 ? [noLot(state, '')] : lots).map(against)
    return all.some((refusals) => refusals.length === 0) ? [] : distinct(all.flat())
  }
  const theLot = (data: OfLot, asked: Asked<ProcurementState>): readonly Refusal[] => {
    const { state } = asked
    if (state.status !== 'open' || someLot(asked).length > 0) return []
    const lot = lotMeant(data, state)
    if (lot === undefined) return [notNamed(data, state)]
    return isAtHand(lot) ? against(lot) : [isOver(lot)]
  }
  return { someLot, theLot }
}

/**
 * Guards of an act on one lot that look further than at the lot, asked before it is said which: the act is open where they let some lot through. What
 * happened elsewhere waits for none of them.
 */
export function ofSomeLot(...guards: readonly LotDataGuard[]): Guard<ProcurementState> {
  return (asked) => {
    const { state, context } = asked
    if (state.status !== 'open' || context.registered) return []
    const all = atHand(state).map(({ lot }) => guards.flatMap((guard) => guard({ lot }, asked) ?? []))
    return all.some((refusals) => refusals.length === 0) ? [] : distinct(all.flat())
  }
}

type LotDataGuard = (data: OfLot, asked: Asked<ProcurementState>) => Refusal | readonly Refusal[] | undefined

const notNamed = ({ lot }: OfLot, state: OpenProcurementState): Refusal =>
  lot === undefined
    ? refuse(
        'LotNotNamed',
        `请写明采购包：${atHand(state)
          .map((one) => one.lot)
          .join('、')}`,
      )
    : refuse('NoSuchLot', `本次采购没有采购包${lot}`)

const isOver = ({ lot, failed }: LotState): Refusal =>
  failed === undefined
    ? refuse('LotAlreadyAwarded', `采购包${lot}的成交通知书已经发出`)
    : refuse('LotHasFailed', `采购包${lot}已经采购失败：${failed}`)

const distinct = (refusals: readonly Refusal[]): readonly Refusal[] =>
  refusals.filter(({ code }, index) => refusals.findIndex((one) => one.code === code) === index)

export const lotIsOpened: LotGuard = ({ opened }) =>
  opened ? undefined : refuse('BidsNotOpened', '响应文件尚未开启', { owner: { role: 'process' } })

export const lotIsNotReported: LotGuard = ({ ranking }) =>
  ranking ? refuse('EvaluationAlreadyReported', '评审报告已经提交') : undefined
