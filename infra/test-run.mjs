// Run by test.mjs on our own Node: servers, checks and jest, then the count.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { checks, runChecks } from './checks.mjs'
import { capture } from './command.mjs'
import { ensureBuilt } from './build.mjs'
import { runJest } from './test-jest.mjs'
import { startTestServers } from './test-servers.js'

const jestArgs = process.argv.slice(2)
const stopping = new AbortController()
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']))
  process.on(signal, () => stopping.abort())

const seconds = (/** @type {number} */ since) => ((performance.now() - since) / 1000).toFixed(1)
const began = performance.now()
const starting = startTestServers()
// Handled below, after the checks; a rejection meanwhile must not end the process.
starting.catch(() => undefined)
const whole = jestArgs.length === 0
const spare = Promise.withResolvers()
const checking = whole ? runChecks(stopping.signal, () => spare.resolve(undefined)) : undefined
let [passed, failed] = [0, 0]
try {
  // jest begins beside the last check: one of two processors would stand idle for as long as that takes.
  if (whole) await spare.promise
  await ensureBuilt().catch((/** @type {Error} */ error) => console.log(error.message))
  const servers = await starting
  const before = performance.now()
  if (!stopping.signal.aborted) {
    const guards = join(servers.folder, 'guards')
    mkdirSync(guards)
    const counted = await runJest(jestArgs, servers, whole ? { SANSHE_UNGUARDED: guards } : {}, stopping.signal)
    passed += counted.passed
    failed += counted.failed
    console.log(`${counted.failed === 0 ? 'ok    ' : 'FAILED'} jest       ${seconds(before)} s`)
    if (whole && !stopping.signal.aborted) {
      const { code, output } = await capture(process.execPath, ['test/mutate/main.mjs', 'noticed', guards], {
        signal: stopping.signal,
      })
      if (code === 0) passed += 1
      else failed += 1
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} guards     ${output.trim()}`)
    }
  }
} catch (error) {
  failed += 1
  console.log(error instanceof Error ? error.message : error)
} finally {
  if (checking !== undefined) {
    const wrong = await checking
    failed += wrong
    passed += checks.length - wrong
  }
  await starting.then((servers) => servers.stop()).catch(() => undefined)
}
console.log(`all of it  ${seconds(began)} s${stopping.signal.aborted ? ', interrupted' : ''}`)
console.log(`${passed} passed, ${stopping.signal.aborted ? failed + 1 : failed} failed`)
process.exitCode = stopping.signal.aborted ? 130 : failed === 0 ? 0 : 1
if (process.connected) process.disconnect()
