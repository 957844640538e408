import { runAdvance } from './law-advance.js'
import { runCap } from './law-cap.js'
import { runDue } from './law-due.js'
import { runExplain } from './law-explain.js'
import { runInterest } from './law-interest.js'
import { runList } from './law-list.js'
import { runMutate } from './law-mutate.js'
import { runPages } from './law-pages.js'
import { runScore } from './law-score.js'
import { runShow } from './law-show.js'
import { languageOf, usage, type Language } from './law-words.js'

/** A command of `sanshe law`: prints, and gives the exit code. A question that makes no sense is thrown. */
export type LawCommand = (args: readonly string[], language: Language) => number | Promise<number>

const commands: Readonly<Record<string, LawCommand>> = {
  list: runList,
  show: runShow,
  due: runDue,
  explain: runExplain,
  interest: runInterest,
  cap: runCap,
  advance: runAdvance,
  score: runScore,
  mutate: runMutate,
  pages: runPages,
}

/** `sanshe law COMMAND …`: the register of rules and what they answer. Gives the exit code, and leaves it in `process.exitCode`. */
export async function run(args: readonly string[]): Promise<number> {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const asked = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1])
  const language = languageOf(asked)
  const length = at >= 0 && args[at] === '--lang' ? 2 : 1
  const [name = '', ...others] = at < 0 ? args : args.toSpliced(at, length)
  const command = commands[name]
  if (!command) console.log(usage[language])
  const code = command ? await command(others, language) : name === '' || name === '--help' ? 0 : 2
  if (code !== 0) process.exitCode = code
  return code
}
