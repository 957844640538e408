import { dayOf, type StreamId } from '#kernel'
import type { Context, Parties } from '../context.js'
import { readOrganization, smeOf } from '../organization/organization.state.js'
import type { ContractFact, Terms } from './contract.facts.js'
import { signatories, type ContractState } from './contract.state.js'
import { evaluationsOf } from './evaluations.js'
import { conditionMet, monthsUntilPaid } from './payment-condition.js'
import { renewableTo } from './renewal.guards.js'
import type { Renews } from './renewal.facts.js'
import { scorerKey, scorersOf } from './scorers.js'
import { beginsDuring, checksOf, monthPaid, yearsApart } from './service-years.js'
import { siteOfPost } from './site-of-post.js'
import { signatureOf } from './signature.js'

type Opened = Exclude<ContractState, { readonly status: 'absent' }>
type Signing = Extract<
  ContractFact,
  {
    readonly type:
      'TrancheAgreed' | 'SiteAgreed' | 'PostAgreed' | 'ContractSigned' | 'PaymentConditionMet' | (typeof agreedBeside)[number]
  }
>
type AgreedBeside = Extract<ContractFact, { readonly type: (typeof agreedBeside)[number] }>

/** What is agreed with a signature beside tranches, sites and posts. */
export const agreedBeside = [
  'CheckAgreed',
  'YearAgreed',
  'EvaluationAgreed',
  'ScorerAgreed',
  'PaymentDayAgreed',
  'PaymentByMonthAgreed',
  'PaymentByGradeAgreed',
  'RenewalForeseen',
] as const

/** What the last signature makes true of a drafted contract, under the purchaser's number: tranches, sites and posts, and the contract itself. */
export function signedFacts(state: Opened, number: string, sme: boolean): readonly Signing[] {
  const { tranches, sites, posts, amount } = state.terms
  const siteOf = (post: number) => siteOfPost(state.terms, post)?.site
  return [
    ...tranches.map((tranche) => ({ type: 'TrancheAgreed' as const, key: String(tranche.n), data: tranche })),
    ...sites.map((site) => ({ type: 'SiteAgreed' as const, key: site.site, data: site })),
    ...Array.from({ length: posts }, (_, index) => ({
      type: 'PostAgreed' as const,
      key: postKey(index + 1, siteOf(index + 1)),
      data: placed(index + 1, siteOf(index + 1)),
    })),
    ...agreedOf(state),
    { type: 'ContractSigned' as const, data: { amount, number, sme } },
    ...conditionMet(state, '合同签订'),
  ]
}

/** The signatures of all, as those of whoever signed before. */
export const signedBy = (state: Opened, number: string) =>
  signatories.flatMap((party) =>
    (state.parties[party] ?? []).map((org) => ({
      type: 'PartySigned' as const,
      key: signatureOf(party, org),
      data: { party, org, ...(party === 'purchaser' ? { number } : {}) },
    })),
  )

type Agreeing = { readonly terms: Terms; readonly parties: Parties; readonly renews?: Renews | undefined }

/** The checks, years and evaluation there are, and the tranches that no act upon the contract itself brings: a process loops over what was agreed. */
const agreedOf = ({ terms, parties, renews }: Agreeing): readonly AgreedBeside[] => [
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
  ...foreseen({ terms, renews }),
]

/** That it may be renewed. */
function foreseen(contract: Omit<Agreeing, 'parties'>): readonly AgreedBeside[] {
  const years = renewableTo(contract)
  return years === undefined ? [] : [{ type: 'RenewalForeseen', data: { years } }]
}

/** Where the directory has what a provider is. */
export const providersOf = ({ parties }: Opened): StreamId[] =>
  (parties.provider ?? []).map((org): StreamId => `organization/${org}`)

/**
 * An enterprise that is 中型, 小型 or 微型 as the directory has it on the day of the contract (条例802 第三条), whatever its price was judged at; a
 * 民办非企业单位 is no enterprise. One that the directory says nothing of is what the award took it for.
 */
export function isSme(state: Opened, context: Context): boolean {
  const organizations = providersOf(state).map((id) => readOrganization(context, id))
  return state.terms.sme || organizations.some((one) => smeOf(one, context.law, dayOf(context.at)) !== undefined)
}

/** A process knows the site of a post by its key alone: `2/tx-ly`. */
const postKey = (post: number, site: string | undefined): string => (site === undefined ? String(post) : `${post}/${site}`)

const placed = (post: number, site: string | undefined) => ({ post, ...(site === undefined ? {} : { site }) })
