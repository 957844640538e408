import http from 'node:http'
import https from 'node:https'
import { setTimeout as wait } from 'node:timers/promises'
import type { Asker } from './asking.js'

/** What the API said. `refusals`: their codes; `json`: the body where it is one. */
export type Said = {
  readonly ok: boolean
  readonly status: number
  readonly text: string
  readonly json: { readonly [name: string]: unknown }
  readonly repeated: boolean
  readonly code: string | undefined
  readonly refusals: readonly string[]
}

const attempts = 4

/** Keeps a file for a person's unit. Throws an Error with the problem's own words. */
export async function keep({ url, tokenOf }: Asker, person: string, name: string, bytes: Buffer): Promise<void> {
  const headers = { authorization: `Bearer ${await tokenOf(person)}`, 'content-type': 'application/octet-stream' }
  const said = await send(`${url}/v1/files?name=${encodeURIComponent(name)}`, headers, bytes)
  if (!said.ok) throw new Error(`${person} keeps ${name}: ${said.status} ${said.text}`)
}

/** Posts as a person. What passes by itself (others wrote first, the database was away) is tried again under the same key. */
export async function post(
  { url, tokenOf }: Asker,
  person: string,
  path: string,
  key: string,
  body: object,
  seen?: number,
): Promise<Said> {
  for (let attempt = 1; ; attempt += 1) {
    const headers = {
      authorization: `Bearer ${await tokenOf(person)}`,
      'content-type': 'application/json',
      'idempotency-key': key,
      ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
    }
    const said = await send(`${url}${path}`, headers, Buffer.from(JSON.stringify(body)))
    const passes = said.status === 503 || (said.status === 409 && said.refusals.length === 0)
    if (!passes || attempt === attempts) return said
    await wait(100 * attempt)
  }
}

/** Connections are kept. By itself Node keeps those of `fetch` too, which takes three times the processor. */
const kept = { http: new http.Agent({ keepAlive: true }), https: new https.Agent({ keepAlive: true }) }

/** Posts and reads what is said. Throws what the network does. */
function send(address: string, headers: http.OutgoingHttpHeaders, body: Buffer): Promise<Said> {
  const own = { method: 'POST', headers: { ...headers, 'content-length': body.length } }
  return new Promise((resolve, reject) => {
    const hear = (answer: http.IncomingMessage) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part: string) => (text += part))
      answer.on('error', reject)
      answer.on('end', () => {
        resolve(said(answer, text))
      })
    }
    const sent = address.startsWith('https:')
      ? https.request(address, { ...own, agent: kept.https }, hear)
      : http.request(address, { ...own, agent: kept.http }, hear)
    sent.on('error', reject)
    sent.end(body)
  })
}

function said({ statusCode: status = 0, headers }: http.IncomingMessage, text: string): Said {
  const json = parsed(text)
  const refusals = Array.isArray(json['refusals']) ? (json['refusals'] as { code: string }[]).map(({ code }) => code) : []
  const repeated = headers['idempotent-replayed'] === 'true'
  return { ok: status >= 200 && status < 300, status, text, json, repeated, code: json['code'] as string | undefined, refusals }
}

function parsed(text: string): { readonly [name: string]: unknown } {
  try {
    return JSON.parse(text) as { [name: string]: unknown }
  } catch {
    return {}
  }
}
