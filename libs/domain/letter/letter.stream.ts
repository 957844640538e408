import type { StreamDeclaration } from '../declaration.js'
import type { LetterFact } from './letter.facts.js'

/** Whom somebody looks into is for that office and the keepers of the system, not for those it looks into. */
const ofTheOffice = { only: ['auditor', 'operator'] } as const

/** `letter/<auditor>`: the letters by which one office of audit or discipline reads, each for its scope and its days. */
export const letterStream = {
  kind: 'letter',
  says: '调阅函',
  key: '{auditor}',
  address: 'letters/{auditor}',
  facts: {
    LetterGranted: {
      schema: 1,
      seenBy: ofTheOffice,
      says: '准予调阅',
      tells: ({ number, from, until }) => `凭${number}准予调阅，自${from}至${until}`,
    },
    LetterRevoked: {
      schema: 1,
      seenBy: ofTheOffice,
      says: '停止调阅',
      tells: ({ number, why }) => `${number}停止调阅：${why}`,
    },
  },
} as const satisfies StreamDeclaration<LetterFact>
