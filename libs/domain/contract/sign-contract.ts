import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { DataOf, Fields } from '../field.js'
import type { ContractFact } from './contract.facts.js'
import { contractIsOpen } from './contract.guards.js'
import { conditionMet } from './payment-condition.js'
import { siteOfPost } from './site-of-post.js'
import { signatories, type ContractState } from './contract.state.js'

const fields = {
  as: { kind: 'oneOf', label: '签署的一方', words: { purchaser: '购买主体', provider: '承接主体', host: '落地单位' } },
  number: { kind: 'text', label: '合同编号', help: '由购买主体给出', max: 200, example: '黄民购〔2026〕6号' },
} as const satisfies Fields
type SignContract = DataOf<typeof fields>

/** Signs for one party. The last signature agrees tranches, sites and posts and makes the contract, all in one append. */
export const signContract = act<ContractState, ContractFact>()({
  name: 'SignContract',
  says: '签订合同',
  by: signatories,
  deed: 'signed',
  happens: 'paper',
  fields,
  makes: ['PartySigned', 'TrancheAgreed', 'SiteAgreed', 'PostAgreed', 'ContractSigned', 'PaymentConditionMet'],
  reliesOn: (_stream, state) => (state.status === 'absent' ? [] : [state.procurement]),
  held: 'signing',
  // Its term runs from the award notice: a complaint is about the purchase.
  heldFrom: (state) => (state.status === 'absent' ? [] : [state.procurement]),
  always: [contractIsOpen, notYetSigned],
  withData: [signsForOwnParty, hasNotSignedYet],
  terms: ({ state }) => (state.status === 'absent' ? [] : [{ rule: 'contract-signing', from: state.awardedOn }]),
  then: ({ as: party, number }, { state, context }) => {
    if (state.status === 'absent') return []
    const signed = { type: 'PartySigned', key: party, data: { party, org: context.actor.org } } as const
    const missing = requiredOf(state).filter((relation) => relation !== party && !state.signedBy.includes(relation))
    if (missing.length > 0) return [signed]
    const { tranches, sites, posts, amount } = state.terms
    const siteOf = (post: number) => siteOfPost(state.terms, post)?.site
    return [
      signed,
      ...tranches.map((tranche) => ({ type: 'TrancheAgreed' as const, key: String(tranche.n), data: tranche })),
      ...sites.map((site) => ({ type: 'SiteAgreed' as const, key: site.site, data: site })),
      ...Array.from({ length: posts }, (_, index) => ({
        type: 'PostAgreed' as const,
        key: String(index + 1),
        data: placed(index + 1, siteOf(index + 1)),
      })),
      { type: 'ContractSigned', data: { amount, number } },
      ...conditionMet(state, '合同签订'),
    ]
  },
})

const placed = (post: number, site: string | undefined) => ({ post, ...(site === undefined ? {} : { site }) })

const requiredOf = (state: Extract<ContractState, { terms: unknown }>) =>
  signatories.filter((relation) => (state.parties[relation]?.length ?? 0) > 0)

function notYetSigned({ state }: Asked<ContractState>) {
  return state.status === 'absent' || state.status === 'drafted' ? undefined : refuse('ContractAlreadySigned', '合同已经签订')
}

function signsForOwnParty(...[{ as: party }, { state, context }]: Parameters<DataGuard<ContractState, SignContract>>) {
  if (state.status === 'absent') return undefined
  return state.parties[party]?.includes(context.actor.org)
    ? undefined
    : refuse('NotThisParty', '只能代表本单位签署', { owner: { role: party } })
}

function hasNotSignedYet(...[{ as: party }, { state }]: Parameters<DataGuard<ContractState, SignContract>>) {
  return state.status === 'drafted' && state.signedBy.includes(party) ? refuse('PartyAlreadySigned', '该方已经签署') : undefined
}
