import { parseArgs, type ParseArgsConfig } from 'node:util'

/** How a command is called, told in place of doing it: to whoever asked for it (exit code 0), and to whoever asked for what there is not (2). */
export class HowCalled extends Error {
  constructor(
    message: string,
    readonly exitCode: 0 | 2,
  ) {
    super(message)
  }
}

/** Thrown where a command was called as it cannot be: what is wrong, and how it is called. */
export const misused = (wrong: string, usage: string): HowCalled => new HowCalled(`${wrong}\n${usage}`, 2)

/** Tells why a command did not do what it does, and leaves the exit code: how it is called on standard output where that was asked for. */
export function tellWhy(
  error: unknown,
  says: unknown = error instanceof Error && error.message !== '' ? error.message : error,
): void {
  process.exitCode = error instanceof HowCalled ? error.exitCode : 1
  if (process.exitCode === 0) console.log(says)
  else console.error(says)
}

type Options = NonNullable<ParseArgsConfig['options']>
type Config<O extends Options, P extends boolean> = { readonly options: O; readonly allowPositionals?: P }
type Read<O extends Options, P extends boolean> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: P }>>

/** Reads a command line. Throws `HowCalled`: for `--help`, for an option that there is not, for one without its value, for a word too many. */
export function readArgs<const O extends Options, const P extends boolean = false>(
  args: readonly string[],
  usage: string,
  { options, allowPositionals }: Config<O, P>,
): Read<O, P> {
  // First without being strict: what Node then says of it names neither the options nor the command.
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true })
  const given = tokens.filter((token) => token.kind === 'option')
  if (given.some(({ rawName }) => rawName === '--help' || rawName === '-h')) throw new HowCalled(usage, 0)
  for (const { name, rawName, value, inlineValue } of given) {
    const known = Object.hasOwn(options, name) ? options[name] : undefined
    const all = Object.keys(options).map((one) => `--${one}`)
    if (known === undefined || !rawName.startsWith('--'))
      throw misused(`there is no option ${rawName}${all.length === 0 ? '' : `, only ${all.join(', ')}`}`, usage)
    if (known.type === 'boolean' && value !== undefined) throw misused(`${rawName} takes no value`, usage)
    // `--data --empty`: the name of another option is no value.
    if (known.type === 'string' && (value === undefined || value === '' || (inlineValue !== true && value.startsWith('-'))))
      throw misused(`${rawName} takes a value`, usage)
  }
  const [word] = tokens.filter((token) => token.kind === 'positional')
  if (allowPositionals !== true && word !== undefined) throw misused(`nothing is known of «${word.value}» here`, usage)
  return parseArgs({ args: [...args], options, allowPositionals: (allowPositionals ?? false) as P })
}
