import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from './repository.mjs'

/**
 * Runs jest in the foreground and counts: tests passed, tests failed and suites that could not run.
 * @param {readonly string[]} args
 * @param {{ folder: string, env: Record<string, string> }} servers
 * @param {Record<string, string>} more further variables
 * @param {AbortSignal} signal ends it
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runJest(args, servers, more, signal) {
  const report = join(servers.folder, 'jest.json')
  const jest = join(repository, 'node_modules', 'jest', 'bin', 'jest.js')
  const code = await new Promise((resolve) => {
    const child = spawn(process.execPath, [jest, '--json', `--outputFile=${report}`, ...args], {
      cwd: repository,
      // jest's report goes to the file, its words to stderr: they are shown on stdout, in their place among ours.
      stdio: ['ignore', 'ignore', 1],
      env: {
        ...process.env,
        ...servers.env,
        ...more,
        // Suites start API, worker and CLI some fifty times: what one has compiled (a fifth of its start), the next one need not.
        NODE_COMPILE_CACHE: join(repository, 'node_modules', '.cache', 'node'),
        NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
      },
      signal,
      killSignal: 'SIGTERM',
    })
    child.on('error', () => undefined)
    child.on('exit', (exit) => resolve(exit ?? 1))
  })
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests: passed, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'))
  const failed = numFailedTests + numRuntimeErrorTestSuites
  // No test at all, or jest itself failed: never a success.
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed }
}
