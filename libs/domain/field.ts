import type { Day, Fen, Instant, StreamId } from '#kernel'
import type { Relation } from './relation.js'
import type { Deed } from './separation.js'

/** A list that the stream itself holds (`lists` of its definition). */
type FromList = { readonly list: string }

/** Where an id is chosen from: a directory (`for`: somebody picked to do this), a list of the stream, or it is a new name given here. */
export type From =
  | { readonly of: 'organization'; readonly role?: Relation }
  | { readonly of: 'person'; readonly role?: 'panelist'; readonly for?: Deed }
  | { readonly of: 'award' | 'practitioner' | 'site' }
  | FromList
  | 'new'

/** The words a field takes, each with what people call it; a list where the word is already theirs. */
export type Words = readonly string[] | { readonly [word: string]: string }

/**
 * What every field says of itself. `help`: a sentence below the label; `optional`: may be left out, it is never null; `page`: the page
 * of a long form; `when`: asked only where another field has that value, and then it must be given unless it is optional.
 */
type Saying = {
  readonly label: string
  readonly help?: string
  readonly optional?: true
  readonly example?: unknown
  readonly page?: string
  readonly when?: { readonly field: string; readonly is: string | boolean }
}

type Listing = { readonly atLeast?: number; readonly atMost?: number }

/** One field of an act, as plain data: the API's checks and documentation, the portal's form and the type of the act's data come from it. */
export type Field = Saying &
  (
    | { readonly kind: 'text'; readonly max?: number; readonly words?: Words; readonly from?: FromList }
    | ({ readonly kind: 'texts'; readonly max?: number; readonly words?: Words } & Listing)
    | { readonly kind: 'id'; readonly from: From }
    | ({ readonly kind: 'ids'; readonly from: From } & Listing)
    | { readonly kind: 'file'; readonly accept?: readonly string[] }
    | { readonly kind: 'amount' }
    | { readonly kind: 'count'; readonly min?: number; readonly max?: number; readonly unit?: string }
    | { readonly kind: 'score'; readonly max?: number; readonly unit?: string }
    | { readonly kind: 'points'; readonly orNumber?: true }
    | { readonly kind: 'flag' }
    | { readonly kind: 'day' }
    | { readonly kind: 'instant' }
    | { readonly kind: 'oneOf'; readonly words: Words }
    | ({ readonly kind: 'someOf'; readonly words: Words } & Listing)
    | { readonly kind: 'stream'; readonly of?: string }
    | ({ readonly kind: 'streams'; readonly of: string } & Listing)
    | { readonly kind: 'part'; readonly called: string; readonly fields: Fields }
    | ({ readonly kind: 'parts'; readonly called: string; readonly fields: Fields } & Listing)
    | { readonly kind: 'byName'; readonly holds: 'amount' | 'number' | 'text'; readonly unit?: string }
  )

export type Fields = { readonly [name: string]: Field }

/** The words themselves. */
export type WordOf<W extends Words> = W extends readonly (infer word)[] ? word : keyof W & string

type ValueOf<F> = F extends { readonly kind: 'text' | 'id' | 'file' }
  ? string
  : F extends { readonly kind: 'texts' | 'ids' }
    ? readonly string[]
    : F extends { readonly kind: 'amount' }
      ? Fen
      : F extends { readonly kind: 'count' | 'score' }
        ? number
        : F extends { readonly kind: 'points' }
          ? F extends { readonly orNumber: true }
            ? string | number
            : string
          : F extends { readonly kind: 'flag' }
            ? boolean
            : F extends { readonly kind: 'day' }
              ? Day
              : F extends { readonly kind: 'instant' }
                ? Instant
                : F extends { readonly kind: 'oneOf'; readonly words: infer W extends Words }
                  ? WordOf<W>
                  : F extends { readonly kind: 'someOf'; readonly words: infer W extends Words }
                    ? readonly WordOf<W>[]
                    : F extends { readonly kind: 'stream' }
                      ? StreamId
                      : F extends { readonly kind: 'streams' }
                        ? readonly StreamId[]
                        : F extends { readonly kind: 'part'; readonly fields: infer P }
                          ? DataOf<P>
                          : F extends { readonly kind: 'parts'; readonly fields: infer P }
                            ? readonly DataOf<P>[]
                            : F extends { readonly kind: 'byName'; readonly holds: infer H }
                              ? { readonly [name: string]: H extends 'amount' ? Fen : H extends 'number' ? number : string }
                              : never

type MayBeLeftOut = { readonly optional: true } | { readonly when: object }

/** The type of an act's data, from its fields. */
export type DataOf<F> = {
  readonly [name in keyof F as F[name] extends MayBeLeftOut ? never : name]: ValueOf<F[name]>
} & {
  readonly [name in keyof F as F[name] extends MayBeLeftOut ? name : never]?: ValueOf<F[name]>
} extends infer whole
  ? { readonly [name in keyof whole]: whole[name] }
  : never

/** The words of a field, as a list. */
export const wordsOf = (words: Words): readonly string[] => (isList(words) ? words : Object.keys(words))

/** Each word with what people call it. */
export const sayingsOf = (words: Words): { readonly [word: string]: string } =>
  isList(words) ? Object.fromEntries(words.map((word) => [word, word])) : words

const isList = (words: Words): words is readonly string[] => Array.isArray(words)
