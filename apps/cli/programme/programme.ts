import { load } from 'js-yaml'
import { readPack, type RegionPack } from '#law'
import { readAutopilot, type AutopilotSettings } from './autopilot-settings.js'
import { faultsBetween } from './cross-check.js'
import { hostsOf, readPeople, readSite, readUnit, type ProgrammeSite, type Unit, type Worker } from './directory.js'
import type { ProgrammeLine } from './line.js'
import { readLine } from './read-line.js'
import { fields, id, list, text, whole, type Place } from './reader.js'
import { readDefaults, type ProgrammeItem, type Terms } from './terms.js'

/** A department's plan of a year. */
export type ProgrammePlan = { readonly department: string; readonly year: number; readonly lines: readonly ProgrammeLine[] }

/** A programme year, as its file says it: money in 分, days checked, defaults filled in. */
export type Programme = {
  readonly region: { readonly code: string; readonly name: string }
  readonly pack: RegionPack
  /** All units, hosts of the sites included. */
  readonly organizations: readonly Unit[]
  readonly sites: readonly ProgrammeSite[]
  readonly workers: readonly Worker[]
  readonly experts: number
  readonly autopilot: AutopilotSettings
  readonly plans: readonly ProgrammePlan[]
  /** The file itself, for the rooms that read their own part of it: packs and people. */
  readonly file: Readonly<Record<string, unknown>>
}

const names = [
  'region',
  'basis',
  'pack',
  'organizations',
  'sites',
  'standard',
  'outputsByPolicy',
  'targetGroups',
  'serviceClasses',
  'principle',
  'people',
  'autopilot',
  'defaults',
  'plans',
  'exceptions',
] as const

/** Reads a programme (YAML). Throws a RangeError that lists every mistake with its path and what to write instead. */
export function programmeFrom(yaml: string): Programme {
  const wrong: string[] = []
  const field = fields({ at: 'programme', raw: parsed(yaml), wrong }, names)
  const pack = packOf(field('pack'))
  const region = fields(field('region'), ['code', 'name', 'level', 'province'])
  const sites = list(field('sites'), readSite)
  const { workers, experts } = readPeople(field('people'))
  const defaults = readDefaults(field('defaults'))
  const programme = {
    region: { code: text(region('code')), name: text(region('name')) },
    organizations: [...list(field('organizations'), readUnit), ...hostsOf(sites)],
    sites,
    workers,
    experts,
    autopilot: readAutopilot(field('autopilot')),
    plans: readPlans(field('plans'), defaults),
    file: field('plans').raw === undefined ? {} : (parsed(yaml) as Record<string, unknown>),
  }
  wrong.push(...faultsBetween(programme))
  if (wrong.length > 0 || !pack) throw new RangeError(`${wrong.length} mistake(s) in the programme:\n  ${wrong.join('\n  ')}`)
  return { ...programme, pack }
}

function parsed(yaml: string): unknown {
  try {
    return load(yaml)
  } catch (error) {
    throw new RangeError(`this is no YAML: ${(error as Error).message}`, { cause: error })
  }
}

/** The pack is read by the law's own reader, which lists all its faults at once. */
function packOf(place: Place): RegionPack | undefined {
  try {
    return readPack(place.raw)
  } catch (error) {
    const lines = (error as Error).message.split('\n').slice(1)
    for (const line of lines.length > 0 ? lines : [(error as Error).message]) place.wrong.push(line.trim())
    return undefined
  }
}

function readPlans(place: Place, defaults: Terms): readonly ProgrammePlan[] {
  const items = new Map<string, readonly ProgrammeItem[]>()
  return list(place, (one) => {
    const field = fields(one, ['department', 'year', 'lines'])
    const [department, year] = [id(field('department')), whole(field('year'), 2000, 2100)]
    const lines = list(field('lines'), (line) => {
      const read = readLine(line, { department, year, defaults, itemsOf: (other) => items.get(other) })
      const [first] = read.lots
      if (first && first.items.length > 0) items.set(read.id, first.items)
      return read
    })
    return { department, year, lines }
  })
}
