import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { copyAssets, removeStale } from './build-files.mjs'
import { builtBundle as out, fingerprint, readStamp, workflowSources, writeStamp } from './build-stamp.mjs'
import { capture, node } from './command.mjs'
import { compile } from './compile.mjs'
import { say, timed } from './console.mjs'
import { withLock } from './lock.mjs'
import { repository } from './repository.mjs'

/** Builds `dist/` and the workflow bundle when a source has changed since the last build. Throws with the compiler's or bundler's words. */
export async function ensureBuilt() {
  await withLock(join(repository, '.sanshe', 'build.lock'), buildUnlessDone, (holder) =>
    say(`process ${holder.pid} is building: waiting for it`),
  )
}

async function buildUnlessDone() {
  // Taken before compiling: what is changed meanwhile is built the next time.
  const all = fingerprint(['apps', 'libs', 'workflows', 'infra', 'test'])
  if (readStamp('build') === all) return
  const forWorkflows = workflowSources()
  await timed('building', async () => {
    await compile()
    copyAssets()
    removeStale()
    if (readStamp('bundle') !== forWorkflows) await bundle()
    writeStamp('bundle', forWorkflows)
    writeStamp('build', all)
  })
}

async function bundle() {
  if (!existsSync(join(repository, 'workflows', 'index.ts'))) return say('there is no workflows/index.ts yet: no workflow bundle')
  rmSync(out, { force: true })
  const { code, output } = await capture(node(), [join(repository, 'infra', 'bundle-workflows.mjs'), out])
  if (code !== 0) throw new Error(`the workflow bundle failed:\n${output.trim()}`)
}

if (process.argv[1] === import.meta.filename) {
  await ensureBuilt().catch((/** @type {Error} */ error) => {
    say(error.message)
    process.exitCode = 1
  })
}
