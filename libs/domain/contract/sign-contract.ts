import { dayOf, type Instant, type StreamId } from '#kernel'
import { act, refuse, type Asked, type DataGuard } from '../act.js'
import type { Context, Parties } from '../context.js'
import type { DataOf, Fields } from '../field.js'
import { readOrganization, smeOf } from '../organization/organization.state.js'
import type { ContractFact, Terms } from './contract.facts.js'
import { contractIsOpen } from './contract.guards.js'
import { conditionMet, monthsUntilPaid } from './payment-condition.js'
import { evaluationsOf } from './evaluations.js'
import { beginsDuring, checksOf, monthPaid, yearsApart } from './service-years.js'
import { siteOfPost } from './site-of-post.js'
import { scorerKey, scorersOf } from './scorers.js'
import { signatories, type ContractState } from './contract.state.js'
import { signatureOf } from './signature.js'
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

type AgreedBeside = Extract<ContractFact, { readonly type: (typeof agreedBeside)[number] }>

const agreedBeside = [
  'CheckAgreed',
  'YearAgreed',
  'EvaluationAgreed',
  'ScorerAgreed',
  'PaymentDayAgreed',
  'PaymentByMonthAgreed',
  'PaymentByGradeAgreed',
] as const

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
    const { tranches, sites, posts, amount } = state.terms
    const siteOf = (post: number) => siteOfPost(state.terms, post)?.site
    const agreed = [
      ...tranches.map((tranche) => ({ type: 'TrancheAgreed' as const, key: String(tranche.n), data: tranche })),
      ...sites.map((site) => ({ type: 'SiteAgreed' as const, key: site.site, data: site })),
      ...Array.from({ length: posts }, (_, index) => ({
        type: 'PostAgreed' as const,
        key: postKey(index + 1, siteOf(index + 1)),
        data: placed(index + 1, siteOf(index + 1)),
      })),
      ...agreedOf(state),
      { type: 'ContractSigned' as const, data: { amount, number, sme: isSme(state, context) } },
      ...conditionMet(state, '合同签订'),
    ]
    return [signed, ...agreed.map((fact) => ({ ...fact, ...made }))]
  },
})

/** The checks, years and evaluation there are, and the tranches that no act upon the contract itself brings: a process loops over what was agreed. */
const agreedOf = ({ terms, parties }: { readonly terms: Terms; readonly parties: Parties }): readonly AgreedBeside[] => [
  ...checksOf(terms).map((afterMonths, index) => {
    const check = index + 1
    return { type: 'CheckAgreed', key: String(check), data: { check, afterMonths } } as const
  }),
  ...yearsApart(terms).map((year) => ({ type: 'YearAgreed', key: String(year), data: { year } }) as const),
  ...evaluationsOf(terms).map((evaluation) =>
    beginsDuring(terms, evaluation)
      ? ({ type: 'EvaluationAgreed', key: `${evaluation}/during`, data: { evaluation, from: 'during' } } as const)
      : ({ type: 'EvaluationAgreed', key: String(evaluation), data: { evaluation } } as const),
  ),
  ...scorersOf(terms, parties).map((scorer) => ({ type: 'ScorerAgreed', key: scorerKey(scorer), data: scorer }) as const),
  ...terms.tranches.flatMap((tranche): readonly AgreedBeside[] => {
    const { n, on } = tranche
    const months = monthsUntilPaid(tranche)
    if (months !== undefined) return [{ type: 'PaymentDayAgreed', key: String(n), data: { n, months } }]
    if (on === '月报确认') return [{ type: 'PaymentByMonthAgreed', key: String(n), data: { n, month: monthPaid(tranche) } }]
    return on === '评估结果公布' ? [{ type: 'PaymentByGradeAgreed', key: String(n), data: { n } }] : []
  }),
]

const providersOf = ({ parties }: Extract<ContractState, { terms: unknown }>): StreamId[] =>
  (parties.provider ?? []).map((org): StreamId => `organization/${org}`)

/**
 * An enterprise that is 中型, 小型 or 微型 as the directory has it on the day of the contract (条例802 第三条), whatever its price was judged at; a
 * 民办非企业单位 is no enterprise. One that the directory says nothing of is what the award took it for.
 */
function isSme(state: Extract<ContractState, { terms: unknown }>, context: Context): boolean {
  const organizations = providersOf(state).map((id) => readOrganization(context, id))
  return state.terms.sme || organizations.some((one) => smeOf(one, context.law, dayOf(context.at)) !== undefined)
}

/** When the last of those who have signed did so: registered, signatures come in another order than they were given in. */
const lastSignature = ({ others }: Context, stream: StreamId): Instant | undefined =>
  others
    .facts(stream)
    .filter(({ kind }) => kind === 'PartySigned')
    .map(({ on }) => on)
    .sort()
    .at(-1)

/** A process knows the site of a post by its key alone: `2/tx-ly`. */
const postKey = (post: number, site: string | undefined): string => (site === undefined ? String(post) : `${post}/${site}`)

const placed = (post: number, site: string | undefined) => ({ post, ...(site === undefined ? {} : { site }) })

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
