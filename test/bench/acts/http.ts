import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { issueToken, signingKey } from '#identity'
import { freePort } from '../../../infra/ports.js'
import { startServer } from '../../../infra/server-process.js'
import { built } from '../built.js'
import { parties, personOf } from '../contract.js'
import type { Setting } from '../setting.js'
import type { Contestant } from './contestant.js'
import { Deliveries, recordService, type Delivery } from './deliveries.js'
import { slice } from './load.js'

/** (d) The same act over HTTP: the built API in a process of its own, connections kept. */
export async function http(setting: Setting): Promise<Contestant> {
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
    },
  })
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const { person, org, roles } = personOf('provider')
  const key = await signingKey(setting.folder)
  const token = await issueToken(key, { id: person, org, roles, kind: 'provider', region: 'b' })
  const ask = (method: 'GET' | 'POST', path: string, body?: object): Promise<{ status: number; text: string }> =>
    new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() }
      const sent = request(
        { host: '127.0.0.1', port, agent, method, path, headers: method === 'POST' ? headers : {} },
        (reply) => {
          let text = ''
          reply.setEncoding('utf8').on('data', (part: string) => (text += part))
          reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text }))
        },
      )
      sent.on('error', reject)
      sent.end(body === undefined ? undefined : JSON.stringify(body))
    })

  const record = async (delivery: Delivery): Promise<void> => {
    const data = recordService(await setting.open.engine.clock.now())
    const { status, text } = await ask(
      'POST',
      `/v1/contracts/${delivery.award}/deliveries/${delivery.month}/record-service`,
      data,
    )
    if (status !== 200) throw new Error(`the API answered ${status}: ${text}`)
    delivery.version += 1
  }
  // The API has a state cache of its own: a first act on each stream fills it.
  const deliveries = new Deliveries(setting, 'h', record)
  const act = async (): Promise<void> => {
    const delivery = deliveries.take()
    await record(delivery)
    deliveries.giveBack(delivery)
  }
  await untilReady(() => ask('GET', '/health/ready'), server)
  return {
    name: 'http',
    prepare: (acts) => deliveries.prepare(acts),
    run: (atOnce, milliseconds) => slice(act, atOnce, milliseconds),
    close: async () => {
      agent.destroy()
      await server.stop('SIGTERM')
    },
  }
}

async function untilReady(
  ask: () => Promise<{ status: number; text: string }>,
  server: { hasEnded(): boolean; lastLines(): string; stop(): Promise<void> },
): Promise<void> {
  for (let left = 300; ; left -= 1) {
    const reply = await ask().catch(() => undefined)
    if (reply?.status === 200) return
    if (server.hasEnded() || left === 0) {
      await server.stop()
      throw new Error(`the API did not start for ${parties.provider[0]}: ${reply?.text ?? ''}\n${server.lastLines()}`)
    }
    await wait(100)
  }
}
