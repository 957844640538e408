import {
  compareMoney,
  dayOf,
  inYuan,
  minus,
  streamKey,
  sum,
  times,
  type Citation,
  type Fen,
  type Refusal,
  type StreamId,
} from '#kernel'
import { advancePayment, splitting, type RegionPack } from '#law'
import { refuseByLaw, type Asked } from '../act.js'
import type { Context } from '../context.js'
import { monthsOfYear } from '../contract/service-years.js'
import { caseOf } from '../process.js'
import { figuresOf } from './plan.guards.js'
import { amountOf, boundByLaw, isReserved, ownWays, type PlanLine, type PlanTranche } from './plan-line.js'
import { addsTo, readPlan, type PlanState } from './plan.state.js'

/** What the region's pack says of a line beside the law, and the lines of a plan looked at together. */

/** A figure of the region as what a refusal rests on. */
const figure = (version: string, article: string, quote: string): Citation => ({
  instrument: `地区参数 ${version}`,
  article,
  quote,
})

/** 令102 第十一至十四条: what is bought stands in the region's purchase directory, where the pack has one. */
export function itemIsInDirectory({ directoryItem }: PlanLine, { state, context }: Asked<PlanState>) {
  const figures = state.status === 'absent' ? undefined : figuresOf(context, state.region)
  if (figures === undefined || 'missing' in figures) return undefined
  const { directory } = figures.pack
  return directory === undefined || directory.includes(directoryItem)
    ? undefined
    : refuseByLaw(
        'NotInDirectory',
        `«${directoryItem}»不在本地区政府购买服务指导性目录内：${directory.join('、')}`,
        context.law.citation('directory-and-performance', dayOf(context.at)),
      )
}

/** What is paid before anything is done for it. */
const advances: ReadonlySet<string> = new Set(['合同签订', '年度开始'])

/** An advance keeps to the region's range: that of SMEs where they alone may bid (财库〔2020〕46号 第十二条第（五）项), else that of all others. */
export function advanceIsInRange(line: PlanLine, { state, context }: Asked<PlanState>) {
  const percent = advanceOf(line)
  const figures = state.status === 'absent' ? undefined : figuresOf(context, state.region)
  if (percent === 0 || figures === undefined || 'missing' in figures) return undefined
  const { pack, version } = figures
  const forSmes = isReserved(line)
  const band = forSmes ? pack.advancePayment.sme : pack.advancePayment.other
  const answer = advancePayment({ on: line.procurementStarts, percent, band, bandStatus: pack.status })
  if (answer.within) return undefined
  const whom = forSmes ? '专门面向中小企业采购的' : '不专门面向中小企业采购的'
  const basis = boundByLaw(line) ? answer.basis : figure(version, 'advancePayment', answer.says)
  return refuseByLaw('AdvanceOutOfRange', `${whom}项目${answer.says}，计划${Math.round(percent * 100) / 100}%`, basis)
}

/** All that is paid in advance, in percent of the contract, or of each service year where it is paid by the year. */
function advanceOf({ tranches, tranchesPer, term, budget: whole }: PlanLine): number {
  const budget = tranchesPer === 'year' ? times(whole, monthsOfYear, term.months) : whole
  const amount = ({ share, amount: fixed }: PlanTranche): Fen =>
    share === undefined ? (fixed ?? '0') : times(budget, BigInt(Math.round(share * 100)), 10_000)
  const others = sum(tranches.map(amount))
  const inAdvance = tranches
    .filter(({ on }) => advances.has(on))
    .map((tranche) => (tranche.rest === true ? minus(budget, others) : amount(tranche)))
  return budget === '0' ? 0 : (Number(sum(inAdvance)) * 100) / Number(budget)
}

/** 条例 第二十八条: no open tender is evaded by many purchases of one kind; a line that says why it is bought apart stands by itself. */
export function isNotSplit(line: PlanLine, asked: Asked<PlanState>): readonly Refusal[] {
  const together = ofOneKind(line, asked)
  if (together === undefined) return []
  const { pack, lines } = together
  const { evasions, basis } = splitting({
    on: line.procurementStarts,
    openTender: pack.thresholds.services.openTender,
    parts: lines.map((one) => ({
      id: one.line,
      amount: amountOf(one, pack.thresholds.base),
      budgetItem: '',
      category: one.directoryItem,
      year: together.year,
      method: one.method,
    })),
  })
  return evasions
    .filter(({ parts }) => parts.includes(line.line))
    .map(({ parts, total }) =>
      refuseByLaw(
        'PurchaseSplit',
        `项目${parts.join('、')}同为«${line.directoryItem}»，合计${inYuan(total)}，超过公开招标数额标准：请合并公开招标；属于不同预算项目、预算调整或者经批准的，请写明分开采购的理由`,
        basis,
      ),
    )
}

/** The region's own rule below the limit: what a unit buys of one kind by its own rule in a year keeps below an amount, or says why it is bought apart. */
export function ownPurchasesKeepBelow(line: PlanLine, asked: Asked<PlanState>) {
  const together = line.route === 'selfRun' ? ofOneKind(line, asked) : undefined
  const below = together?.pack.selfRun.sameItemBelow
  if (together === undefined || below === undefined) return undefined
  const own = together.lines.filter(({ method }) => method in ownWays)
  const total = sum(own.map((one) => amountOf(one, together.pack.thresholds.base)))
  if (own.length < 2 || compareMoney(total, below) < 0) return undefined
  const says = `同一年度同一品目自行采购的项目合计应当在${inYuan(below)}以下`
  return refuseByLaw(
    'OwnPurchasesSplit',
    `${says}，${own.map((one) => one.line).join('、')}合计${inYuan(total)}：请合并采购，或者写明分开采购的理由`,
    figure(together.version, 'selfRun.sameItemBelow', says),
  )
}

/** The lines of a year of one entry of the directory, those of the plans it adds to included, this one as it is put; none where it says why it is bought apart, and none that does. */
function ofOneKind(
  line: PlanLine,
  { state, stream, context }: Asked<PlanState>,
): { pack: RegionPack; version: string; year: number; lines: readonly PlanLine[] } | undefined {
  if (state.status === 'absent' || isApart(line)) return undefined
  const figures = figuresOf(context, state.region)
  if ('missing' in figures) return undefined
  const lines = [
    ...addsTo(stream).flatMap((plan) => linesOf(plan, context)),
    ...Object.values({ ...state.lines, [line.line]: line }),
  ]
  const alike = lines.filter((one) => one.directoryItem === line.directoryItem && !isApart(one))
  return { ...figures, year: state.year, lines: alike }
}

/** The lines of an earlier plan of the year, told apart from those of this one by its number: `hs-mzj-2026.mz-06`. */
function linesOf(plan: StreamId, context: Context): readonly PlanLine[] {
  const before = readPlan(context, plan)
  const lines = before.status === 'absent' ? [] : Object.values(before.lines)
  return lines.map((one) => ({ ...one, line: caseOf(streamKey(plan), one.line) }))
}

const isApart = ({ separateBecause = '' }: PlanLine): boolean => separateBecause.trim() !== ''
