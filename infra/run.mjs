// node run.mjs <command> …: installs and builds what is needed, then runs `sanshe <command> …` on our own Node. Runs itself on Node ≥ 20.19.
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { inForeground, ownNode } from './command.mjs'
import { say } from './console.mjs'
import { ensureInstalled } from './install.mjs'
import { repository } from './repository.mjs'

/** What is no part of what users get: built, but apart from the command line. */
const apart = ['bench', 'simulate', 'client']

/** @param {readonly string[]} args */
export async function runSanshe(args) {
  const [command = '', ...rest] = args
  const [program = '', ...own] = apart.includes(command)
    ? [join('test', command, 'main.js'), ...rest]
    : [join('apps', 'cli', 'main.js'), ...args]
  try {
    await ensureInstalled()
    await ensureBuilt()
    process.exitCode = await inForeground(ownNode, ['--enable-source-maps', join(repository, 'dist', program), ...own])
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}

if (process.argv[1] === import.meta.filename) await runSanshe(process.argv.slice(2))
