import { createLaw } from '#law'
import type { Programme } from '../programme/index.js'
import type { World } from './autopilots/autopilot.js'
import type { RehearseOptions } from './options.js'

/** What autopilots know: the programme, the law with its region's pack, and how it is to be played. */
export function worldOf(programme: Programme, { route, copies }: Pick<RehearseOptions, 'route' | 'copies'>): World {
  return {
    programme,
    law: createLaw({ packs: [programme.pack] }),
    papers: new Map(),
    route,
    copies,
    line: (caseId) => {
      const id = caseId.replace(/-\d{4}$/, '').replace(/c\d+$/, '')
      const found = programme.plans.flatMap((plan) => plan.lines).find((line) => line.id === id)
      if (!found) throw new Error(`the programme has no line ${id} (case ${caseId})`)
      return found
    },
  }
}
