import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { fileURLToPath } from 'node:url'

/** The SDK tells no progress: it must have begun to write within this time, so that an unreachable site is given up at once. */
const firstBytesWithin = 10_000

/**
 * Lets Temporal's SDK download the program as it does for its own tests, then keeps the file as `folder/bin/<program>`.
 * Run in a process of its own: that can be ended when nothing arrives. Gives why it failed, or nothing.
 */
export async function downloadBySdk(
  tool: { readonly program: string; readonly sdk: 'cli' | 'time-skipping' },
  folder: string,
  say: (line: string) => void,
): Promise<{ readonly failed?: string }> {
  say(`letting Temporal's SDK download ${tool.program}`)
  const half = `${folder}.${process.pid}`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { recursive: true })
  const script = fileURLToPath(new URL('./tools-sdk-download.mjs', import.meta.url))
  const giveUp = new AbortController()
  const slow = setTimeout(() => {
    if (readdirSync(half).length === 0) giveUp.abort()
  }, firstBytesWithin)
  try {
    await promisify(execFile)(process.execPath, [script, tool.sdk, half], { timeout: 300_000, signal: giveUp.signal })
    const file = readdirSync(half)[0]
    if (file === undefined) throw new Error('it left no file')
    const program = join(folder, 'bin', tool.program)
    mkdirSync(dirname(program), { recursive: true })
    chmodSync(join(half, file), 0o755)
    renameSync(join(half, file), program)
    return {}
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim().split('\n').at(-1)
    const why = giveUp.signal.aborted ? `nothing arrived in ${firstBytesWithin / 1000} s` : said || (error as Error).message
    return { failed: `download by Temporal's SDK: ${why}` }
  } finally {
    clearTimeout(slow)
    rmSync(half, { recursive: true, force: true })
  }
}
