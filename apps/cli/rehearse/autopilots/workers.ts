import type { World } from './autopilot.js'
import type { ProgrammeLine, Worker } from '../../programme/index.js'
import { winnerOf } from './winner.js'

/** A worker for a post; `known`: the programme names this very person, so the directory has them. */
export type Posted = Worker & { readonly known: boolean }

/**
 * Who fills the posts of a line, first post first: the provider's workers as the programme names them, then one more a post. A copy of
 * a line has copies of them (`w-11c2`), since nobody is in two places at once.
 */
export function workersOf(world: Pick<World, 'programme' | 'law'>, line: ProgrammeLine): readonly Posted[] {
  const org = winnerOf(world, line)
  const named = world.programme.workers.filter((worker) => worker.org === org)
  const posts = line.lots.reduce((total, lot) => total + lot.posts, 0)
  const suffix = line.copy === 1 ? '' : `c${line.copy}`
  return Array.from({ length: posts }, (_, index): Posted => {
    const { id, certificate } = named[index] ?? { id: `w-${org}-${index + 1}`, certificate: '助理社会工作师' as const }
    return { id: `${id}${suffix}`, org, certificate, known: named[index] !== undefined && suffix === '' }
  })
}
