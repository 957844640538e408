import { tellWhy } from './read-args.js'

/** What every file `apps/cli/<command>.ts` exports: does the command; a failure is thrown, or told and left in `process.exitCode`. */
export interface Command {
  readonly run: (args: readonly string[]) => Promise<void>
}

const commands: Readonly<Record<string, { readonly says: string; readonly file: string }>> = {
  serve: { says: 'start PostgreSQL, Temporal, the API and the worker', file: './serve.js' },
  rehearse: { says: 'play a programme from plan to last payment on the rehearsal clock', file: './rehearse.js' },
  law: { says: 'the register of rules, and the legal day of one', file: './law.js' },
  acts: { says: 'write the pages of all acts (docs/acts) from their declarations', file: './acts.js' },
  process: { says: 'the definition of a process as a table, or how far one has come', file: './process.js' },
  token: { says: "a sample person's token for the API", file: './token.js' },
  operator: { says: 'make the first operator of a system that has none', file: './operator.js' },
  rebuild: { says: 'rebuild views, processes or dues from the facts', file: './rebuild.js' },
  schema: { says: 'write the first migration from the SQL of the rooms, until a release has run it', file: './schema.js' },
  migrate: { says: 'bring a database up to date', file: './migrate.js' },
  load: { says: 'load a programme into a running system', file: './load.js' },
}

const [name = '', ...args] = process.argv.slice(2)
const command = commands[name]
if (command === undefined) {
  const list = Object.entries(commands).map(([known, { says }]) => `  ${known.padEnd(10)} ${says}`)
  console.error(['sanshe <command> …', ...list].join('\n'))
  process.exitCode = name === '' || name === '--help' ? 0 : 2
} else {
  try {
    // Loaded only now: a command should not wait for the libraries of the others.
    const { run } = (await import(command.file)) as Command
    await run(args)
  } catch (error) {
    if (process.env['SANSHE_DEBUG'] === undefined) tellWhy(error)
    else tellWhy(error, error)
  }
}
