import type { Day } from '#kernel'
import { byName, calendarDay, entries, fields, id, list, mistake, oneOf, optional, text, whole, type Place } from './reader.js'

const unitKinds = ['party', 'government', 'mass-organization', 'procurementAgent', 'provider', 'evaluator', 'host'] as const
const siteKinds = [
  'street-centre',
  'town-centre',
  'community-station',
  'community-correction',
  'drug-rehabilitation',
  'school',
] as const
const roles = [
  'lead',
  'purchaser',
  'finance',
  'district',
  'auditor',
  'host',
  'provider',
  'procurementAgent',
  'evaluator',
  'supervisor',
] as const
const certificates = ['助理社会工作师', '社会工作师', '高级社会工作师'] as const

/** An organization as it is registered in the directory. */
export type Unit = {
  readonly id: string
  readonly name: string
  readonly kind: (typeof unitKinds)[number]
  readonly roles: readonly (typeof roles)[number][]
  readonly creditCode?: string
  readonly registered?: Day
  readonly grade?: string
  readonly annualCheck?: string
  readonly size?: string
}

/** A place of service; `host` is the name of the organization `<site>-host`. */
export type ProgrammeSite = {
  readonly id: string
  readonly host: string
  readonly district: string
  readonly kind: (typeof siteKinds)[number]
  readonly communities?: number
  readonly certifiedCommunityWorkers?: number
}

/** A social worker of a provider, by id alone. */
export type Worker = { readonly id: string; readonly org: string; readonly certificate: (typeof certificates)[number] }

/** The organization that is host of a site. */
export const hostOf = (site: string): string => `${site}-host`

/** The fields of `Values` that are there. */
type Given<Values> = { readonly [name in keyof Values]?: Exclude<Values[name], undefined> }

/** Leaves out what was left out. */
export const given = <Values extends object>(values: Values): Given<Values> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<Values>

/** One of `organizations:`. */
export function readUnit(place: Place): Unit {
  const field = fields(place, ['id', 'name', 'kind', 'roles', 'creditCode', 'registered', 'grade', 'annualCheck', 'size'])
  const kind = oneOf(field('kind'), unitKinds)
  return {
    id: id(field('id')),
    name: text(field('name')),
    kind,
    // Government units say their roles; of the others the kind is the role.
    roles: optional(field('roles'), (said) => list(said, (role) => oneOf(role, roles))) ?? roles.filter((role) => role === kind),
    ...given({
      creditCode: optional(field('creditCode'), text),
      registered: optional(field('registered'), calendarDay),
      grade: optional(field('grade'), text),
      annualCheck: optional(field('annualCheck'), text),
      size: optional(field('size'), text),
    }),
  }
}

/** One of `sites:`. */
export function readSite(place: Place): ProgrammeSite {
  const field = fields(place, ['id', 'host', 'district', 'kind', 'communities', 'certifiedCommunityWorkers'])
  return {
    id: id(field('id')),
    host: text(field('host')),
    district: id(field('district')),
    kind: oneOf(field('kind'), siteKinds),
    ...given({
      communities: optional(field('communities'), whole),
      certifiedCommunityWorkers: optional(field('certifiedCommunityWorkers'), whole),
    }),
  }
}

/** `people:`: the workers by provider (`others:` is a remark, not a provider), and how many experts the pool of the draw has. */
export function readPeople(place: Place): {
  readonly workers: readonly Worker[]
  readonly experts: number
  readonly perOrganization: Readonly<Record<string, string>>
} {
  const field = fields(place, ['perOrganization', 'experts', 'workers'])
  return {
    perOrganization: readSigns(field('perOrganization')),
    experts: whole(field('experts')),
    workers: entries(field('workers'))
      .filter(([org]) => org !== 'others')
      .flatMap(([org, workers]) => list(workers, (worker) => readWorker(worker, org))),
  }
}

/** Those who draft, review and issue for a government unit, payments by two of their own: whoever accepts does not pay. */
const duties = ['经办', '审核', '签发', '采购人代表', '财务经办', '财务签发'] as const
const hands = ['jb', 'sh', 'qf', 'cw', 'fz']

function readSigns(place: Place): Readonly<Record<string, string>> {
  const signs = byName(place, (duty) => oneOf(duty, duties))
  const missing = hands.filter((sign) => !(sign in signs))
  return missing.length === 0 ? signs : mistake(place, `nobody is ${missing.join(', ')}; add them with their duty`, signs)
}

function readWorker(place: Place, org: string): Worker {
  const field = fields(place, ['id', 'certificate'])
  return { id: id(field('id')), org, certificate: oneOf(field('certificate'), certificates) }
}

/** The host organizations that the sites bring with them. */
export const hostsOf = (sites: readonly ProgrammeSite[]): readonly Unit[] =>
  sites.map((site) => ({ id: hostOf(site.id), name: site.host, kind: 'host', roles: ['host'] }))
