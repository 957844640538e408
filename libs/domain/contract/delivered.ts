import type { Asked } from '../act.js'
import { readDelivery } from '../delivery/delivery.state.js'
import { streamKey, times, type Fen } from '#kernel'
import type { AcceptedItem, ContractItem } from './contract.facts.js'
import type { ContractState } from './contract.state.js'
import { deliveriesOf } from './service-months.js'

/** What was delivered of an item by the records of all months, in its own unit. Relies on the delivery streams of the service. */
export function deliveredOf({ state, stream, context }: Asked<ContractState>, item: string): number {
  const service = state.status === 'absent' ? undefined : state.service
  return deliveriesOf(streamKey(stream), service)
    .map((month) => readDelivery(context, month).totals[item] ?? 0)
    .reduce((a, b) => a + b, 0)
}

/** Every item of the contract with what the records say was delivered; `accepted` as the purchaser says. */
export const itemsAccepted = (
  asked: Asked<ContractState>,
  accepted: (item: string, agreed: number, delivered: number) => boolean,
): AcceptedItem[] =>
  asked.state.status === 'absent'
    ? []
    : asked.state.terms.items.map(({ item, quantity }) => {
        const delivered = deliveredOf(asked, item)
        return { item, agreed: quantity, delivered, accepted: accepted(item, quantity, delivered) }
      })

/** Whether a quantity is one that may be accepted of an item: a whole one, all of it at most. */
export const isPartOf = ({ quantity: agreed }: Pick<ContractItem, 'quantity'>, quantity: number): boolean =>
  Number.isInteger(quantity) && quantity >= 0 && quantity <= agreed

/** What so much of an item comes to, in 分: its part of the amount, rounded half up. */
export const amountOfPart = ({ amount, quantity }: Pick<ContractItem, 'amount' | 'quantity'>, accepted: number): Fen =>
  times(amount, accepted, quantity)
