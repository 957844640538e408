import type { World } from './autopilot.js'
import { awardedLotOf, lineNamed, winnerOf, type ProgrammeLine, type Worker } from '../../programme/index.js'

/** A worker for a post; `known`: the programme names this very person, so the directory has them. */
export type Posted = Worker & { readonly known: boolean }

/**
 * Who fills the posts of a line's lots, first post first: its staff, where the programme says; else the provider's workers who are no line's
 * staff, then one more a post. A copy of a line has copies of them (`w-11c2`), and a further lot of the same provider others, since nobody is
 * in two places at once.
 */
export function workersOf(world: Pick<World, 'programme'>, line: ProgrammeLine): readonly Posted[] {
  const whole = lineNamed(world.programme, line.id)
  const lots = whole.lots.map(({ lot, posts }) => {
    const own = line.lots.length === 1 && line.lots[0]?.lot === lot ? line : awardedLotOf(whole, lot)
    return { lot, posts, staff: own.staff, org: winnerOf(world, own) }
  })
  const suffix = line.copy === 1 ? '' : `c${line.copy}`
  return lots.flatMap(({ lot, posts, org, staff }, at) => {
    if (!line.lots.some((one) => one.lot === lot)) return []
    const named = staff === undefined ? freeWorkers(world, org) : staffOf(world, staff)
    const taken =
      staff === undefined ? lots.slice(0, at).reduce((n, before) => n + (before.org === org ? before.posts : 0), 0) : 0
    return Array.from({ length: posts }, (_, index): Posted => {
      const one = named[taken + index]
      const { id, certificate } = one ?? { id: `w-${org}-${taken + index + 1}`, certificate: '助理社会工作师' as const }
      return { id: `${id}${suffix}`, org, certificate, known: one !== undefined && suffix === '' }
    })
  })
}

const staffOf = ({ programme }: Pick<World, 'programme'>, staff: readonly string[]): readonly Worker[] =>
  staff.flatMap((id) => programme.workers.filter((worker) => worker.id === id))

/** The workers of an organization whom no line names as its staff. */
function freeWorkers({ programme }: Pick<World, 'programme'>, org: string): readonly Worker[] {
  const lines = programme.plans.flatMap((plan) => plan.lines)
  const staff = lines.flatMap((line) => [...(line.staff ?? []), ...line.lots.flatMap(({ own }) => own?.staff ?? [])])
  return programme.workers.filter((worker) => worker.org === org && !staff.includes(worker.id))
}
