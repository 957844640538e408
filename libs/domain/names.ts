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

/** Whether a text is the key of a plan: the unit's name and the year, `hs-mzj-2026`. */
export const isPlanKey = (text: string): boolean => /-\d{4}$/.test(text) && isName(text.slice(0, -5))

/** For streams that a unit's name is the key of: the name must be one. */
export const unitIsWellNamed = ({ stream }: Asked<unknown>): Refusal | undefined =>
  isName(streamKey(stream)) ? undefined : refuse('NameMalformed', `单位${nameSays}`)
