import type { ProgrammeSite, Unit, Worker } from './directory.js'
import type { ProgrammeException } from './exceptions.js'
import type { Expectation } from './expectation.js'
import { exceptionFaults } from './exception-check.js'
import { lineFaults } from './line-check.js'
import type { ProgrammeLine } from './line.js'
import { peopleFaults } from './people-check.js'
import type { RegionPack } from '#law'

/** What several parts of a programme are compared by. */
export type Whole = {
  /** None where it has mistakes of its own: what needs it is looked at once it has none. */
  readonly pack: RegionPack | undefined
  readonly organizations: readonly Unit[]
  readonly sites: readonly ProgrammeSite[]
  readonly workers: readonly Worker[]
  readonly plans: readonly { readonly department: string; readonly lines: readonly ProgrammeLine[] }[]
  readonly exceptions: readonly ProgrammeException[]
  readonly expect?: Expectation
}

/** A line, and where it stands in the file. */
export type Placed = { readonly at: string; readonly line: ProgrammeLine }

/** A programme whose pack can be read. */
export type Packed = Whole & { readonly pack: RegionPack }

/** Mistakes that only several parts of a programme show together, beside `wrong`, those of each part: names that nobody has, ids given twice, who wins. */
export function faultsBetween(programme: Whole, wrong: readonly string[]): readonly string[] {
  const units = new Set(programme.organizations.map((unit) => unit.id))
  const placed = programme.plans.flatMap(({ lines }, plan) =>
    lines.map((line, index): Placed => ({ at: `plans[${plan}].lines[${index}]`, line })),
  )
  const ids = placed.map(({ line }) => line.id)
  const unit = (at: string, id: string): string[] =>
    id === '' || units.has(id) ? [] : [`${at}: there is no organization «${id}»; add it to organizations or name another`]
  const { pack } = programme
  const ofLines = placed.flatMap((one) => lineFaults(one, programme))
  // Who wins is asked of a line without mistakes.
  const sound = placed.filter(
    ({ at }) => ![...wrong, ...ofLines].some((one) => one.startsWith(`${at}.`) || one.startsWith(`${at}:`)),
  )
  return [
    ...twice(programme.organizations.map(({ id }) => id)).map(
      (id) => `organizations: «${id}» stands there twice; give one of them another id`,
    ),
    ...twice(ids).map((id) => `plans: the line «${id}» stands there twice; give one of them another id`),
    ...programme.sites.flatMap((site, index) => unit(`sites[${index}].district`, site.district)),
    ...programme.workers.flatMap(({ org }) => unit(`people.workers.${org}`, org)),
    ...programme.plans.flatMap(({ department }, index) => unit(`plans[${index}].department`, department)),
    ...ofLines,
    ...(pack ? peopleFaults(placed, sound, { ...programme, pack }) : []),
    ...programme.exceptions.flatMap((one) => [
      ...ofALine(`${one.at}.line`, one.line, one.lot, programme),
      ...exceptionFaults(one, programme),
    ]),
    ...Object.keys(programme.expect?.lines ?? {}).flatMap((name) => {
      const [id = '', lot] = name.split('/')
      return ofALine(`expect.lines.${name}`, id, lot, programme)
    }),
  ]
}

/** A line that there is, and where it has lots or is said to, one of them. */
function ofALine(at: string, id: string, lot: string | undefined, { plans }: Whole): readonly string[] {
  const line = plans.flatMap(({ lines }) => lines).find((one) => one.id === id)
  if (!line) return [`${at}: there is no line «${id}» in any plan`]
  const names = line.lots.flatMap(({ own }) => (own === undefined ? [] : [own.name]))
  return lot === undefined || names.includes(lot)
    ? []
    : [`${at}: there is no lot «${lot}» in lots of ${id}; there are ${names.join(', ') || 'none'}`]
}

const twice = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.filter((id, index) => id !== '' && ids.indexOf(id) !== index)),
]
