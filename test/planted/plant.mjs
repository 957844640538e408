// node test/planted/plant.mjs [<name> …]: plants bugs in a copy of this clone, one at a time, and demands that the named test finds each.
// Every test must pass in the copy as it stands, and fail — by what it expects, not by a compile error — once its bug is planted.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inForeground, ownNode } from '../../infra/command.mjs'
import { repository, toolsDir } from '../../infra/repository.mjs'
import { bugs } from './bugs.mjs'

/** @typedef {import('./bugs.mjs').Bug} Bug */
/** @typedef {{ readonly failed: number, readonly passed: number, readonly broken: number, readonly seconds: number }} Run */

const names = process.argv.slice(2)
const chosen = names.length === 0 ? bugs : bugs.filter(({ name }) => names.includes(name))

if (process.env['SANSHE_PLANTED'] === undefined) {
  const unknown = names.filter((name) => !bugs.some((bug) => bug.name === name))
  if (unknown.length > 0) {
    console.log(`no such bug: ${unknown.join(', ')}; there are ${bugs.map(({ name }) => name).join(', ')}`)
    process.exit(2)
  }
  // On our own Node, which runs the TypeScript of infra without a build.
  const hooks = join(repository, 'infra', 'from-source.mjs')
  process.exitCode = await inForeground(ownNode, ['--import', hooks, import.meta.filename, ...names], {
    ...process.env,
    SANSHE_PLANTED: '1',
  })
} else {
  const { startTestServers } = await import('../../infra/test-servers.js')
  const servers = await startTestServers()
  const copy = mkdtempSync(join(tmpdir(), 'sanshe-planted-'))
  let stopping = false
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']))
    process.on(signal, () => (stopping = true))
  let wrong = 0
  try {
    copyTo(copy)
    const sound = new Map()
    for (const bug of chosen) {
      if (stopping) break
      const asked = `${bug.spec} ${bug.test ?? ''}`
      if (!sound.has(asked)) sound.set(asked, run(bug, copy, servers.env))
      if (!(await judge(bug, /** @type {Run} */ (sound.get(asked)), copy, servers.env))) wrong += 1
    }
  } finally {
    await servers.stop()
    rmSync(copy, { recursive: true, force: true })
  }
  console.log(`${chosen.length - wrong} of ${chosen.length} bugs are found`)
  process.exitCode = wrong === 0 && !stopping ? 0 : 1
  if (process.connected) process.disconnect()
}

/**
 * Everything git knows or would take, with this clone's packages.
 * @param {string} copy
 */
function copyTo(copy) {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: repository,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  for (const file of listed.split('\0')) {
    if (lstatSync(join(repository, file), { throwIfNoEntry: false })?.isFile() !== true) continue
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    cpSync(join(repository, file), join(copy, file))
  }
  symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'))
}

/**
 * Whether the test passes on the copy as it is and fails with the bug; says so.
 * @param {Bug} bug
 * @param {Run} sound
 * @param {string} copy
 * @param {Readonly<Record<string, string>>} env
 */
async function judge(bug, sound, copy, env) {
  const before = new Map(bug.edits.map(({ file }) => [file, readFileSync(join(copy, file), 'utf8')]))
  /** @param {string} verdict @param {number} seconds */
  const say = (verdict, seconds) =>
    console.log(`${verdict.padEnd(10)} ${bug.name.padEnd(28)} ${seconds.toFixed(1).padStart(5)} s  ${bug.says}`)
  if (sound.failed + sound.broken > 0 || sound.passed === 0) {
    say('NOT SOUND', sound.seconds)
    return false
  }
  try {
    for (const { file, find, replace } of bug.edits) {
      const text = readFileSync(join(copy, file), 'utf8')
      if (text.split(find).length !== 2) {
        console.log(`${file} no longer holds, once:\n${find}`)
        say('NOT PLANTED', 0)
        return false
      }
      writeFileSync(
        join(copy, file),
        text.replace(find, () => replace),
      )
    }
    const planted = run(bug, copy, env)
    const found = bug.crashes === true ? planted.failed + planted.broken > 0 : planted.failed > 0 && planted.broken === 0
    say(found ? 'found' : planted.broken > 0 ? 'BROKEN' : 'NOT FOUND', planted.seconds)
    return found
  } finally {
    for (const [file, text] of before) writeFileSync(join(copy, file), text)
  }
}

/**
 * Runs a bug's test in the copy. `broken`: suites that could not run at all.
 * @param {Bug} bug
 * @param {string} copy
 * @param {Readonly<Record<string, string>>} servers
 * @returns {Run}
 */
function run(bug, copy, servers) {
  const began = performance.now()
  const report = join(copy, '.planted.json')
  rmSync(report, { force: true })
  const env = { ...process.env, ...servers, SANSHE_TOOLS: toolsDir(), NODE_OPTIONS: '' }
  if (bug.build === true) spawnSync(ownNode, ['infra/build.mjs'], { cwd: copy, env, stdio: 'ignore' })
  const jest = ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${report}`, '--forceExit', bug.spec]
  const named = bug.test === undefined ? [] : ['-t', bug.test]
  spawnSync(ownNode, [...jest, ...named], {
    cwd: copy,
    env: { ...env, NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
    stdio: 'ignore',
  })
  const seconds = (performance.now() - began) / 1000
  if (!existsSync(report)) return { failed: 0, passed: 0, broken: 1, seconds }
  const {
    numFailedTests: failed,
    numPassedTests: passed,
    numRuntimeErrorTestSuites: broken,
  } = JSON.parse(readFileSync(report, 'utf8'))
  return { failed, passed, broken, seconds }
}
