import { addDays, type Day } from '#kernel'

/** What a region gives by editions: on every day between the first and the last of them exactly one holds. */
export type Edition = {
  /** The six-digit code of the region that it was made for, and whether its districts follow it. */
  readonly region: string
  readonly districts?: boolean
  readonly validFrom: Day
  readonly validUntil?: Day
}

/** How an edition is named in facts: region and first day. */
export const editionName = ({ region, validFrom }: Edition): string => `${region}@${validFrom}`

/** The city of a district's code: `341002` → `341000`. */
export const cityOf = (region: string): string => `${region.slice(0, 4)}00`

export const inForce = ({ validFrom, validUntil }: Edition, on: Day): boolean =>
  validFrom <= on && (validUntil === undefined || on <= validUntil)

/** All editions for exactly this region: its own, or the city's where those say that they cover its districts. */
export function editionsFor<One extends Edition>(all: readonly One[], region: string): readonly One[] {
  const own = all.filter((one) => one.region === region)
  return own.length > 0 ? own : all.filter((one) => one.districts === true && one.region === cityOf(region))
}

/** Refuses editions of one region that overlap or leave a gap. */
export function checkEditions(all: readonly Edition[]): readonly string[] {
  const wrong: string[] = []
  for (const region of new Set(all.map((one) => one.region))) {
    const editions = all.filter((one) => one.region === region).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    for (const [index, edition] of editions.entries()) {
      const next = editions[index + 1]
      if (!next) continue
      if (edition.validUntil === undefined || edition.validUntil >= next.validFrom) {
        wrong.push(`${editionName(edition)} overlaps ${editionName(next)}: end it on ${addDays(next.validFrom, -1)}`)
      } else if (addDays(edition.validUntil, 1) !== next.validFrom) {
        wrong.push(`nothing holds for ${region} between ${edition.validUntil} and ${next.validFrom}`)
      }
    }
  }
  return wrong
}
