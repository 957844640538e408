import type { World } from './autopilot.js'
import { lineNamed, type ProgrammeLine, type Worker } from '../../programme/index.js'
import { awardedLotOf } from './parts.js'
import { winnerOf } from './winner.js'

/** A worker for a post; `known`: the programme names this very person, so the directory has them. */
export type Posted = Worker & { readonly known: boolean }

/**
 * Who fills the posts of a line's lots, first post first: the provider's workers as the programme names them, then one more a post. A copy of
 * a line has copies of them (`w-11c2`), and a further lot of the same provider others, since nobody is in two places at once.
 */
export function workersOf(world: Pick<World, 'programme' | 'law'>, line: ProgrammeLine): readonly Posted[] {
  const whole = lineNamed(world.programme, line.id)
  const lots = whole.lots.map(({ lot, posts }) => ({ lot, posts, org: winnerOf(world, awardedLotOf(world, whole, lot)) }))
  const suffix = line.copy === 1 ? '' : `c${line.copy}`
  return lots.flatMap(({ lot, posts, org }, at) => {
    if (!line.lots.some((one) => one.lot === lot)) return []
    const named = world.programme.workers.filter((worker) => worker.org === org)
    const taken = lots.slice(0, at).reduce((total, before) => total + (before.org === org ? before.posts : 0), 0)
    return Array.from({ length: posts }, (_, index): Posted => {
      const one = named[taken + index]
      const { id, certificate } = one ?? { id: `w-${org}-${taken + index + 1}`, certificate: '助理社会工作师' as const }
      return { id: `${id}${suffix}`, org, certificate, known: one !== undefined && suffix === '' }
    })
  })
}
