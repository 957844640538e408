import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { copyAssets, removeStale } from './build-files.mjs'
import {
  builtBundle as out,
  builtPortal,
  fingerprint,
  portalSources,
  readStamp,
  workflowSources,
  writeStamp,
} from './build-stamp.mjs'
import { capture, node } from './command.mjs'
import { compile } from './compile.mjs'
import { say, timed } from './console.mjs'
import { withLock } from './lock.mjs'
import { repository } from './repository.mjs'

/** Builds `dist/`, the workflow bundle and the portal when a source has changed since the last build. Throws with the compiler's or a bundler's words. */
export async function ensureBuilt() {
  await withLock(join(repository, '.sanshe', 'build.lock'), buildUnlessDone, (holder) =>
    say(`process ${holder.pid} is building: waiting for it`),
  )
}

async function buildUnlessDone() {
  // Taken before compiling: what is changed meanwhile is built the next time.
  const all = fingerprint(['apps', 'libs', 'workflows', 'infra', 'test'])
  if (readStamp('build') === all) return
  const [forWorkflows, forPortal] = [workflowSources(), portalSources()]
  await timed('building', async () => {
    await compile()
    copyAssets()
    removeStale()
    if (readStamp('bundle') !== forWorkflows) await bundle()
    writeStamp('bundle', forWorkflows)
    if (readStamp('portal') !== forPortal || !existsSync(builtPortal)) await portal()
    writeStamp('portal', forPortal)
    writeStamp('build', all)
  })
}

async function bundle() {
  if (!existsSync(join(repository, 'workflows', 'index.ts'))) return say('there is no workflows/index.ts yet: no workflow bundle')
  rmSync(out, { force: true })
  const { code, output } = await capture(node(), [join(repository, 'infra', 'bundle-workflows.mjs'), out])
  if (code !== 0) throw new Error(`the workflow bundle failed:\n${output.trim()}`)
}

/** What browsers load: a build of its own, since nothing of it runs on the server. */
async function portal() {
  const vite = join(repository, 'node_modules', 'vite', 'bin', 'vite.js')
  const config = join(repository, 'apps', 'portal', 'vite.config.mjs')
  const { code, output } = await capture(node(), [vite, 'build', '--config', config, '--logLevel', 'error'])
  if (code !== 0) throw new Error(`the portal's build failed:\n${output.trim()}`)
}

if (process.argv[1] === import.meta.filename) {
  await ensureBuilt().catch((/** @type {Error} */ error) => {
    say(error.message)
    process.exitCode = 1
  })
}
