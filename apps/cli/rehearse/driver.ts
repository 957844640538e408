import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from '@temporalio/client'
import { setRehearsalClock } from '#engine'
import { EventStore } from '#event-store'
import { daysBetween, dayOf, type Instant, type StreamId } from '#kernel'
import { nextMoment, processesDue } from '#read-models'
import type pg from 'pg'
import { Agenda } from './agenda.js'
import { autopilots } from './autopilots/index.js'
import type { PlannedAct, World } from './autopilots/autopilot.js'
import { lapsedDuties, newDuties } from './duties.js'
import type { Hands } from './hands.js'
import { Quiet } from './quiet.js'
import { Waits } from './waits.js'

export type Stage = { readonly pool: pg.Pool; readonly temporal: Client; readonly hands: Hands }

export type Direction = {
  readonly world: World
  readonly opening: readonly PlannedAct[]
  readonly start: Instant
  /** Real milliseconds a day of the clock takes at least. */
  readonly day: number
  /** True once everything asked for has been played. */
  readonly ended: (pool: pg.Pool) => Promise<boolean>
  /** Where it is played no further than to a moment: then the clock stands there, and what was to come is left to others. */
  readonly until?: Instant
  readonly tell: (now: Instant, acts: readonly PlannedAct[]) => void
  /** Called when all is quiet, before the clock jumps. True: it did something, so wait for quiet again. */
  readonly before: (now: Instant) => Promise<boolean>
}

/**
 * Plays a programme: autopilots act, processes go on, and when all is quiet the clock jumps to the next moment at which anything is
 * due. Gives the last moment. Throws an Error when an act is refused, or when nothing is left to happen before the end.
 */
export async function play(
  { pool, temporal, hands }: Stage,
  { world, opening, start, until, day, ended, tell, before }: Direction,
): Promise<Instant> {
  const store = new EventStore(pool)
  const agenda = new Agenda()
  const quiet = new Quiet(pool, temporal)
  const waits = new Waits()
  const known = new Set<StreamId>()
  agenda.add(opening)
  let now = start
  let due: readonly string[] = []
  for (;;) {
    let acted = due.length === 0
    for (let acts = agenda.takeDue(now); acts.length > 0; acts = agenda.takeDue(now)) {
      acted = true
      tell(now, acts)
      const held = await Promise.all([...byCase(acts).values()].map((own) => hands.perform(own)))
      for (const act of held.flat())
        if (!agenda.postpone(act)) throw new Error(`${act.person} ${act.act} ${act.stream} stands still and is not let go on`)
    }
    await quiet.reached(now, due, acted)
    due = []
    const [duties, over, coming, lapsed] = await Promise.all([
      newDuties(pool, known, now),
      ended(pool),
      nextMoment(pool, now),
      lapsedDuties(pool),
      waits.read(pool),
    ])
    agenda.drop(lapsed)
    for (const duty of duties) {
      known.add(duty.id)
      const planned = autopilots[duty.act]?.(duty, world) ?? []
      agenda.add(planned)
      hands.prepare(planned)
    }
    if (agenda.next !== undefined && agenda.next <= now) continue
    if (over) {
      // What is told of the end is also counted by who follows the log.
      await quiet.followed()
      return now
    }

    const moments = [agenda.next, coming, waits.next(now)].filter((moment): moment is Instant => moment !== undefined).sort()
    const next = moments[0]
    if (until !== undefined && (next === undefined || next > until)) {
      await setRehearsalClock(store, until)
      await quiet.followed()
      return until
    }
    if (next === undefined)
      throw new Error(`nothing is left to happen at ${now}, and yet the programme is not played: ${await openDuties(pool)}`)
    if (await before(now)) continue
    if (day > 0) await wait(day * Math.max(0, daysBetween(dayOf(now), dayOf(next))))
    const [owing] = await Promise.all([processesDue(pool, next, now), setRehearsalClock(store, next)])
    due = [...new Set([...owing, ...waits.due(next, now)])]
    now = next
  }
}

function byCase(acts: readonly PlannedAct[]): Map<string, PlannedAct[]> {
  const groups = new Map<string, PlannedAct[]>()
  for (const act of acts) {
    const name = act.path.split('/')[3]?.split('.')[0] ?? ''
    groups.set(name, [...(groups.get(name) ?? []), act])
  }
  return groups
}

async function openDuties(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    'select id from views.obligation where met_on is null and closed_on is null order by id limit 20',
  )
  return rows.map((row) => row.id).join(', ')
}
