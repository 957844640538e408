import { readFileSync } from 'node:fs'
import { benchOptions } from '../../test/bench/options.js'
import { clientOptions } from '../../test/client/options.js'
import { simulateOptions } from '../../test/simulate/options.js'
import { HowCalled, readArgs } from './read-args.js'

type Run = (args: readonly string[]) => unknown

const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  scripts: Readonly<Record<string, string>>
}
const named = Object.values(scripts).flatMap((script) => /^node infra\/run\.mjs (\w+)$/.exec(script)?.[1] ?? [])
const elsewhere: Readonly<Record<string, Run>> = { bench: benchOptions, simulate: simulateOptions, client: clientOptions }
/** Every command as it is called from outside, and each of the law's. */
const commands: readonly (readonly string[])[] = [
  ...['serve', 'load', ...named].filter((name) => name !== 'law').map((name) => [name]),
  ...['list', 'show', 'due', 'explain', 'score', 'mutate', 'pages'].map((name) => ['law', name]),
]

/** How a command answers where it is called as it cannot be. */
async function answer([name = '', ...first]: readonly string[], ...args: string[]): Promise<HowCalled> {
  const run = elsewhere[name] ?? ((await import(`./${name}.js`)) as { run: Run }).run
  try {
    await run([...first, ...args])
  } catch (error) {
    if (error instanceof HowCalled) return error
    throw error
  }
  throw new Error(`${name} did what it does`)
}

describe.each(commands.map((command) => [command.join(' '), command] as const))('sanshe %s', (_name, command) => {
  it('is told how it is called for --help, and nothing else', async () => {
    const { message, exitCode } = await answer(command, '--help')
    expect(exitCode).toBe(0)
    expect(message).toMatch(/^(npm (run|start)|sanshe) /)
  })

  it('says of an option that it does not know which there are', async () => {
    const { message, exitCode } = await answer(command, '--nowhere')
    expect(exitCode).toBe(2)
    expect(message).toMatch(/^there is no option --nowhere(, only --.*)?\n(npm (run|start)|sanshe) /)
  })
})

describe('a command line', () => {
  const read = (...args: string[]) =>
    readArgs(args, 'usage', { options: { data: { type: 'string' }, dry: { type: 'boolean', default: false } } })

  it('is read as it is declared', () => {
    expect(read('--data', 'x', '--dry').values).toEqual({ data: 'x', dry: true })
    expect(read('--data=-x').values).toEqual({ data: '-x', dry: false })
    expect(read().values).toEqual({ dry: false })
  })

  it.each([
    [['--data'], '--data takes a value'],
    [['--data', '--dry'], '--data takes a value'],
    [['--dry=yes'], '--dry takes no value'],
    [['-x'], 'there is no option -x, only --data, --dry'],
    [['--toString'], 'there is no option --toString, only --data, --dry'],
    [['word'], 'nothing is known of «word» here'],
  ])('%j is answered in a sentence', (args, says) => {
    expect(() => read(...args)).toThrow(`${says}\nusage`)
  })
})
