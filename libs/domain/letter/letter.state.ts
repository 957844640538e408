import type { Day } from '#kernel'
import type { Subject } from '../context.js'
import type { LetterFact, LetterScope } from './letter.facts.js'

/** A letter in force from one day to another, both included. */
export type Letter = LetterScope & { readonly number: string; readonly from: Day; readonly until: Day }

/** The letters of one office that were not revoked, and the numbers of those that were. */
export type LetterState = {
  readonly auditor: string | undefined
  readonly letters: readonly Letter[]
  readonly revoked: readonly string[]
}

export const noLetter: LetterState = { auditor: undefined, letters: [], revoked: [] }

export function evolveLetter(state: LetterState, fact: LetterFact): LetterState {
  switch (fact.type) {
    case 'LetterGranted': {
      const { auditor, signedBy: _signer, paper: _paper, ...letter } = fact.data
      return { ...state, auditor, letters: [...state.letters, letter] }
    }
    case 'LetterRevoked': {
      const { number } = fact.data
      return {
        ...state,
        letters: state.letters.filter((letter) => letter.number !== number),
        revoked: [...state.revoked, number],
      }
    }
    default:
      return fact satisfies never
  }
}

export const letterSubject = ({ auditor }: LetterState): Subject => ({
  parties: auditor === undefined ? {} : { auditor: [auditor] },
  region: '',
})

/** The letters that let an office read on a day. */
export const lettersOn = ({ letters }: LetterState, on: Day): readonly Letter[] =>
  letters.filter(({ from, until }) => from <= on && on <= until)
