// node run.mjs <command> …: installs and builds what is needed, then runs `sanshe <command> …` on our own Node. Runs itself on Node ≥ 20.19.
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { inForeground, ownNode } from './command.mjs'
import { say } from './console.mjs'
import { ensureInstalled } from './install.mjs'
import { repository } from './repository.mjs'

/**
 * `bench` is no part of what users get: it is built, but apart from the command line.
 * @param {readonly string[]} args
 */
export async function runSanshe(args) {
  const [program = '', ...own] =
    args[0] === 'bench' ? [join('test', 'bench', 'main.js'), ...args.slice(1)] : [join('apps', 'cli', 'main.js'), ...args]
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
