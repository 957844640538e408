import { streamKey, type StreamId } from '#kernel'
import type { Asked } from '../act.js'
import { happened } from '../happened.js'
import type { Terms } from './contract.facts.js'
import { contractIsBinding, contractIsSigned } from './contract.guards.js'
import { noContract, readContract, type ContractState } from './contract.state.js'

/** The award a stream of a contract belongs to: `hs-mzj-2026.mz-06.1` of `payment/hs-mzj-2026.mz-06.1/2`. */
export const awardOfStream = (stream: StreamId): string => streamKey(stream).split('/', 1)[0] ?? ''

/** What a stream of a contract is about in it: `2` of `payment/hs-mzj-2026.mz-06.1/2`, the site of an assignment, the month of a delivery. */
export const partOfStream = (stream: StreamId): string => streamKey(stream).split('/')[1] ?? ''

/** The contract of a stream below it: the `parent` of its definition. */
export const contractOfStream = (stream: StreamId): StreamId => `contract/${awardOfStream(stream)}`

/** The contract as the streams below it see it; nothing while it is not there. */
export function contractOf({ stream, context }: Asked<unknown>): Exclude<ContractState, { status: 'absent' }> | undefined {
  const state = readContract(context, contractOfStream(stream))
  return state.status === 'absent' ? undefined : state
}

/** Another contract, for those that rely on it by its id. */
export const contractNamed = readContract

/** The terms agreed in the contract of a stream; nothing while there is none. */
export const termsOf = (asked: Asked<unknown>): Terms | undefined => contractOf(asked)?.terms

/** When the contract of a stream was signed: what every act below it stands on. */
export const sinceSigned = ({ stream, context }: Asked<unknown>) => [
  happened({ context, stream: contractOfStream(stream) }, 'ContractSigned'),
]

/** The same, where the acts of the stream stand on its first fact as well. */
export const sinceSignedAndBegun = (asked: Asked<unknown>) => [
  ...sinceSigned(asked),
  asked.context.others.facts(asked.stream)[0]?.on,
]

/** For streams below a contract: signed, and being performed. */
export function contractIsInForce(asked: Asked<unknown>) {
  return contractIsSigned(asContract(asked))
}

/** For what is still done once a contract ended early: signed, and not closed. */
export function contractStillBinds(asked: Asked<unknown>) {
  return contractIsBinding(asContract(asked))
}

const asContract = (asked: Asked<unknown>): Asked<ContractState> => ({
  ...asked,
  stream: contractOfStream(asked.stream),
  state: contractOf(asked) ?? noContract,
})
