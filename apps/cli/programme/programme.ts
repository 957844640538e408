import { load } from 'js-yaml'
import { packOfProgramme, readPack, type RegionPack } from '#law'
import { readAutopilot, type AutopilotSettings } from './autopilot-settings.js'
import { faultsBetween } from './cross-check.js'
import { readExceptions, withReruns, type ProgrammeException } from './exceptions.js'
import { readExpectation, type Expectation } from './expectation.js'
import { hostsOf, readPeople, readSite, readUnit, type ProgrammeSite, type Unit, type Worker } from './directory.js'
import type { ProgrammeItem } from './items.js'
import type { ProgrammeLine } from './line.js'
import { readLine } from './read-line.js'
import { fields, id, isMapping, list, optional, text, whole, type Place } from './reader.js'
import { readDefaults, type Terms } from './terms.js'

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
  readonly exceptions: readonly ProgrammeException[]
  /** What must come out, where the file says it. */
  readonly expect?: Expectation
  /** The file itself, for the rooms that read their own part of it: packs and people. */
  readonly file: Readonly<Record<string, unknown>>
}

const names = [
  'version',
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
  'expect',
] as const

/**
 * Reads a programme (YAML, version 2). Throws a RangeError that lists every mistake with its path, what was found and what to write
 * instead; for a file of another version that alone.
 */
export function programmeFrom(yaml: string): Programme {
  const raw = parsed(yaml)
  const wrong: string[] = []
  const field = fields({ at: '', raw, wrong }, names)
  if (field('version').raw !== 2) throw mistaken([`version: write 2, not ${JSON.stringify(field('version').raw) ?? 'nothing'}`])
  const pack = packOf({ ...field('pack'), raw: packOfProgramme(isMapping(raw) ? raw : {}) })
  const region = fields(field('region'), ['code', 'name', 'level', 'province'])
  const sites = list(field('sites'), readSite)
  const { workers, experts } = readPeople(field('people'))
  const defaults = readDefaults(field('defaults'))
  const exceptions = readExceptions(field('exceptions'))
  const expect = optional(field('expect'), readExpectation)
  const programme = {
    region: { code: text(region('code')), name: text(region('name')) },
    organizations: [...list(field('organizations'), readUnit), ...hostsOf(sites)],
    sites,
    workers,
    experts,
    autopilot: readAutopilot(field('autopilot')),
    plans: readPlans(field('plans'), defaults, exceptions),
    exceptions,
    ...(expect === undefined ? {} : { expect }),
    file: raw as Readonly<Record<string, unknown>>,
  }
  wrong.push(...faultsBetween({ ...programme, pack }, wrong))
  if (wrong.length > 0 || !pack) throw mistaken(wrong)
  return { ...programme, pack }
}

/** Each mistake once: what lots share is read for each of them. */
function mistaken(wrong: readonly string[]): RangeError {
  const each = [...new Set(wrong)]
  return new RangeError(`${each.length} mistake(s) in the programme:\n  ${each.join('\n  ')}`)
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

function readPlans(place: Place, defaults: Terms, exceptions: readonly ProgrammeException[]): readonly ProgrammePlan[] {
  const items = new Map<string, readonly ProgrammeItem[]>()
  return list(place, (one) => {
    const field = fields(one, ['department', 'year', 'lines'])
    const [department, year] = [id(field('department')), whole(field('year'), 2000, 2100)]
    const lines = list(field('lines'), (line) => {
      const read = readLine(line, { department, year, defaults, itemsOf: (other) => items.get(other) })
      const [first] = read.lots
      if (first && first.items.length > 0) items.set(read.id, first.items)
      return withReruns(read, exceptions)
    })
    return { department, year, lines }
  })
}
