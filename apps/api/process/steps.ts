import { theProcess } from '#domain'
import { declarationOf } from '#engine'
import { dayOf, spokenDay, type Day, type Instant } from '#kernel'
import type { Obligation } from '#read-models'
import type { Named } from '../../../workflows/kit/record.js'
import type { When } from '../case/obligation-told.js'
import type { ProcessOwedDto, ProcessStepDto, StepState } from './case-process.dto.js'
import { inOrder } from './order.js'
import { hasItsName, openedBy } from './progress.js'
import type { Row } from './rows.js'

/** An obligation as people read it, as far as a step of a process tells of it. */
export type OwedTold = Pick<Obligation, 'id' | 'rule' | 'says' | 'mode' | 'standing' | 'met' | 'openedOn'> & When

/** How far a process has come: what its steps have opened, when a fact first happened, and which day it is. */
export type Progress = {
  readonly owed: readonly OwedTold[]
  /** By whom: where it matters. */
  readonly happened: (fact: Named, by?: string) => Instant | undefined
  readonly today: Day
}

/** The state of several is the one that asks for somebody first. */
const first: readonly StepState[] = ['late', 'open', 'stopped', 'ahead', 'metLate', 'met', 'over', 'lapsed']

/** The lines of a definition with what each has opened, and how that stands, in the order in which they began or are to begin. */
export function stepsOf(rows: readonly Row[], { owed: all, happened, today }: Progress): readonly ProcessStepDto[] {
  const { byRow, others } = openedBy(rows, all)
  const placed = byRow.map(({ row, own }, n) => {
    const after = rows.flatMap((before, at) => (at !== n && leadsTo(before, row) ? [at] : []))
    const done = row.step === 'act' ? earliest(row.ends.map((fact) => happened(fact, theProcess.person))) : undefined
    const since = earliest([done, ...own.map(({ openedOn }) => openedOn)])
    const step = own.length === 0 ? unbegun(row, done, today) : begun(row, own, today)
    const side = step.side || (since === undefined && isPassedBy(row, rows, happened))
    return { step: { ...step, side, after }, since }
  })
  // What another build of the walk has opened no line speaks of.
  const more = others.map((one) => {
    const owed = owedOf(one, today)
    const step = { ...plain, says: owed.says, side: true, state: owed.state, stateSays: owed.stateSays, owed: [owed] }
    return { step, since: one.openedOn }
  })
  return inOrder<ProcessStepDto>([...placed, ...more])
}

const plain = { who: '', basis: '', from: '', several: false, step: 'owe', after: [] } as const

const placeOf = ({ who, basis, from, side, step }: Row) => ({ who, basis, from, side, step })

/** What nobody owes yet is told without the keys that the walk gives it. */
const unbegun = (row: Row, done: Instant | undefined, today: Day): Omit<ProcessStepDto, 'after'> => ({
  ...placeOf(row),
  says: row.owed && !row.each ? row.owed.says : row.says,
  several: row.each,
  state: done === undefined ? 'ahead' : 'met',
  stateSays: done === undefined ? '未开始' : `${short(dayOf(done), today)}自动办理`,
  owed: [],
})

function begun(row: Row, own: readonly OwedTold[], today: Day): Omit<ProcessStepDto, 'after'> {
  const owed = own.map((one) => owedOf(one, today))
  // How many months there are only time counts out.
  const total = own.every((one) => hasItsName(row, one)) ? Math.max(row.ids.length, own.length) : own.length
  const [only] = total === 1 ? owed : []
  return {
    ...placeOf(row),
    says: only?.says ?? (row.each ? row.says : (row.owed?.says ?? row.says)),
    several: only === undefined,
    state:
      first.find((state) => owed.some((one) => one.state === state) || (state === 'ahead' && owed.length < total)) ?? 'ahead',
    stateSays: only?.stateSays ?? severalSays(owed, total),
    owed,
  }
}

/**
 * What has not begun and will not, on the way that was taken: from whose beginning it would run has happened without it, or the process does by
 * itself and nothing rests on it.
 */
const isPassedBy = (row: Row, rows: readonly Row[], happened: Progress['happened']): boolean =>
  row.step === 'act'
    ? !row.ends.some(({ kind }) => declarationOf(kind).ends) && !rows.some((other) => leadsTo(row, other))
    : row.begins.length > 0 && row.begins.every((fact) => happened(fact) !== undefined)

/** Whether a fact that ends one line is what another's time runs from; of what the process itself makes only the kind is known. */
const leadsTo = (before: Row, row: Row): boolean =>
  row.begins.some(({ kind, stream, key }) =>
    before.ends.some((end) => end.kind === kind && end.stream === stream && (before.step === 'act' || end.key === key)),
  )

const earliest = (moments: readonly (Instant | undefined)[]): Instant | undefined =>
  moments.filter((one) => one !== undefined).sort()[0]

function owedOf(one: OwedTold, today: Day): ProcessOwedDto {
  const state = stateOf(one)
  return { id: one.id, says: one.says, state, stateSays: stateSays(state, one, today), when: one.when }
}

function stateOf({ standing, mode, stopped, workingDaysLeft }: OwedTold): StepState {
  if (standing === 'met' || standing === 'metLate') return standing
  if (standing === 'closed') return mode === 'may' ? 'over' : 'lapsed'
  if (stopped) return 'stopped'
  return standing === 'breached' || (mode === 'must' && (workingDaysLeft ?? 0) < 0) ? 'late' : 'open'
}

function stateSays(state: StepState, { day, met }: OwedTold, today: Day): string {
  const [due, done] = [day === null ? '' : short(day, today), met === null ? '' : short(dayOf(met.on), today)]
  switch (state) {
    case 'met':
      return `${done}办结`
    case 'metLate':
      return `${done}逾期办结`
    case 'late':
      return `应在${due}前，逾期`
    case 'open':
      return `至${due}`
    case 'stopped':
      return '中止计时'
    case 'over':
      return '期间届满'
    case 'lapsed':
      return '不再需要'
    case 'ahead':
      return '未开始'
  }
}

function severalSays(owed: readonly ProcessOwedDto[], total: number): string {
  const done = owed.filter(({ state }) => state !== 'open' && state !== 'late' && state !== 'stopped').length
  const next = owed.find(({ state }) => state === 'late') ?? owed.find(({ state }) => state === 'open')
  return [`已办 ${done}/${total}`, ...(next ? [next.stateSays] : [])].join('，')
}

/** A day of this year without its year. */
const short = (day: Day, today: Day): string => {
  const said = spokenDay(day)
  return day.slice(0, 4) === today.slice(0, 4) ? said.slice(said.indexOf('年') + 1) : said
}
