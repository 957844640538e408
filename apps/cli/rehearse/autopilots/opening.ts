import type { StreamId } from '#kernel'
import type { PlannedAct, World } from './autopilot.js'
import { financeOf, leadOf, personFor, routeOf } from './persons.js'
import { asked } from './paths.js'
import { minutesAfter, onDay } from './when.js'
import { workersOf } from './workers.js'
import {
  caseIdOf,
  copyOf,
  lineNamed,
  planIdOf,
  planLineOf,
  priceOf,
  winnerOf,
  type ProgrammeLine,
} from '../../programme/index.js'

/**
 * Acts on days that the programme itself names: opening the plans of the year, adding the lines (each with its copies), the budget's
 * approval, which takes in those lines alone, and registering the workers whom only copies need.
 */
export function openingActs(world: World, lines: readonly string[]): readonly PlannedAct[] {
  const chosen = withCopies(world, lines)
  const approvals = byPlan(chosen.filter((line) => !line.expectRefused)).map(([plan, own]) => approvalOf(world, plan, own))
  return [...planningActs(world, lines), ...approvals, ...registering(world, chosen), ...awardsOfOthers(world, chosen)]
}

/** Of those, the opening of the plans and the adding of the lines alone. */
const planningActs = (world: World, lines: readonly string[]): readonly PlannedAct[] =>
  byPlan(withCopies(world, lines)).flatMap(([plan, own]) => openingOf(world, plan, own))

const byPlan = (lines: readonly ProgrammeLine[]): readonly (readonly [string, readonly ProgrammeLine[]])[] =>
  [...new Set(lines.map(planIdOf))].map((plan) => [plan, lines.filter((line) => planIdOf(line) === plan)])

const withCopies = (world: World, lines: readonly string[]): readonly ProgrammeLine[] =>
  lines.flatMap((id) => Array.from({ length: world.copies }, (_, index) => copyOf(lineNamed(world.programme, id), index + 1)))

/** The opening of a plan of a year for each department that buys something. */
export const plansOf = (world: World, year: number): readonly Omit<PlannedAct, 'at'>[] => {
  const plans = byPlan(world.programme.plans.flatMap(({ lines }) => lines)).map(([, lines]) => lines)
  return plans.flatMap((lines) =>
    lines[0] === undefined ? [] : [openPlan(world, `${lines[0].department}-${year}`, { lines, year })],
  )
}

function openPlan(
  world: World,
  plan: string,
  { lines, year }: { readonly lines: readonly ProgrammeLine[]; readonly year: number },
): Omit<PlannedAct, 'at'> {
  const [{ department }] = lines as [ProgrammeLine]
  const stream: StreamId = `plan/${plan}`
  const person = personFor(world, department)
  return {
    person,
    ...asked('OpenPlan', stream),
    body: {
      purchaser: department,
      year,
      region: world.programme.region.code,
      lead: leadOf(world),
      finance: financeFor(world, lines),
    },
    key: `${stream}:OpenPlan:${person}`,
    says: '启动年度购买计划',
  }
}

function openingOf(world: World, plan: string, lines: readonly ProgrammeLine[]): readonly PlannedAct[] {
  const opensOn = onDay(world, world.programme.autopilot.opensPlan)
  const [{ department, year }] = lines as [ProgrammeLine]
  const stream: StreamId = `plan/${plan}`
  const person = personFor(world, department)
  return [
    { at: opensOn, ...openPlan(world, plan, { lines, year }) },
    ...lines.map((line, index) => ({
      at: minutesAfter(opensOn, index + 1),
      person,
      ...asked('AddPlanLine', stream),
      body: planLineOf(world.programme, line.id, routeOf(line, world)),
      key: `${stream}:AddPlanLine:${line.id}:${person}`,
      says: `列入项目 ${line.id}`,
      ...(line.expectRefused ? { refusing: line.id } : {}),
    })),
  ]
}

const financeFor = (world: World, lines: readonly ProgrammeLine[]): string => lines[0]?.parties?.finance ?? financeOf(world)

function approvalOf(world: World, plan: string, lines: readonly ProgrammeLine[]): PlannedAct {
  const stream: StreamId = `plan/${plan}`
  const person = personFor(world, financeFor(world, lines))
  return {
    at: onDay(world, world.programme.autopilot.budgetApproved),
    person,
    ...asked('ApproveBudget', stream),
    body: { number: `${plan}-预算批复`, lines: lines.map(({ id, sources }) => ({ line: id, sources })) },
    key: `${stream}:ApproveBudget:${person}`,
    says: '批复预算',
  }
}

/** Workers that the directory does not have from the programme itself. */
const registering = (world: World, lines: readonly ProgrammeLine[]): readonly PlannedAct[] =>
  lines
    .filter((line) => line.bids.length > 0 && !line.expectRefused)
    .flatMap((line) => workersOf(world, line))
    .filter((worker) => !worker.known)
    .map(({ id, org, certificate }) => ({
      at: onDay(world, world.programme.autopilot.opensPlan),
      person: 'operator',
      ...asked('RegisterPractitioner', `practitioner/${id}`),
      body: { org, certificate },
      key: `practitioner/${id}:RegisterPractitioner:operator`,
      says: `登记社工 ${id}`,
    }))

/**
 * What the lines take from lines that are not played (`evaluator: awardOf mz-04`) is registered first, as a result: on the day budgets are
 * approved where the programme names no other, from whoever wins it by its bids and scores.
 */
function awardsOfOthers(world: World, lines: readonly ProgrammeLine[]): readonly PlannedAct[] {
  const named = [
    ...new Set(lines.flatMap((line) => (line.evaluatorFrom === undefined || line.expectRefused ? [] : [line.evaluatorFrom]))),
  ]
  return named
    .filter((id) => !lines.some((line) => line.id === id))
    .map((id) => {
      const other = lineNamed(world.programme, id)
      const on = onDay(world, world.programme.autopilot.budgetApproved)
      const stream: StreamId = `award/${caseIdOf(other)}.1`
      return {
        at: on,
        person: personFor(world, other.department),
        ...asked('RegisterAward', stream),
        body: {
          title: other.title,
          provider: winnerOf(world, other),
          price: priceOf(world, other),
          registered: { occurredAt: on, evidence: { number: `成交通知书-${id}` } },
        },
        key: `${stream}:RegisterAward`,
        says: `登记 ${id} 的成交结果`,
      }
    })
}
