// npm test [-- <jest's arguments>]: every check and every test with servers of its own; with arguments, only jest with them.
// Its last line is «N passed, N failed». Plain JavaScript without dependencies: it runs before anything is installed.
import { inForeground, ownNode } from './command.mjs'
import { say } from './console.mjs'
import { ensureInstalled } from './install.mjs'
import { join } from 'node:path'
import { repository } from './repository.mjs'

try {
  await ensureInstalled()
  // From here on our own Node, which runs the TypeScript of infra without a build.
  const main = [join(repository, 'infra', 'test-run.mjs'), ...process.argv.slice(2)]
  process.exitCode = await inForeground(ownNode, ['--import', join(repository, 'infra', 'from-source.mjs'), ...main])
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  console.log('0 passed, 1 failed')
  process.exitCode = 1
}
