import type { Programme, ProgrammeLine } from '../../../apps/cli/programme/index.js'
import type { World } from '../../../apps/cli/rehearse/autopilots/index.js'
import type { Chance } from '../chance.js'

/** A change of what a line says. */
type Change = (line: ProgrammeLine) => ProgrammeLine

/** What one thing about a line can be; the line as written is always one of them. */
type Choices = Readonly<Record<string, Change>>

/** A line of the sample that others are made from, how it is run, and what may be otherwise about it. */
type Base = { readonly line: string; readonly route: World['route']; readonly choices: Readonly<Record<string, Choices>> }

/** A line as a seed makes it: the base, and the choices that are not the line as written. */
export type Drawn = { readonly base: string; readonly changes: Readonly<Record<string, string>> }

const says =
  (change: Partial<ProgrammeLine>): Change =>
  (line) => ({ ...line, ...change })

const atEach =
  (change: Partial<ProgrammeLine['lots'][number]>): Change =>
  (line) => ({ ...line, lots: line.lots.map((lot) => ({ ...lot, ...change })) })

const invoiced =
  (change: Partial<ProgrammeLine['invoices']>): Change =>
  (line) => ({ ...line, invoices: { ...line.invoices, ...change } })

const without =
  (...names: readonly (keyof ProgrammeLine)[]): Change =>
  (line) =>
    Object.fromEntries(Object.entries(line).filter(([name]) => !names.some((one) => one === name))) as ProgrammeLine

const tranches = (...shares: readonly (readonly [number, ProgrammeLine['tranches'][number]['on'], object?])[]): Change =>
  says({ tranches: shares.map(([share, on, more]) => ({ share, on, ...more })) })

const onlyBids =
  (n: number): Change =>
  (line) => ({ ...line, bids: line.bids.slice(0, n) })

/** What may be otherwise about any line. */
const invoices: Choices = {
  parts: invoiced({ parts: [60, 40] }),
  oddParts: invoiced({ parts: [33, 33, 34], vouchers: [50, 50] }),
  vouchers: invoiced({ vouchers: [70, 30] }),
  silentHosts: invoiced({ silentHosts: true }),
  returnedAtReview: invoiced({ returned: 'review' }),
  returnedAtApproval: invoiced({ returned: 'approval' }),
  returnedAtPayment: invoiced({ returned: 'payment' }),
}

/** By a method of law of the unit's own choice, and without an agent. */
const voluntary = (change: Partial<ProgrammeLine>): Change => {
  const chosen = says({ ...change, station: false, voluntary: true })
  return (line) => without('procurementAgent')(chosen(line))
}

/** Without a third party's evaluation no tranche waits for a grade. */
function withoutEvaluation(line: ProgrammeLine): ProgrammeLine {
  const graded = line.tranches.filter(({ on }) => on === grade)
  const rest = line.tranches.filter(({ on }) => on !== grade)
  const [first, ...others] = rest
  const given = graded.reduce((total, { share = 0 }) => total + share, 0)
  const tranches =
    first === undefined
      ? line.tranches
      : [{ ...first, ...(first.share === undefined ? {} : { share: first.share + given }) }, ...others]
  return without('evaluator')({ ...line, evaluated: false, indicatorWeights: {}, tranches })
}

/** With fewer posts than the policy asks of a centre or station it is none. */
const noStation =
  (change: Change): Change =>
  (line) => ({ ...change(line), station: false })

/** Longer than a year stands on its grounds. */
const termGrounds = ['预算有保障', '内容固定、连续性强', '经费来源稳定', '价格变化幅度小']

const [signing, service, phase, grade, acceptance] = [
  '合同签订',
  '到岗满月',
  '中期检查合格并阶段验收',
  '评估结果公布',
  '履约验收合格',
] as const

const whole: Base['choices'] = {
  sites: { two: noStation(atEach({ sites: ['tx-ly', 'sx-hc'] })) },
  posts: { one: noStation(atEach({ posts: 1 })), three: atEach({ posts: 3 }) },
  invoices,
  tranches: {
    last: tranches([100, acceptance]),
    phaseFirst: tranches([50, phase], [50, acceptance]),
    lastFirst: tranches([30, acceptance], [40, phase], [30, signing]),
    many: tranches([20, signing], [20, phase], [20, phase], [20, acceptance], [20, acceptance]),
    served: tranches([20, signing], [30, service, { months: 3 }], [10, grade, { byGrade: { 良好: 80 } }], [40, acceptance]),
    thirds: tranches([29, signing], [33, phase], [38, acceptance]),
  },
  term: {
    // Shorter and longer it is no station, whose outputs the policy counts, and below the limit where it is not made longer.
    fourMonths: voluntary({ midTermAfterMonths: 2, term: { months: 4 } }),
    thirtyMonths: voluntary({ termGrounds, midTermAfterMonths: 2, term: { months: 30 } }),
    threeYears: voluntary({
      termGrounds,
      term: { months: 36 },
      tranchesPer: 'year',
      tranches: [
        { share: 30, on: '年度开始' },
        { share: 40, on: phase },
        { share: 30, on: acceptance },
      ],
    }),
  },
  evaluation: { none: withoutEvaluation },
  bids: { two: onlyBids(2), one: onlyBids(1), none: onlyBids(0) },
}

/** What a seed draws from. */
const bases: Readonly<Record<string, Base>> = {
  consultation: { line: 'mz-06', route: 'asWritten', choices: whole },
  'consultation on the platform': { line: 'mz-06', route: 'platform', choices: whole },
  quotes: {
    line: 'mz-05',
    route: 'asWritten',
    choices: {
      invoices,
      tranches: { signed: tranches([30, signing], [70, acceptance]), thirds: tranches([29, signing], [71, acceptance]) },
    },
  },
  direct: { line: 'yj-01', route: 'asWritten', choices: { invoices, tranches: { last: tranches([100, acceptance]) } } },
  'reserved for SMEs': { line: 'mz-07', route: 'asWritten', choices: { invoices } },
}

/** One in so many choices is another than the line as written. */
const otherwise = 3

/** A line as chance makes it. */
export function drawLine(chance: Chance): Drawn {
  const base = one(chance, Object.keys(bases))
  const changes = Object.entries(baseOf(base).choices).flatMap(([about, choices]) =>
    chance.below(otherwise) === 0 ? [[about, one(chance, Object.keys(choices))] as const] : [],
  )
  return { base, changes: Object.fromEntries(changes) }
}

const one = (chance: Chance, names: readonly string[]): string => names[chance.below(names.length)] ?? ''

/** The programme with its line as drawn, which line that is, and how it is run. */
export function playedOf(programme: Programme, { base, changes }: Drawn) {
  const { line, route, choices } = baseOf(base)
  const changed = (before: ProgrammeLine): ProgrammeLine =>
    Object.entries(changes).reduce((now, [about, choice]) => (choices[about]?.[choice] as Change)(now), before)
  const plans = programme.plans.map((plan) => ({
    ...plan,
    lines: plan.lines.map((one) => (one.id === line ? changed(one) : one)),
  }))
  return { programme: { ...programme, plans }, lines: [line], route }
}

/** Throws an Error for a base that is not there. */
function baseOf(name: string): Base {
  const base = bases[name]
  if (!base) throw new Error(`nothing is made from ${name}; there are ${Object.keys(bases).join(', ')}`)
  return base
}
