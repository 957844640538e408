import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { builtBundle, bundleIsCurrent } from '../infra/build-stamp.mjs'
import { repository } from '../infra/repository.mjs'

/**
 * The SDK's word for workers that run workflows in the thread they are in: a thread beside it has to load the SDK once more for every worker, and
 * everything between the two is copied (a fifth of what a suite with workers takes). Whatever is started as a process of its own has that thread.
 */
process.env['TEMPORAL_DEBUG'] ??= '1'

/** How long such a worker lets a workflow run without giving way, in milliseconds: the most that Node takes, which is for ever. */
const forEver = 4_294_967_295

/** Node starts a thread at every entry into a workflow to watch that time: 110 µs of a processor, and 2 µs without it. */
function unwatched(): void {
  const { runInContext } = Script.prototype
  // jest loads this file once a suite, and Node's own modules once a process.
  if (runInContext.name === 'withoutWatch') return
  Script.prototype.runInContext = function withoutWatch(this: Script, context, options) {
    if (options?.timeout !== forEver) return runInContext.call(this, context, options) as unknown
    return runInContext.call(this, context, { ...options, timeout: undefined }) as unknown
  }
}
unwatched()

/** The workflows' code: as the build bundled it where it is of these sources, else bundled once a test process. */
export function workflowBundle(): { codePath: string } {
  if (bundleIsCurrent()) return { codePath: builtBundle }
  const codePath = join(tmpdir(), `sanshe-workflows-${process.ppid}-${process.env['JEST_WORKER_ID'] ?? '0'}.js`)
  if (!existsSync(codePath))
    execFileSync(process.execPath, [join(repository, 'infra', 'bundle-workflows.mjs'), codePath], {
      env: { ...process.env, NODE_OPTIONS: '' },
    })
  return { codePath }
}
