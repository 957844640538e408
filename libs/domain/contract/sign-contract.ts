import { type Instant, type StreamId } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { Context } from '../context.js'
import type { DataOf, Fields } from '../field.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsOpen } from './contract.guards.js'
import { signatories, type ContractState } from './contract.state.js'
import { signatureOf } from './signature.js'
import { agreedBeside, isSme, providersOf, signedFacts } from './signed-facts.js'
import { awardStands } from './void-contract.js'

const fields = {
  as: { kind: 'oneOf', label: '签署的一方', words: { purchaser: '购买主体', provider: '承接主体', host: '落地单位' } },
  number: {
    kind: 'text',
    label: '合同编号',
    help: '由购买主体给出；其他各方可以不填写',
    max: 200,
    optional: true,
    example: '黄民购〔2026〕6号',
  },
} as const satisfies Fields
type SignContract = DataOf<typeof fields>

/**
 * Signs for one party: purchaser, provider, and each host. The last signature, by the day on which it was given, agrees tranches, sites and posts and
 * makes the contract, all in one append, under the purchaser's number.
 */
export const signContract = act<ContractState, ContractFact>()({
  name: 'SignContract',
  says: '签订合同',
  by: signatories,
  deed: 'signed',
  happens: 'paper',
  fields,
  makes: ['PartySigned', 'TrancheAgreed', 'SiteAgreed', 'PostAgreed', ...agreedBeside, 'ContractSigned', 'PaymentConditionMet'],
  reliesOn: (_stream, state) => (state.status === 'absent' ? [] : [state.procurement, ...providersOf(state)]),
  held: 'signing',
  // Its term runs from the award notice: a complaint is about the purchase.
  heldFrom: (state) => (state.status === 'absent' ? [] : [state.procurement]),
  always: [contractIsOpen, notYetSigned, awardStands],
  withData: [signsForOwnParty, hasNotSignedYet, numberIsThePurchasers],
  terms: ({ state }) => (state.status === 'absent' ? [] : [{ rule: 'contract-signing', from: state.awardedOn }]),
  then: ({ as: party, number: said }, { state, stream, context }) => {
    if (state.status === 'absent') return []
    const { org } = context.actor
    const own = signatureOf(party, org)
    const numbered = party === 'purchaser' && said !== undefined ? { number: said } : {}
    const signed = { type: 'PartySigned', key: own, data: { party, org, ...numbered } } as const
    const missing = requiredOf(state).filter((one) => one !== own && !state.signedBy.includes(one))
    if (missing.length > 0) return [signed]
    const number = numbered.number ?? state.number ?? ''
    const last = lastSignature(context, stream)
    const made = last !== undefined && last > context.at ? { occurredAt: last } : {}
    const agreed = signedFacts(state, number, isSme(state, context))
    return [signed, ...agreed.map((fact) => ({ ...fact, ...made }))]
  },
})

/** When the last of those who have signed did so: registered, signatures come in another order than they were given in. */
const lastSignature = ({ others }: Context, stream: StreamId): Instant | undefined =>
  others
    .facts(stream)
    .filter(({ kind }) => kind === 'PartySigned')
    .map(({ on }) => on)
    .sort()
    .at(-1)

const requiredOf = (state: Extract<ContractState, { terms: unknown }>): readonly string[] =>
  signatories.flatMap((relation) => (state.parties[relation] ?? []).map((org) => signatureOf(relation, org)))

function notYetSigned({ state }: Asked<ContractState>) {
  return state.status === 'absent' || state.status === 'drafted' ? undefined : refuse('ContractAlreadySigned', '合同已经签订')
}

function signsForOwnParty(...[{ as: party }, { state, context }]: Parameters<DataGuard<ContractState, SignContract>>) {
  if (state.status === 'absent') return undefined
  return state.parties[party]?.includes(context.actor.org)
    ? undefined
    : refuse('NotThisParty', '只能代表本单位签署', { owner: { role: party } })
}

function hasNotSignedYet(...[{ as: party }, { state, context }]: Parameters<DataGuard<ContractState, SignContract>>) {
  return state.status === 'drafted' && state.signedBy.includes(signatureOf(party, context.actor.org))
    ? refuse('PartyAlreadySigned', '该方已经签署')
    : undefined
}

/** One contract has one number, and it is the purchaser's: whoever signs another has another paper before them. */
function numberIsThePurchasers(...[{ as: party, number }, { state }]: Parameters<DataGuard<ContractState, SignContract>>) {
  if (state.status !== 'drafted') return undefined
  if (party === 'purchaser') return number === undefined ? refuse('NumberMissing', '请填写合同编号') : undefined
  return number !== undefined && state.number !== undefined && number !== state.number
    ? refuse('NumberDiffers', `购买主体签署的合同编号为${state.number}，请核对文本`, { owner: { role: 'purchaser' } })
    : undefined
}
