import { randomUUID } from 'node:crypto'
import {
  administrator,
  dutiesIn,
  lettersOn,
  unitsOf,
  type Actor,
  type LetterState,
  type OrganizationState,
  type PersonState,
} from '#domain'
import type { Store } from '#event-store'
import { dayOf, type Instant, type StreamId } from '#kernel'
import type pg from 'pg'
import type { Engine } from './engine.js'

/** Somebody, and the unit they say they act for. */
type Bearer = { readonly person: string; readonly org: string }

/**
 * Somebody as the directory has them now, facts that were written a moment ago on another node included: the roles of their unit, their own
 * duties in it, and the letters by which an office of audit reads. `at`: as of when, else of now. Undefined for a unit it does not know, and for a person who is not in it, no longer, or not yet.
 */
export async function actorOf(engine: Engine<Store>, { person, org }: Bearer, at?: Instant): Promise<Actor | undefined> {
  const [who, unit]: readonly [StreamId, StreamId] = [`person/${person}`, `organization/${org}`]
  const [now, folded] = await Promise.all([at ?? engine.clock.now(), engine.cache.newest([who, unit])])
  const organization = folded.get(unit)?.state as OrganizationState
  const duties = dutiesIn(folded.get(who)?.state as PersonState, org, dayOf(now))
  if (organization.status === 'absent' || duties === undefined) return undefined
  const { roles } = organization
  if (!roles.includes('auditor')) return { person, org, roles, duties }
  const held: StreamId = `letter/${org}`
  const letters = lettersOn((await engine.cache.newest([held])).get(held)?.state as LetterState, dayOf(now))
  return { person, org, roles, duties, letters }
}

/** The units somebody is in today. */
export async function unitsOfPerson(engine: Engine<Store>, person: string): Promise<readonly string[]> {
  const now = await engine.clock.now()
  return unitsOf(await engine.stateOf<PersonState>(`person/${person}`), dayOf(now))
}

/** Everybody who is in a unit today, as what, in order of sign-in id: the whole directory is read. */
export async function everybody(engine: Engine, pool: pg.Pool): Promise<Actor[]> {
  const { rows } = await pool.query<{ id: StreamId }>(
    `select id from store.stream where id like 'person/%' and version > 0 order by id collate "C"`,
  )
  const people = rows.map(({ id }) => id.slice('person/'.length))
  const units = await Promise.all(people.map((person) => unitsOfPerson(engine, person)))
  const found = await Promise.all(
    people.flatMap((person, index) => (units[index] ?? []).map((org) => actorOf(engine, { person, org }))),
  )
  return found.filter((actor) => actor !== undefined)
}

/** The first operator of a system: `unit` is registered for them, in a region, where it is not there yet. */
export type FirstOperator = { readonly person: string; readonly unit: string; readonly name: string; readonly region: string }

/**
 * Makes somebody the operator of a system that has none: by the acts that an operator does, done by themselves. Gives whether it was needed;
 * nobody comes in this way beside an operator who is there. Throws an Error with the words of a refusal.
 */
export async function beginDirectory(engine: Engine, pool: pg.Pool, first: FirstOperator): Promise<boolean> {
  if ((await everybody(engine, pool)).some(({ roles }) => roles.includes('operator'))) return false
  await registerOperator(engine, first)
  return true
}

/** The acts of it. */
export async function registerOperator(engine: Engine<Store>, { person, unit, name, region }: FirstOperator): Promise<void> {
  const actor: Actor = { person, org: unit, roles: ['operator'] }
  const ask = async (act: string, stream: StreamId, data: object): Promise<void> => {
    const outcome = await engine.execute({ act, stream, data, actor, commandId: randomUUID() })
    if (!('accepted' in outcome))
      throw new Error('refused' in outcome ? outcome.refused.map(({ says }) => says).join('; ') : JSON.stringify(outcome))
  }
  const { status } = await engine.stateOf<OrganizationState>(`organization/${unit}`)
  if (status === 'absent')
    await ask('RegisterOrganization', `organization/${unit}`, { name, kind: 'operator', region, roles: ['operator'] })
  await ask('JoinUnit', `person/${person}`, { unit, duties: [administrator] })
}
