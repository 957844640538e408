import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Setting } from '../setting.js'
import type { Contestant } from './contestant.js'
import type { EmmettRequest } from './emmett-program.js'
import type { Slice } from './load.js'

/** (c) Emmett's PostgreSQL command handler with one inline projection, as it comes, on a database of its own of the same server. */
export async function emmett(setting: Setting, example: { readonly data: object; readonly about: object }): Promise<Contestant> {
  const database = await setting.postgres.createDatabase('emmett')
  const program = fileURLToPath(new URL('./emmett-program.js', import.meta.url))
  const values = [database.ownerUrl, '16', JSON.stringify(example.data), JSON.stringify(example.about)]
  const child = fork(program, values, { execArgv: process.execArgv, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const ended = new Promise<never>((_resolve, reject) =>
    child.once('exit', (code) => reject(new Error(`Emmett's process has ended (${code})`))),
  )
  ended.catch(() => undefined)
  const ask = async <Answer>(request: EmmettRequest): Promise<Answer> => {
    const answer = new Promise<Answer>((resolve, reject) =>
      child.once('message', (message: { done: Answer } | { failed: string }) =>
        'failed' in message ? reject(new Error(`Emmett: ${message.failed}`)) : resolve(message.done),
      ),
    )
    child.send(request)
    return Promise.race([answer, ended])
  }
  return {
    name: 'emmett',
    prepare: (acts) => ask({ prepare: acts }),
    run: (atOnce, milliseconds) => ask<Slice>({ atOnce, milliseconds }),
    close: async () => {
      if (child.connected) child.disconnect()
      await ended.catch(() => undefined)
    },
  }
}
