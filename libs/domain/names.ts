import { streamKey, type Refusal } from '#kernel'
import { refuse, type Asked } from './act.js'

/**
 * Names of units, lines and lots: letters, digits, `-` and `_`, at most 20. They become parts of the numbers of plans, cases and awards
 * and of the names of streams, so they have none of the signs those are put together with (`.`, `/`, `:`).
 */
export const nameShape = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,19}$/u

/** What is said of a name that is none. */
export const nameSays = '编号只能用字母、数字、- 和 _，最多 20 个，不能有 . / :'

/** Whether a text can be the name of a unit, a line or a lot. */
export const isName = (text: string): boolean => nameShape.test(text)

const planShape = /^(.*)-(\d{4})(?:-([1-9]))?$/u

/** What the key of a plan says: the unit and the year, `hs-mzj-2026`; which supplement of it, `hs-mzj-2026-1`. Undefined for a text of another shape. */
export function planNamed(text: string): { purchaser: string; year: number; supplement?: number } | undefined {
  const [, purchaser, year, supplement] = planShape.exec(text) ?? []
  if (purchaser === undefined) return undefined
  return { purchaser, year: Number(year), ...(supplement === undefined ? {} : { supplement: Number(supplement) }) }
}

/** Whether a text is the key of a plan. */
export const isPlanKey = (text: string): boolean => isName(planNamed(text)?.purchaser ?? '')

/** For streams that a unit's name is the key of: the name must be one. */
export const unitIsWellNamed = ({ stream }: Asked<unknown>): Refusal | undefined =>
  isName(streamKey(stream)) ? undefined : refuse('NameMalformed', `单位${nameSays}`)
