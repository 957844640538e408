import { lotOfNth, nthOfAward } from '#domain/process'
import type { StoredFact } from '#event-store'
import type { Fen } from '#kernel'
import type { Notice, NoticeKind } from '#read-models'
import { publicFacts, type PublicFacts } from './public-facts.js'

/** Open Contracting Data Standard 1.1: docs/open-data.md says which of our words becomes which of theirs. */
const version = '1.1'

/** The prefix of an OCID is given by the registry of the standard; this one is for trying. */
const prefix = 'ocds-000000'

const ocidOf = (caseId: string): string => `${prefix}-${caseId}`

/** One purchase as releases are made of it. `beside`: facts that are no notices and that everybody may see; `nameOf`: a unit's name. */
export type Purchase = {
  readonly id: string
  readonly title: string
  readonly budget: Fen
  readonly purchasers: readonly string[]
  readonly notices: readonly { readonly id: string; readonly notice: Notice; readonly fact: StoredFact | undefined }[]
  readonly beside: readonly StoredFact[]
  readonly nameOf: (unit: string) => string
}

/** What a notice does to the process, as the standard calls it. */
const tags: Readonly<Record<Exclude<NoticeKind, 'plan'>, string>> = {
  intention: 'planning',
  document: 'tender',
  amendment: 'tenderAmendment',
  result: 'award',
  failure: 'tenderUpdate',
  complaint: 'awardUpdate',
  contract: 'contract',
  service: 'implementation',
  evaluation: 'implementationUpdate',
  acceptance: 'implementationUpdate',
  closed: 'contractTermination',
}

function tagOf({ kind }: Notice, fact: StoredFact): string {
  if (fact.type === 'LineWithdrawn') return 'tenderCancellation'
  if (fact.type === 'SupplementPublished') return 'contractAmendment'
  if (fact.type === 'ContractTerminated' || fact.type === 'ContractVoided') return 'contractTermination'
  return kind === 'plan' ? 'planning' : tags[kind]
}

type Release = { readonly id: string } & Readonly<Record<string, unknown>>

/** A release for each notice, the oldest first: what was known of the purchase once it was published. What was withdrawn has none. */
export function releasesOf(purchase: Purchase): readonly Release[] {
  const standing = purchase.notices.flatMap(({ id, notice, fact }) => (fact ? [{ id, notice, fact }] : []))
  const inOrder = standing.toSorted((a, b) => place(a.fact, b.fact))
  return inOrder.map(({ id, notice, fact }) => {
    const until = [...inOrder.map((one) => one.fact), ...purchase.beside].filter((one) => place(one, fact) <= 0)
    return release(purchase, { id, date: notice.publishedOn, tags: [tagOf(notice, fact)], facts: until })
  })
}

/** All releases taken together. */
function compiledOf(purchase: Purchase): Release {
  const facts = [...purchase.notices.flatMap(({ fact }) => fact ?? []), ...purchase.beside]
  const date =
    purchase.notices
      .map(({ notice }) => notice.withdrawnOn ?? notice.publishedOn)
      .toSorted()
      .at(-1) ?? ''
  return release(purchase, { id: `${ocidOf(purchase.id)}-${date}`, date, tags: ['compiled'], facts })
}

/** A purchase with all its releases, as a package of one record. */
export const recordPackage = (purchase: Purchase, uri: string, publishedDate: string) => ({
  ...head(uri, publishedDate),
  records: [{ ocid: ocidOf(purchase.id), releases: releasesOf(purchase), compiledRelease: compiledOf(purchase) }],
})

/** Releases of several purchases; `next`: where those before them are. */
export const releasePackage = (releases: readonly Release[], uri: string, publishedDate: string, next?: string) => ({
  ...head(uri, publishedDate),
  releases,
  ...(next === undefined ? {} : { links: { next } }),
})

const head = (uri: string, publishedDate: string) => ({ uri, version, publishedDate, publisher: { name: '三社' } })

const place = (a: StoredFact, b: StoredFact): number => {
  const [one, other] = [BigInt(a.position), BigInt(b.position)]
  return one < other ? -1 : one > other ? 1 : 0
}

type Made = {
  readonly id: string
  readonly date: string
  readonly tags: readonly string[]
  readonly facts: readonly StoredFact[]
}

function release({ id: caseId, title, budget, purchasers, nameOf }: Purchase, { id, date, tags: tag, facts }: Made): Release {
  const known = publicFacts(facts.toSorted(place))
  const has = (...types: readonly string[]): boolean => facts.some(({ type }) => types.includes(type))
  const [buyer] = purchasers
  const suppliers = [...new Set(known.lots.flatMap(({ provider }) => provider ?? []))]
  const reference = (unit: string) => ({ id: unit, name: nameOf(unit) })
  const awards = awardsOf(known, reference)
  const contracts = contractsOf(known)
  return {
    ocid: ocidOf(caseId),
    id,
    date,
    language: 'zh',
    tag,
    initiationType: 'tender',
    parties: [
      ...purchasers.map((unit) => ({ ...reference(unit), roles: ['buyer', 'procuringEntity'] })),
      ...suppliers.map((unit) => ({ ...reference(unit), roles: ['supplier'] })),
    ],
    ...(buyer === undefined ? {} : { buyer: reference(buyer) }),
    planning: { budget: { amount: money(budget) } },
    tender: tenderOf(known, { id: caseId, title, budget, buyer: buyer === undefined ? undefined : reference(buyer) }, has),
    ...(awards.length === 0 ? {} : { awards }),
    ...(contracts.length === 0 ? {} : { contracts }),
  }
}

type Reference = { readonly id: string; readonly name: string }
type Tender = { readonly id: string; readonly title: string; readonly budget: Fen; readonly buyer: Reference | undefined }

function tenderOf(known: PublicFacts, { id, title, budget, buyer }: Tender, has: (...types: readonly string[]) => boolean) {
  const decided = has('ResultPublished', 'OwnResultShown')
  const status = has('LineWithdrawn')
    ? 'withdrawn'
    : decided
      ? 'complete'
      : has('ProcurementFailed') && !has('ProcurementRepeated')
        ? 'unsuccessful'
        : has('DocumentIssued')
          ? 'active'
          : 'planned'
  return {
    id,
    title,
    status,
    mainProcurementCategory: 'services',
    ...(buyer === undefined ? {} : { procuringEntity: buyer }),
    value: money(known.budget ?? budget),
    ...(known.bidsDue === undefined ? {} : { tenderPeriod: { endDate: known.bidsDue } }),
    ...(known.criteria.length === 0
      ? {}
      : {
          awardCriteria: 'ratedCriteria',
          awardCriteriaDetails: known.criteria.map(({ criterion, points }) => `${criterion} ${points}`).join('；'),
        }),
  }
}

const awardsOf = (known: PublicFacts, reference: (unit: string) => Reference) =>
  known.lots.flatMap(({ lot, title, provider, price, failed }) => {
    if (failed !== undefined) return [{ id: lot, ...(title === undefined ? {} : { title }), status: 'unsuccessful' }]
    if (provider === undefined) return []
    return [
      {
        id: lot,
        ...(title === undefined ? {} : { title }),
        status: 'active',
        suppliers: [reference(provider)],
        ...(price === undefined ? {} : { value: money(price) }),
      },
    ]
  })

const contractsOf = (known: PublicFacts) =>
  known.contracts.map(({ award, published, from, until, settled, paid }) => ({
    id: award,
    awardID: lotOf(award),
    status:
      settled !== undefined || paid !== undefined
        ? 'terminated'
        : published === true || from !== undefined
          ? 'active'
          : 'pending',
    ...(from === undefined || until === undefined ? {} : { period: { startDate: day(from), endDate: day(until) } }),
    ...(settled === undefined ? {} : { value: money(settled) }),
  }))

/** The lot that a contract is of: the last part of its number, but for which time it was awarded. */
const lotOf = (award: string): string => lotOfNth(nthOfAward(award))

const day = (text: string): string => `${text}T00:00:00+08:00`

/** An amount in yuan as a number: 分 are whole, so two places are exact. */
const money = (amount: Fen): { readonly amount: number; readonly currency: 'CNY' } => ({
  amount: Number(amount) / 100,
  currency: 'CNY',
})
