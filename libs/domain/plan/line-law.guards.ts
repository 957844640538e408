import { addDays, addMonths, dayOf, type Day, type Refusal } from '#kernel'
import {
  allowedMethods,
  contractTerm,
  classesOf,
  groupsOf,
  policyOutputs,
  postStandard,
  priceWeight,
  principles,
  smeDeduction,
  smeReserve,
  type ContractCondition,
} from '#law'
import { refuse, refuseByLaw, type Asked } from '../act.js'
import { periodOf, scoredMethods } from '../procurement/procurement.law.js'
import { termGrounds } from './line.fields.js'
import { statutoryProcedure } from './plan.clauses.js'
import { figuresOf } from './plan.guards.js'
import type { PlanState } from './plan.state.js'
import {
  amountOf,
  closingOf,
  deductsForSmes,
  isReserved,
  lotsOf,
  pricing,
  ownWayOf,
  ownWays,
  type PlanLine,
} from './plan-line.js'

/** Units that count people, or the time that they are there: what is paid by them is a presence, and no service that somebody has had. */
const presence = new Set([
  '人',
  '名',
  '位',
  '岗',
  '岗位',
  '个岗位',
  '月',
  '个月',
  '季度',
  '年',
  '天',
  '日',
  '人月',
  '人·月',
  '人年',
  '人·年',
  '人天',
  '人日',
  '工日',
  '工时',
])

/** 令102 第十条（五）: posts that are paid by the head or by the month, with no output beside them, are labour and not a service: in every lot. */
export function isNoLabourSupply(line: PlanLine, { context }: Asked<PlanState>) {
  const labour = lotsOf(line).filter(({ posts, items }) => posts > 0 && items.every(({ unit }) => presence.has(unit.trim())))
  const [lot] = labour
  if (lot === undefined) return undefined
  const where = line.lots.length > 1 ? `采购包${labour.map((one) => one.lot).join('、')}` : ''
  const paid = lot.items.map(({ item, unit }) => `«${item}»按${unit}计价`).join('、')
  return refuseByLaw(
    'LabourSupply',
    `${where}只有岗位没有服务产出${paid === '' ? '' : `（${paid}）`}，属于变相用工，请写明服务项目及其数量和单价，如个案、小组、活动、服务人次`,
    context.law.citation('negative-list', dayOf(context.at)),
  )
}

/** What the paper of the plan's region asks: 黄社〔2020〕3号 in Huangshan, its own elsewhere, where it was entered. */
function ofTheRegion({ state, context }: Asked<PlanState>, on: Day) {
  if (state.status === 'absent') return undefined
  const figures = figuresOf(context, state.region)
  return { on, region: state.region, policy: 'missing' in figures ? undefined : figures.pack.policy }
}

/**
 * 黄社〔2020〕3号 二（四）, or what another region asks: evidence of need, those it reaches (groups, or in figures: a training has none), and
 * professional work (posts, or services of a class). A service to the unit itself needs the evidence alone.
 */
export function principleIsMet(line: PlanLine, asked: Asked<PlanState>): readonly Refusal[] {
  const region = ofTheRegion(asked, dayOf(asked.context.at))
  if (region === undefined) return []
  const { words, basis } = principles(region)
  const lacks = {
    群众急需: line.evidence.trim() === '' ? '请写明需求依据' : undefined,
    受益广泛:
      line.auxiliary !== true && line.groups.length === 0 && Object.keys(line.goals).length === 0
        ? '请写明服务人群，或者受益人数等绩效目标'
        : undefined,
    服务专业:
      line.auxiliary !== true && line.posts < 1 && line.classes.length === 0 ? '请设置专业社工岗位，或者写明服务类别' : undefined,
  }
  return Object.entries(lacks).flatMap(([word, lacking]) =>
    lacking === undefined || basis === undefined || !words.includes(word)
      ? []
      : [refuseByLaw('PrincipleNotMet', `${word}：${lacking}`, basis)],
  )
}

/** 黄社〔2020〕3号 二（二）、二（四）: what a line is for and of is called as the region's paper calls it, so that plans can be added up by it. */
export function groupsAndClassesAreThePapers(line: PlanLine, asked: Asked<PlanState>): readonly Refusal[] {
  const region = ofTheRegion(asked, dayOf(asked.context.at))
  if (region === undefined) return []
  const look = (code: string, named: readonly string[], called: string, paper: ReturnType<typeof groupsOf>) =>
    paper === undefined
      ? []
      : named
          .filter((one) => !paper.words.includes(one))
          .map((one) => refuseByLaw(code, `没有«${one}»这一${called}：${paper.words.join('、')}`, paper.basis))
  return [
    ...look('GroupUnknown', line.groups, '服务人群', groupsOf(region)),
    ...look('ClassUnknown', line.classes, '服务类别', classesOf(region)),
  ]
}

/** Which methods and routes are open: by kind of purchase, by the region's limit, by the region's pack for `here`. */
export function routeAndMethodAreOpen(line: PlanLine, { state, context }: Asked<PlanState>): readonly Refusal[] {
  if (state.status === 'absent') return []
  const figures = figuresOf(context, state.region)
  if ('missing' in figures) return [figures.missing]
  const { pack } = figures
  const { statutory, methods } = allowedMethods({
    on: line.procurementStarts,
    kind: line.kind,
    servicePurchase: true,
    amount: amountOf(line, pack.thresholds.base),
    thresholds: pack.thresholds.services,
    thresholdStatus: pack.status,
    grounds: [],
  })
  const bound = statutory || line.catalogued === true
  if (bound && line.voluntary === true) {
    const why = statutory ? '达到采购限额标准' : '在集中采购目录以内'
    return [refuseByLaw('NotVoluntary', `${why}，应当依法采购，不属于自愿采用法定采购方式`, statutoryProcedure)]
  }
  if (line.route === 'selfRun') {
    if (bound)
      return [
        refuseByLaw(
          'StatutoryPurchase',
          `${statutory ? '达到采购限额标准' : '在集中采购目录以内'}，不能由本单位自行采购，请改用法定采购方式`,
          statutoryProcedure,
        ),
      ]
    if (line.voluntary === true) return [refuse('NotVoluntary', '自行采购不采用法定采购方式，请改为平台采购或者在本系统采购')]
    return ownWayOf(line.method) === undefined
      ? [refuse('MethodUnknown', `自行采购的方式：${Object.keys(ownWays).join('、')}`)]
      : []
  }
  if (!bound && line.voluntary !== true) {
    return [
      refuseByLaw(
        'BelowTheLimit',
        '未达到采购限额标准，不适用政府采购程序：请改为自行采购，或者注明自愿采用法定采购方式、在集中采购目录以内',
        statutoryProcedure,
      ),
    ]
  }
  if (line.route === 'here' && pack.here === 'no') {
    return [refuseByLaw('RouteNotOpenHere', '本地区不允许在本系统内开展采购，请改走采购平台', statutoryProcedure)]
  }
  const known = methods.find(({ method }) => method === line.method)
  if (!known)
    return [
      refuseByLaw(
        'MethodUnknown',
        `没有«${line.method}»这一采购方式：${methods.map(({ method }) => method).join('、')}`,
        statutoryProcedure,
      ),
    ]
  const { value } = context.law.entry<{ readonly kinds: readonly string[] }>(
    'allowed-methods',
    line.procurementStarts,
    line.method,
  )
  return value.kinds.includes(line.kind) ? [] : [refuseByLaw('MethodNotAllowed', known.says, known.basis)]
}

/** 令102 第二十四条: renewals counted in, no longer than the law lets a service contract run. Their grounds are looked at when it is renewed. */
export function termIsWithinTheLaw(line: PlanLine) {
  const months = Math.max(line.term.months, (line.term.renewableToYears ?? 0) * 12)
  const answer = termOf(line, months, everyCondition)
  return answer.allowed ? undefined : refuseByLaw('TermTooLong', `含续签最长到${answer.atMostUntil}，请缩短期限`, answer.basis)
}

/** 令102 第二十四条: one contract runs for more than a year where all its grounds are there, and the plan says so. */
export function longTermHasItsGrounds(line: PlanLine) {
  const { missing, basis } = termOf(line, line.term.months, line.termGrounds ?? [])
  return missing.length === 0
    ? undefined
    : refuseByLaw('TermGroundsMissing', `${line.term.months}个月的合同超过一年，请补充理由：${missing.join('，')}`, basis)
}

const termOf = ({ arrival: from }: PlanLine, months: number, met: readonly ContractCondition[]) =>
  contractTerm({ on: from, from, to: addDays(addMonths(from, months), -1), met })

const everyCondition = Object.keys(termGrounds) as readonly ContractCondition[]

/** 财库〔2020〕46号 第七条: what is fit for SMEs is bought from them alone, up to its amount; else the plan says on which ground of 第六条 it is not. */
export function reserveIsSettled(line: PlanLine, { state, context }: Asked<PlanState>) {
  if (state.status === 'absent' || line.route === 'selfRun' || isReserved(line)) return undefined
  const figures = figuresOf(context, state.region)
  if ('missing' in figures) return undefined
  const { base, services } = figures.pack.thresholds
  const { reserve, says, basis } = smeReserve({
    on: dayOf(context.at),
    amount: amountOf(line, base),
    limit: services.limit,
    ...(line.smeReserve?.ground === undefined ? {} : { exemption: line.smeReserve.ground }),
  })
  return reserve === 'whole'
    ? refuseByLaw('SmeReserveNotSettled', `${says}：请写明预留及所属行业，或者不预留的情形（第六条）`, basis)
    : undefined
}

/** The price weight keeps to the band of the method, where the method scores prices. */
export function priceWeightIsInBand(line: PlanLine) {
  const method = scoredMethods.find((one) => one === line.method)
  if (line.route === 'selfRun' || method === undefined || line.kind === '工程') return undefined
  const answer = priceWeight({ on: line.procurementStarts, method, kind: line.kind, weight: line.priceWeight, ...pricing(line) })
  return answer.allowed ? undefined : refuseByLaw('PriceWeightOutOfBand', answer.says, answer.basis)
}

/** 财库〔2020〕46号 第九条, 财库〔2022〕19号: what is deducted from the prices of small firms is said of each purchase, within the band; nothing where nothing is deducted. */
export function deductionIsInBand(line: PlanLine) {
  const { smeDeduction: percent } = line
  if (percent === undefined) return undefined
  if (!deductsForSmes(line)) return refuse('NothingDeducted', '自行采购、预留或者固定价格的项目不扣除报价，请不填写扣除比例')
  const { inBand, band, basis } = smeDeduction({ on: line.procurementStarts, price: line.budget, claim: 'small', percent })
  return inBand
    ? undefined
    : refuseByLaw('DeductionOutOfBand', `扣除比例应在${band?.atLeast ?? ''}%到${band?.atMost ?? ''}%之间`, basis)
}

/** 财库〔2014〕214号 第二十四条: in a consultation or negotiation a price that is not scored is agreed by finance; a tender needs nobody's consent (令87 第五十五条). */
export function fixedPriceIsAgreed(line: PlanLine, { context }: Asked<PlanState>) {
  const consults = line.method === '竞争性磋商' || line.method === '竞争性谈判'
  if (line.route === 'selfRun' || line.fixedPrice === undefined || !consults || line.financeAgreed !== undefined) return undefined
  const basis = context.law.citation('price-weight', line.procurementStarts, '竞争性磋商')
  return refuseByLaw('FixedPriceNotAgreed', `${line.method}采用固定价格的，请写明财政部门同意的日期和文号`, basis)
}

/** The timetable leaves the bidders the days the law gives them. */
export function timetableLeavesTime(line: PlanLine, { state, context }: Asked<PlanState>) {
  const rule = line.route === 'selfRun' ? undefined : periodOf(line.method)
  if (rule === undefined || state.status === 'absent') return undefined
  const due = context.law.due({ rule, from: line.procurementStarts, region: state.region })
  return dayOf(closingOf(line)) >= due.day
    ? undefined
    : refuseByLaw('TimetableTooShort', `${line.procurementStarts}发出采购文件的，响应截止不得早于${due.day}`, due.basis)
}

/** What an item of the list is called where policy counts it under another name. */
const countsAs: Readonly<Record<string, readonly string[]>> = { 备案社区治理类服务组织: ['社区组织孵化', '组织孵化'] }

/** A line that runs a centre or station carries the outputs that its region asks for: 黄社〔2020〕3号 二（二） in Huangshan. */
export function stationHasPolicyOutputs(line: PlanLine, asked: Asked<PlanState>): readonly Refusal[] {
  const region = ofTheRegion(asked, line.arrival)
  if (!line.station || region === undefined) return []
  const { owed, basis } = policyOutputs({ ...region, years: Math.max(1, Math.ceil(line.term.months / 12)) })
  if (basis === undefined) return []
  const planned = (measure: string) =>
    line.items
      .filter(({ item }) => item === measure || countsAs[measure]?.includes(item))
      .reduce((total, { quantity }) => total + quantity, 0)
  return owed
    .filter(({ measure, atLeast }) => planned(measure) < atLeast)
    .map(({ measure, atLeast }) =>
      refuseByLaw('PolicyOutputsMissing', `${measure}至少${atLeast}，计划${planned(measure)}`, basis),
    )
}

/** A line that runs a centre or station has the professional posts of its region's standard (黄社〔2020〕3号 二（一） in Huangshan): a community worker with a certificate is none of them. */
export function stationHasPosts(line: PlanLine, asked: Asked<PlanState>) {
  const region = ofTheRegion(asked, line.arrival)
  if (!line.station || region === undefined) return undefined
  const standards = line.sites.map(({ kind }) => postStandard({ ...region, site: kind, filled: 0 }))
  const needed = standards.reduce((total, { atLeast }) => total + atLeast, 0)
  const basis = standards[0]?.basis
  return line.posts >= needed || basis === undefined
    ? undefined
    : refuseByLaw('PostStandardNotMet', `服务中心（站）至少配备${needed}名专业社工，计划${line.posts}名`, basis)
}
