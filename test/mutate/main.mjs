// npm run mutate -- domain: takes each guard out of each act in turn and asks every expectation of libs/domain whether it notices.
// Prints the guards whose absence nobody notices; code 1 where there are any. `npm test` asks the same while it tests.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ownNode } from '../../infra/command.mjs'
import { ensureInstalled } from '../../infra/install.mjs'
import { repository } from '../../infra/repository.mjs'

/** Every guard that can be taken out. */
function everyGuard() {
  const hooks = join(repository, 'infra', 'from-source.mjs')
  const listed = join(import.meta.dirname, 'every-guard.ts')
  return execFileSync(ownNode, ['--conditions=source', '--import', hooks, listed], { cwd: repository, encoding: 'utf8' })
    .trim()
    .split('\n')
}

/**
 * How many guards there are, and those whose absence no expectation noticed, as the suites told in the folder `SANSHE_UNGUARDED`.
 * @param {string} folder
 */
export function unnoticedIn(folder) {
  const noticed = new Set(readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n')))
  const every = everyGuard()
  return { all: every.length, unnoticed: every.filter((id) => !noticed.has(id)) }
}

if (process.argv[1] === import.meta.filename) {
  if (process.argv[2] !== 'domain') {
    console.log('usage: npm run mutate -- domain      (the figures of the law: npm run law -- mutate)')
    process.exit(2)
  }
  await ensureInstalled()
  const folder = mkdtempSync(join(tmpdir(), 'sanshe-mutate-'))
  try {
    const jest = join(repository, 'node_modules', 'jest', 'bin', 'jest.js')
    const { status } = spawnSync(ownNode, [jest, 'libs/domain', 'test/order', ...process.argv.slice(3)], {
      cwd: repository,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        SANSHE_UNGUARDED: folder,
        NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
      },
    })
    const { all, unnoticed } = unnoticedIn(folder)
    for (const id of unnoticed) console.log(id)
    console.log(`${all} guards taken out one by one, ${unnoticed.length} unnoticed`)
    process.exitCode = status === 0 && unnoticed.length === 0 ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
