import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnyStream } from '#domain'
import { standsOnNothing } from '../../libs/domain/stream.js'

/** A stream's definition from which one guard of one act, or one of its lower bounds, is taken out. `id`: `contract/SignContract/always/bondIsPaid`. */
export type Unguarded = { readonly id: string; readonly definition: AnyStream }

type Named = { readonly name: string }

const nameOf = (guards: readonly Named[], at: number): string => {
  const name = guards[at]?.name === '' ? String(at) : (guards[at]?.name ?? '')
  const before = guards.slice(0, at).filter((guard) => guard.name === name).length
  return before === 0 ? name : `${name}#${before + 1}`
}

const taken = <T>(list: readonly T[], at: number): readonly T[] => list.filter((_, index) => index !== at)

/** The definition with one act open to everybody, whoever it is asked by. */
export const openToEverybody = (definition: AnyStream, actName: string): AnyStream => ({
  ...definition,
  acts: definition.acts.map((act) => (act.name === actName ? { ...act, by: everybody } : act)),
})

/** The definition once without each guard of an act and what it stands on, and once with the act open to everybody. */
export function unguarded(definition: AnyStream, actName: string): readonly Unguarded[] {
  const act = definition.acts.find(({ name }) => name === actName)
  if (!act) return []
  const having = (id: string, changed: Partial<typeof act>): Unguarded => ({
    id: `${definition.kind}/${actName}/${id}`,
    definition: { ...definition, acts: definition.acts.map((one) => (one === act ? { ...act, ...changed } : one)) },
  })
  const withData = act.withData ?? []
  const { after, ...withoutAfter } = act
  return [
    { id: `${definition.kind}/${actName}/by`, definition: openToEverybody(definition, actName) },
    ...(definition.since === undefined || definition.since === standsOnNothing
      ? []
      : [{ id: `${definition.kind}/since`, definition: { ...definition, since: standsOnNothing } }]),
    ...act.always.map((_, at) => having(`always/${nameOf(act.always, at)}`, { always: taken(act.always, at) })),
    ...(after === undefined
      ? []
      : [
          {
            id: `${definition.kind}/${actName}/after`,
            definition: { ...definition, acts: definition.acts.map((one) => (one === act ? withoutAfter : one)) },
          },
        ]),
    ...withData.map((_, at) => having(`withData/${nameOf(withData, at)}`, { withData: taken(withData, at) })),
  ]
}

/** A list of relations in which everybody stands. */
const everybody = Object.assign<[], object>([], { some: () => true })

const noticed = new Set<string>()

/** The folder where each suite tells what it noticed; undefined in an ordinary run. */
const folder = process.env['SANSHE_UNGUARDED']

/**
 * Asks of each guard of an act whether an expectation would still hold without it, and tells those whose absence it notices.
 * `holds` throws where the expectation fails. Does nothing in an ordinary run.
 */
export function tellUnguarded(definition: AnyStream, act: string, holds: (unguarded: AnyStream) => void): void {
  if (folder === undefined) return
  for (const { id, definition: without } of unguarded(definition, act)) {
    if (noticed.has(id)) continue
    try {
      holds(without)
    } catch {
      noticed.add(id)
      appendFileSync(join(folder, `${process.pid}.txt`), `${id}\n`)
    }
  }
}
