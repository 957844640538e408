import { reserveGrounds, trancheConditions } from '#domain'
import type { ContractCondition } from '#law'
import { hostOf } from './directory.js'
import { itemsOf, type ProgrammeLine, type ProgrammeLot, type Route } from './line.js'
import type { Programme } from './programme.js'
import type { PlanLine } from '../../../libs/domain/plan/plan-line.js'

/** The line of an id, `mz-06`, or of one of its copies, `mz-06c2`. Throws an Error that names the lines there are. */
export function lineNamed(programme: Programme, id: string): ProgrammeLine {
  const lines = programme.plans.flatMap((plan) => plan.lines)
  const written = lines.find((line) => line.id === id)
  if (written) return written
  const [, of = '', n = ''] = /^(.*)c(\d+)$/.exec(id) ?? []
  const original = lines.find((line) => line.id === of)
  if (original && Number(n) > 1) return copyOf(original, Number(n))
  throw new Error(`there is no line «${id}» in the programme; there are ${lines.map((line) => line.id).join(', ')}`)
}

/** The same line once more in the same plan: `mz-06c2` … Its sites and bidders are the same; its workers are others (`w-11c2`). `1` is the line itself. */
export const copyOf = (line: ProgrammeLine, n: number): ProgrammeLine =>
  n === 1 ? line : { ...line, id: `${line.id}c${n}`, copy: n, title: `${line.title}（副本${n}）` }

/**
 * What AddPlanLine is told of a line: everything that purchase and contract will need. `route` in place of the line's own, where a
 * rehearsal wants another. Throws an Error that lists what the programme leaves out.
 */
export function planLineOf(programme: Programme, lineId: string, route?: Route): PlanLine {
  const line = lineNamed(programme, lineId)
  const needed = {
    arrival: line.arrival,
    procurementStarts: line.procurementStarts,
    parties: line.parties,
    term: line.term,
    directoryItem: line.directoryItem,
    evidence: line.evidence,
  }
  const missing = Object.entries(needed).filter(([, value]) => value === undefined)
  if (missing.length > 0)
    throw new Error(`the line «${lineId}» cannot be planned yet: add ${missing.map(([name]) => name).join(', ')} to it`)
  const { arrival, procurementStarts, parties, term, directoryItem, evidence } = needed as Required<{
    [Name in keyof typeof needed]: NonNullable<(typeof needed)[Name]>
  }>
  const runs = route ?? line.route
  return {
    line: line.id,
    title: line.title,
    kind: '服务',
    ...(line.auxiliary ? { auxiliary: true } : {}),
    ...(line.separateBecause === undefined ? {} : { separateBecause: line.separateBecause }),
    sources: line.sources,
    directoryItem,
    goals: line.goals,
    evidence,
    groups: line.groups,
    classes: line.classes,
    sites: line.lots.flatMap((lot) => lot.sites.map((site, at) => siteOf(programme, site, postsAt(lot, site, at)))),
    station: line.station,
    route: runs,
    method: line.method,
    ...(line.voluntary ? { voluntary: true } : {}),
    procurementStarts,
    ...(line.bidsDue === undefined ? {} : { bidsDue: line.bidsDue }),
    priceWeight: line.priceWeight ?? 0,
    ...(runs === 'selfRun' ? {} : { smeReserve: reserveOf(line), ...pricedAs(line) }),
    parties: {
      ...parties,
      ...(runs === 'platform' && line.procurementAgent !== undefined ? { procurementAgent: line.procurementAgent } : {}),
    },
    arrival,
    evaluation: line.evaluated,
    ...(line.evaluationPer === undefined ? {} : { evaluationPer: line.evaluationPer }),
    ...(line.evaluationMonthsBefore === undefined ? {} : { evaluationMonthsBefore: line.evaluationMonthsBefore }),
    ...(line.evaluator === undefined ? {} : { evaluator: line.evaluator }),
    term,
    budget: line.budget,
    posts: line.lots.reduce((total, lot) => total + lot.posts, 0),
    items: itemsOf(line).map(({ item, unit, quantity, price }) => ({ item, unit, quantity, price })),
    ...(line.termGrounds.length === 0 ? {} : { termGrounds: groundsIn(line.termGrounds) }),
    tranches: line.tranches.map(trancheOf),
    ...(line.tranchesPer === 'contract' ? {} : { tranchesPer: line.tranchesPer }),
    ...(line.lateInterest === undefined ? {} : { lateInterest: Math.round(line.lateInterest.ratePerDay * 10_000) }),
    ...(line.midTermScore === undefined ? {} : { midTermAfterMonths: line.midTermAfterMonths }),
    ...(line.midTermFailsTwice === 'terminate' ? {} : { midTermFailedPays: line.midTermFailsTwice.reduceTranche }),
    indicatorWeights: line.indicatorWeights,
    lots: lotsOf(line),
  }
}

/** One price for all, and finance's consent to what is not scored. */
const pricedAs = ({
  fixedPrice,
  financeAgreed,
  smeDeduction,
}: ProgrammeLine): Pick<PlanLine, 'fixedPrice' | 'financeAgreed' | 'smeDeduction'> => ({
  ...(smeDeduction === undefined ? {} : { smeDeduction }),
  ...(fixedPrice === undefined ? {} : { fixedPrice }),
  ...(financeAgreed === undefined ? {} : { financeAgreed }),
})

/** What is set aside for SMEs: all of it, or nothing on a ground of 46号 第六条, by its number: 第六条(三), 第六条第（三）项. */
function reserveOf({ id, smeReserve }: ProgrammeLine): NonNullable<PlanLine['smeReserve']> {
  if ('whole' in smeReserve) return { reserve: 'whole', industry: smeReserve.industry }
  const numbered = /[（(]([一二三四五])[)）]/.exec(smeReserve.no)?.[1] ?? ''
  const ground = (Object.keys(reserveGrounds) as readonly (keyof typeof reserveGrounds)[])['一二三四五'.indexOf(numbered)]
  if (ground === undefined)
    throw new Error(`the line «${id}» cannot be planned yet: say in smeReserve.no which item of 第六条 it is: 第六条(三)`)
  return { reserve: 'no', ground }
}

/** The grounds of 令102 第二十四条 that words name: one of them may name two (内容固定、连续性强). */
const groundsIn = (words: readonly string[]): readonly ContractCondition[] =>
  (Object.keys(groundNamed) as readonly ContractCondition[]).filter((ground) =>
    words.some((one) => groundNamed[ground].test(one)),
  )

const groundNamed: Readonly<Record<ContractCondition, RegExp>> = {
  'budget-assured': /预算/,
  'content-stable': /内容/,
  continuous: /连续/,
  'funding-stable': /经费|资金/,
  'price-stable': /价格/,
}

/** What a lot has of its own; the only one has nothing but its name. */
const lotsOf = ({ lots }: ProgrammeLine): PlanLine['lots'] =>
  lots.length === 1
    ? lots.map(({ lot }) => ({ lot }))
    : lots.map(({ lot, budget, sites, posts, items }) => ({
        lot,
        budget,
        sites,
        posts,
        items: items.map(({ item, unit, quantity, price }) => ({ item, unit, quantity, price })),
      }))

/** The posts of a lot with several sites: as the programme says, else shared out evenly, the first sites having what is left over. */
const postsAt = ({ posts, sites, postsBySite }: ProgrammeLot, site: string, at: number): number | undefined =>
  sites.length <= 1 ? undefined : (postsBySite?.[site] ?? Math.floor(posts / sites.length) + (at < posts % sites.length ? 1 : 0))

/** A tranche, and what it waits for. Throws an Error for a condition that no contract has yet. */
export function trancheOf({ on, ...tranche }: ProgrammeLine['tranches'][number]): PlanLine['tranches'][number] {
  const known = trancheConditions.find((condition) => condition === on)
  if (known === undefined) throw new Error(`a tranche of this kind cannot be planned yet: ${on}`)
  return { ...tranche, on: known }
}

function siteOf(programme: Programme, id: string, posts: number | undefined): PlanLine['sites'][number] {
  const site = programme.sites.find((one) => one.id === id)
  return {
    site: id,
    host: hostOf(id),
    kind: site?.kind ?? 'community-station',
    ...(posts === undefined ? {} : { posts }),
  }
}
