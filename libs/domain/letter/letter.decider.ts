import { standsOnNothing, stream } from '../stream.js'
import { grantLetter } from './grant-letter.js'
import type { LetterFact } from './letter.facts.js'
import { evolveLetter, letterSubject, noLetter, type LetterState } from './letter.state.js'
import { letterStream } from './letter.stream.js'
import { revokeLetter } from './revoke-letter.js'

/** The states and acts of an office's letters. */
export const letter = stream<LetterState, LetterFact>(letterStream, {
  initial: noLetter,
  evolve: evolveLetter,
  since: standsOnNothing,
  subject: letterSubject,
  acts: [grantLetter, revokeLetter],
  lists: { letters: ({ state }) => state.letters.map(({ number }) => number) },
})
