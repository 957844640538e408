import { isForPeople, type AnyStream } from '#domain'
import type { Instant } from '#kernel'
import { exampleOf } from '../../apps/api/fields/example.js'
import { decideOn } from '../given.js'
import { openToEverybody } from '../mutate/guards.js'
import { law } from '../signed-contract.js'
import { lines, standsOf, worlds, type Line } from './straight-line.js'

const now = '2029-01-08T02:00:00.000Z' as Instant

/** Before any rule of law there is, and as early as a day can be said. */
const days = ['1900-01-01T02:00:00.000Z', '1000-12-26T02:00:00.000Z', '0001-01-01T02:00:00.000Z'] as const

/** What may have been so before anything else that is known here: a directory's entries, and an award that was made elsewhere. */
const standingAlone = ['RegisterAward', 'RegisterOrganization', 'RegisterPractitioner', 'RegisterSite']

type Field = Parameters<typeof exampleOf>[0]

/** A value for every field, the optional ones too. */
const filled = (fields: Readonly<Record<string, Field>>): object =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueOf(field)]))

function valueOf(field: Field): unknown {
  if (field.kind === 'part') return filled(field.fields)
  if (field.kind === 'parts') return [filled(field.fields)]
  return (
    exampleOf(field) ??
    ({ ids: ['ex-01'], streams: [], texts: ['无'], byName: {} } as Record<string, unknown>)[field.kind] ??
    'ag-1'
  )
}

/** Where a stream can stand, of which the registering of an act on a day is accepted. */
const acceptedAt = (line: Line, act: string, at: Instant): string[] => {
  const open: AnyStream = openToEverybody(line.definition, act)
  const data = filled(open.acts.find(({ name }) => name === act)?.fields ?? {})
  return standsOf(line).flatMap(({ name, facts }) => {
    const setting = { others: worlds['under way'], law, now, at, registered: true }
    const decision = decideOn(open, { ...line, facts, setting }, { act, data })
    return 'refused' in decision && decision.refused.length > 0 ? [] : [name]
  })
}

describe('a day that cannot be', () => {
  it.each(lines.flatMap((line) => line.definition.acts.filter(isForPeople).map(({ name }) => [name, line] as const)))(
    'is refused where %s is registered of it, wherever its stream stands',
    (act, line) => {
      for (const at of days) {
        const accepted = acceptedAt(line, act, at)
        if (!standingAlone.includes(act)) expect(accepted).toEqual([])
      }
    },
  )
})
