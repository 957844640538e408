import type { Day } from '#kernel'

/** What a letter lets its office read: these cases, everything of these purchasers, everything of these regions. Nothing else. */
export type LetterScope = {
  readonly cases: readonly string[]
  readonly purchasers: readonly string[]
  readonly regions: readonly string[]
}

/** The key is the letter's number, as its paper has it. `auditor`: the office it is for; `signedBy`: who signed the paper; `paper`: the hash of it. */
export type LetterFact =
  | {
      readonly type: 'LetterGranted'
      readonly key: string
      readonly data: LetterScope & {
        readonly auditor: string
        readonly number: string
        readonly signedBy: string
        readonly paper: string
        readonly from: Day
        readonly until: Day
      }
    }
  | { readonly type: 'LetterRevoked'; readonly key: string; readonly data: { readonly number: string; readonly why: string } }
