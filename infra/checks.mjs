import { capture, node } from './command.mjs'

/**
 * The checks of `npm test` beside the tests: a name, and the program with its arguments, from the clone's root.
 * Run by hand: `npm run check`.
 * @type {readonly { name: string, args: readonly string[] }[]}
 */
export const checks = [
  { name: 'build', args: ['infra/build.mjs'] },
  // The types too.
  { name: 'lint', args: ['node_modules/oxlint/bin/oxlint', '--type-aware', '--type-check', '--deny-warnings'] },
  { name: 'prettier', args: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'] },
  { name: 'rooms', args: ['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', 'apps', 'libs', 'workflows', 'infra'] },
  { name: 'knip', args: ['node_modules/knip/bin/knip.js'] },
]

/**
 * Runs all checks, two at a time, each one's output held back until it has ended. Gives the number of those that failed.
 * @param {AbortSignal} signal ends them
 * @param {() => void} spare told when only the last is still running, and a processor stands idle
 */
export async function runChecks(signal, spare = () => undefined) {
  const left = [...checks]
  let failed = 0
  const worker = async () => {
    for (let check = left.shift(); check !== undefined && !signal.aborted; check = left.shift()) {
      const began = performance.now()
      const { code, output } = await capture(node(), check.args, { signal })
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${check.name.padEnd(10)} ${seconds} s`)
      if (code === 0) continue
      failed += 1
      console.log(output.trimEnd())
    }
    spare()
  }
  await Promise.all([worker(), worker()])
  return failed
}

if (process.argv[1] === import.meta.filename) process.exitCode = (await runChecks(new AbortController().signal)) === 0 ? 0 : 1
