import { compareMoney, dayOf, minus, streamKey, sum, type StreamId } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import { readMidTermCheck } from '../mid-term-check/mid-term-check.state.js'
import { clauseOf } from './clauses.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsSigned } from './contract.guards.js'
import type { ContractState } from './contract.state.js'
import { amountOfPart, deliveredOf, isPartOf } from './delivered.js'
import { deliveriesOf } from './service-months.js'
import { checksOf } from './service-years.js'
import { claimedOf, paymentsOf, tranchesAfter } from './settlement.js'

const fields = {
  accepted: {
    kind: 'parts',
    label: '验收合格的数量',
    help: '没有列出的项目为零',
    called: 'RescindContractItem',
    fields: {
      item: { kind: 'text', label: '项目名称', max: 200, example: '个案服务' },
      quantity: { kind: 'count', label: '数量', min: 0, example: 6 },
    },
  },
  reason: { kind: 'text', label: '说明', example: '整改后复查仍不合格' },
} as const satisfies Fields
type RescindContract = DataOf<typeof fields>

const checksBelow = (stream: StreamId, state: ContractState): StreamId[] =>
  state.status === 'absent'
    ? []
    : checksOf(state.terms).map((_, index): StreamId => `mid-term-check/${streamKey(stream)}/${index + 1}`)

/**
 * Ends the contract as it says itself, after a mid-term check that failed twice: what is accepted of each item is paid, nothing else. Neither party ends it
 * otherwise alone (法 第五十条).
 */
export const rescindContract = act<ContractState, ContractFact>()({
  name: 'RescindContract',
  says: '按约定解除合同',
  by: ['purchaser'],
  halfOf: 'TerminateContract',
  happens: 'here',
  fields,
  makes: ['SettlementAgreed', 'ContractTerminated'],
  reliesOn: (stream, state) => [
    ...checksBelow(stream, state),
    ...paymentsOf(stream, state),
    ...deliveriesOf(streamKey(stream), state.status === 'absent' ? undefined : state.service),
  ],
  held: null,
  always: [contractIsSigned, contractSaysSo],
  withData: [acceptedAreItems, acceptedWasDelivered],
  then: ({ accepted, reason }, asked) => {
    const { state, context } = asked
    if (state.status === 'absent') return []
    const settled = sum(
      accepted.flatMap(({ item, quantity }) => {
        const agreed = state.terms.items.find((one) => one.item === item)
        return agreed ? [amountOfPart(agreed, quantity)] : []
      }),
    )
    const claimed = claimedOf(asked)
    const tooMuch = compareMoney(claimed, settled) > 0
    const { kept, settlement } = tranchesAfter(asked, settled)
    return [
      ...settlement.map((tranche) => ({ type: 'SettlementAgreed' as const, key: String(tranche.n), data: tranche })),
      {
        type: 'ContractTerminated',
        data: {
          by: 'purchaser',
          ground: 'midTermFailed',
          reason,
          settled,
          accepted,
          ...(tooMuch ? { refund: minus(claimed, settled) } : {}),
          on: dayOf(context.at),
          tranches: [...kept, ...settlement],
          released: minus(state.terms.amount, tooMuch ? claimed : settled),
          basis: clauseOf(state.terms, 'mid-term-failed'),
        },
      },
    ]
  },
})

function contractSaysSo({ state, stream, context }: Asked<ContractState>) {
  if (state.status !== 'signed') return undefined
  const failed = checksBelow(stream, state).some((check) => readMidTermCheck(context, check).status === 'failed')
  if (!failed) return refuse('NotRescindable', '中期检查没有两次不合格：要提前终止的，请与对方协商')
  return state.terms.midTermFailedPays === undefined
    ? undefined
    : refuse('TrancheIsReduced', `合同约定两次不合格的按${state.terms.midTermFailedPays}%支付该期款项，请阶段验收`)
}

type Guarded = Parameters<DataGuard<ContractState, RescindContract>>

function acceptedAreItems(...[{ accepted }, { state }]: Guarded) {
  if (state.status === 'absent') return undefined
  return accepted.flatMap(({ item, quantity }, index) => {
    const agreed = state.terms.items.find((one) => one.item === item)
    if (agreed === undefined || accepted.findIndex((one) => one.item === item) !== index)
      return refuse('ItemNotAgreed', `请写明合同约定的项目，每项一次：«${item}»`)
    return isPartOf(agreed, quantity)
      ? []
      : refuse('PartOutsideItem', `${item}约定${agreed.quantity}${agreed.unit}，验收合格的数量应当是0至${agreed.quantity}的整数`)
  })
}

function acceptedWasDelivered(...[{ accepted }, asked]: Guarded) {
  return accepted.flatMap(({ item, quantity }) => {
    const delivered = deliveredOf(asked, item)
    return quantity <= delivered
      ? []
      : refuse('ItemNotDelivered', `${item}的记录只有${delivered}：请补充记录，或者写明较少的数量`, {
          owner: { role: 'provider' },
        })
  })
}
