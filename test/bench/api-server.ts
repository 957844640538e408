import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../../infra/ports.js'
import { startServer } from '../../infra/server-process.js'
import { built } from './built.js'
import type { Setting } from './setting.js'

/** An answer of the API. */
export type Reply = { readonly status: number; readonly text: string }

/** The built API in a process of its own. `ask`: one request over kept connections; what is posted has its own `Idempotency-Key`. */
export type ApiServer = {
  readonly ask: (method: 'GET' | 'POST', path: string, token?: string, body?: object) => Promise<Reply>
  close(): Promise<void>
}

/** Starts the API on the setting's database and waits until it is ready. Throws with its last words when it does not start. */
export async function startApi(setting: Setting): Promise<ApiServer> {
  const port = await freePort()
  const server = await startServer({
    name: 'the API',
    command: process.execPath,
    args: [built('apps/api/main.js')],
    logFile: join(setting.folder, 'logs', 'api.log'),
    env: {
      ...process.env,
      DATABASE_URL: setting.postgres.url,
      PORT: String(port),
      HOST: '127.0.0.1',
      SANSHE_DATA: setting.folder,
      SANSHE_LIMIT_PERSON: '0',
      SANSHE_LIMIT_ADDRESS: '0',
    },
  })
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const ask: ApiServer['ask'] = (method, path, token, body) =>
    new Promise((resolve, reject) => {
      const headers = {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(method === 'POST' ? { 'content-type': 'application/json', 'idempotency-key': randomUUID() } : {}),
      }
      const sent = request({ host: '127.0.0.1', port, agent, method, path, headers }, (reply) => {
        let text = ''
        reply.setEncoding('utf8').on('data', (part: string) => (text += part))
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text }))
      })
      sent.on('error', reject)
      sent.end(body === undefined ? undefined : JSON.stringify(body))
    })
  await untilReady(() => ask('GET', '/health/ready'), server)
  return {
    ask,
    close: async () => {
      agent.destroy()
      await server.stop('SIGTERM')
    },
  }
}

async function untilReady(
  ask: () => Promise<Reply>,
  server: { hasEnded(): boolean; lastLines(): string; stop(): Promise<void> },
): Promise<void> {
  for (let left = 300; ; left -= 1) {
    const reply = await ask().catch(() => undefined)
    if (reply?.status === 200) return
    if (server.hasEnded() || left === 0) {
      await server.stop()
      throw new Error(`the API did not start: ${reply?.text ?? ''}\n${server.lastLines()}`)
    }
    await wait(100)
  }
}
