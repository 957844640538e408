import { addDays, addMonths, at, dayOf, endOf, type Day, type Instant, type StreamId } from '#kernel'
import { seed, type SeedFact } from './seed.js'
import type { EventStore } from '#event-store'

/** Who the contracts measured here are between. */
export const parties = {
  lead: ['b-mzj'],
  purchaser: ['b-mzj'],
  payer: ['b-mzj'],
  finance: ['b-czj'],
  supervisor: ['b-czj'],
  provider: ['b-sgjg'],
  host: ['b-jd'],
  evaluator: ['b-pgjg'],
} as const

/** Who has a say in a payment, as the facts of its request say it: key and data. */
export const paymentChecks: readonly (readonly [string, object])[] = [
  [`1/host/${parties.host[0]}`, { by: 'host', org: parties.host[0] }],
  ['1/finance', { by: 'finance' }],
]

/** One who acts for such a party. */
export const personOf = (relation: keyof typeof parties) => ({
  person: `${parties[relation][0]}.jb`,
  org: parties[relation][0],
  roles: [relation],
})

/** The item of which services are recorded. */
export const item = '个案服务'

/** `sites`: names of sites, all of one host. `posts`: how many. `months`: the service's length. */
export type Shape = {
  readonly sites: readonly string[]
  readonly posts: number
  readonly months: number
  readonly tranches: number
}

/** The contract of an award as its process draws it up, on `on`. */
export function contractOpened(award: string, { sites, posts, months, tranches }: Shape, on: Instant): SeedFact[] {
  const conditions = ['合同签订', '中期检查合格并阶段验收', '履约验收合格'].slice(0, tranches)
  const terms = {
    title: `${award} 社会工作服务项目`,
    amount: '19650000',
    items: [
      { item, unit: '个', quantity: 120, price: '100000', amount: '12000000' },
      { item: '小组活动', unit: '节', quantity: 255, price: '30000', amount: '7650000' },
    ],
    tranches: conditions.map((condition, index) => ({ n: index + 1, amount: '6550000', on: condition })),
    sites: sites.map((site) => ({ site, host: parties.host[0] })),
    posts,
    term: { months },
    arrival: addDays(dayOf(on), 20),
    midTermAfterMonths: Math.floor(months / 2),
    evaluation: true,
    indicatorWeights: { 服务量: 25, 专业服务质量: 35, 财务管理: 20, 满意度: 20 },
    publicService: true,
    sme: true,
    station: false,
  }
  const [caseId, lot] = [award.slice(0, award.lastIndexOf('.')), award.slice(award.lastIndexOf('.') + 1)]
  const route = { route: 'here', method: 'competitiveConsultation', plan: `b-mzj-${on.slice(0, 4)}`, line: 'b-01' }
  const data = { caseId, procurement: `procurement/${caseId}/1`, lot, region: 'b', ...route, parties, terms, awardedOn: on }
  return [
    { type: 'ContractOpened', at: on, data },
    { type: 'ProcurementLawApplies', key: 'public', at: on, data: { route: 'here' } },
  ]
}

/** The facts of its signing: what a process counts over, the signing, and the first tranche for which that is all there need be. */
export function contractSigned({ sites, posts, tranches, months }: Shape, on: Instant): SeedFact[] {
  const agreed = (type: string, keys: readonly string[], data: (key: string) => object) =>
    keys.map((key): SeedFact => ({ type, key, at: on, data: data(key) }))
  const numbers = (n: number) => Array.from({ length: n }, (_, index) => String(index + 1))
  return [
    ...agreed('TrancheAgreed', numbers(tranches), (key) => ({ n: Number(key), amount: '6550000', on: '合同签订' })),
    ...agreed('SiteAgreed', sites, (site) => ({ site, host: parties.host[0] })),
    ...agreed('PostAgreed', numbers(posts), (key) => ({ post: Number(key) })),
    { type: 'CheckAgreed', key: '1', at: on, data: { check: 1, afterMonths: Math.floor(months / 2) } },
    { type: 'EvaluationAgreed', key: '1', at: on, data: { evaluation: 1 } },
    { type: 'ContractSigned', at: on, data: { amount: '19650000', number: '合〔2026〕1号' } },
    { type: 'PaymentConditionMet', key: '1', at: on, data: { n: 1, amount: '6550000', on: '合同签订' } },
  ]
}

/** The service year, from its first day. */
export function serviceStarted(from: Day, months: number): SeedFact {
  const until = addDays(addMonths(from, months), -1)
  return { type: 'ServiceStarted', at: at(from), data: { from, until, due: endOf(until) } }
}

/** A contract in the third month of its service, straight into the store; gives the month its deliveries are recorded in. */
export async function contractInService(store: EventStore, award: string, now: Instant): Promise<string> {
  const shape: Shape = { sites: ['b-zd'], posts: 0, months: 12, tranches: 3 }
  const from = addMonths(dayOf(now), -3)
  const facts = [...contractOpened(award, shape, at(addDays(from, -30))), ...contractSigned(shape, at(addDays(from, -20)))]
  await seed(store, `contract/${award}` satisfies StreamId, [...facts, serviceStarted(from, 12)])
  return dayOf(now).slice(0, 7)
}
