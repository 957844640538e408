import { readFile } from 'node:fs/promises'
import { programmeFrom, type Programme } from './programme.js'

export { hostOf, type Worker } from './directory.js'
export { amendmentOf, exceptionOf, exceptionsOf, exceptionsOfKind } from './exceptions.js'
export type { Expectation, Expected, ExpectedLine } from './expectation.js'
export { caseIdOf, itemsOf, planIdOf, type ProgrammeLine, type Route } from './line.js'
export { attemptOf, awardedLotOf, isRepeated, lotOf } from './parts.js'
export { copyOf, lineNamed, planLineOf, trancheOf } from './plan-line.js'
export { priceOf, ranked, validBids, ranksOf, winnerOf } from './winner.js'
export { programmeFrom, type Programme, type ProgrammePlan } from './programme.js'

/** Reads a programme file. Throws an Error that lists every mistake in it, or says that it cannot be read. */
export async function readProgramme(file: string): Promise<Programme> {
  const yaml = await readFile(file, 'utf8')
  try {
    return programmeFrom(yaml)
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error })
  }
}
