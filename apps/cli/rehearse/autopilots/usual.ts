import type { Instant } from '#kernel'
import type { Autopilot, Duty, World } from './autopilot.js'
import { does, usualDay, type Doing } from './doing.js'
import { lineOf, personFor } from './persons.js'
import type { ProgrammeLine } from '../../programme/index.js'

/** One act on its usual day. */
export const usual =
  (
    act: string,
    says: string | ((duty: Duty) => string),
    what: (
      duty: Duty,
      line: ProgrammeLine,
      world: World,
    ) => Pick<Doing, 'stream' | 'body' | 'paper'> & { readonly by: string; readonly on?: Instant },
  ): Autopilot =>
  (duty, world) => {
    const { by, ...doing } = what(duty, lineOf(duty, world), world)
    return [
      does(duty, world, {
        act,
        says: typeof says === 'string' ? says : says(duty),
        on: usualDay(duty, world),
        person: personFor(world, by),
        ...doing,
      }),
    ]
  }
