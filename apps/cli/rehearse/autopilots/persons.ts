import { streamKey, type StreamId } from '#kernel'
import type { Duty, World } from './autopilot.js'
import { partOf } from './parts.js'
import { lineNamed, type ProgrammeLine, type Route } from '../../programme/index.js'

/** Units whose acts pass several hands; the one who signs last issues them. */
const governmentKinds: readonly string[] = ['government', 'party', 'mass-organization']

/** Who acts for an organization. This is the one place that says so: government units act by `.qf` 签发, all others by `.jb` 经办. */
export function personFor({ programme }: Pick<World, 'programme'>, org: string): string {
  const unit = programme.organizations.find(({ id }) => id === org)
  return `${org}.${unit && governmentKinds.includes(unit.kind) ? 'qf' : 'jb'}`
}

/** Who pays for an organization: of government units `.fz`, for whoever accepts or approves does not pay. */
export const payerFor = (world: Pick<World, 'programme'>, org: string): string => personFor(world, org).replace(/\.qf$/, '.fz')

/** The purchaser's representative in a panel. */
export const representativeOf = (org: string): string => `${org}.dl`

/** The organization that guides the programme; for the plans of its own the same one. */
export const leadOf = ({ programme }: Pick<World, 'programme'>): string => unitWith(programme, 'lead')

/** The city's finance department. */
export const financeOf = ({ programme }: Pick<World, 'programme'>): string => unitWith(programme, 'finance')

function unitWith(programme: World['programme'], role: 'lead' | 'finance'): string {
  const unit = programme.organizations.find((one) => one.roles.includes(role))
  if (!unit) throw new Error(`the programme has no organization with the role ${role}: add it to organizations`)
  return unit.id
}

/** The award a duty of a contract is about: `hs-mzj-2026.mz-06.1`. */
export const awardOf = (duty: Duty): string => streamKey(duty.process as StreamId)

/** The line a duty belongs to; for a copy, the copy. Throws an Error for a duty of no case. */
export function wholeLineOf(duty: Duty, world: World): ProgrammeLine {
  if (duty.caseId === undefined) throw new Error(`${duty.id} belongs to no case`)
  return lineNamed(world.programme, duty.caseId.slice(duty.caseId.indexOf('.') + 1))
}

/** What of its line a duty is about: one attempt, one lot. Throws an Error for a duty of no case. */
export const lineOf = (duty: Duty, world: World): ProgrammeLine => partOf(duty, wholeLineOf(duty, world), world)

/** How a line is run in this rehearsal: as asked for on the command line, else as written; the unit's own rule stays its own. */
export const routeOf = (line: ProgrammeLine, { route }: Pick<World, 'route'>): Route =>
  route === 'asWritten' || line.route === 'selfRun' ? line.route : route

/** What a line must say of itself to be played. Throws an Error that names it. */
export function said<Name extends keyof ProgrammeLine>(line: ProgrammeLine, name: Name): NonNullable<ProgrammeLine[Name]> {
  const value = line[name]
  if (value === undefined || value === null) throw new Error(`the line «${line.id}» cannot be played yet: add ${name} to it`)
  return value
}
