// npm run mutate -- domain: takes each guard out of each act in turn and asks every expectation of libs/domain whether it notices.
// Prints the guards whose absence nobody notices; code 1 where there are any. `npm test` notices while it tests, and asks with `noticed FOLDER`.
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
  const ids = execFileSync(ownNode, ['--conditions=source', '--import', hooks, listed], { cwd: repository, encoding: 'utf8' })
  return [...new Set(ids.trim().split('\n'))]
}

/**
 * How many guards there are, and those whose absence no expectation noticed, as the suites told in the folder `SANSHE_UNGUARDED`.
 * @param {string} folder
 */
function unnoticedIn(folder) {
  const noticed = new Set(readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n')))
  const every = everyGuard()
  return { all: every.length, unnoticed: every.filter((id) => !noticed.has(id)) }
}

/**
 * Prints the guards whose absence nobody noticed, and how many there are; gives the code to end with.
 * @param {string} folder
 */
function told(folder) {
  const { all, unnoticed } = unnoticedIn(folder)
  for (const id of unnoticed) console.log(id)
  console.log(`${all} guards taken out one by one, ${unnoticed.length} unnoticed`)
  return unnoticed.length === 0 ? 0 : 1
}

const [what, ...rest] = process.argv.slice(2)
if (what === 'noticed' && rest[0] !== undefined) process.exitCode = told(rest[0])
else if (what === 'domain') {
  await ensureInstalled()
  const folder = mkdtempSync(join(tmpdir(), 'sanshe-mutate-'))
  try {
    const jest = join(repository, 'node_modules', 'jest', 'bin', 'jest.js')
    const { status } = spawnSync(ownNode, [jest, 'libs/domain', 'test/order', ...rest], {
      cwd: repository,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        SANSHE_UNGUARDED: folder,
        NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
      },
    })
    process.exitCode = Math.max(told(folder), status === 0 ? 0 : 1)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
} else {
  console.log('usage: npm run mutate -- domain      (the figures of the law: npm run law -- mutate)')
  process.exitCode = 2
}
