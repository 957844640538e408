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
  const address = `${url}/v1/files?name=${encodeURIComponent(name)}`
  const said = await read(await fetch(address, { method: 'POST', headers, body: new Uint8Array(bytes) }))
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
    const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    const said = await read(response)
    const passes = said.status === 503 || (said.status === 409 && said.refusals.length === 0)
    if (!passes || attempt === attempts) return said
    await wait(100 * attempt)
  }
}

async function read(response: Response): Promise<Said> {
  const text = await response.text()
  const json = parsed(text)
  const refusals = Array.isArray(json['refusals']) ? (json['refusals'] as { code: string }[]).map(({ code }) => code) : []
  const repeated = response.headers.get('idempotent-replayed') === 'true'
  return { ok: response.ok, status: response.status, text, json, repeated, code: json['code'] as string | undefined, refusals }
}

function parsed(text: string): { readonly [name: string]: unknown } {
  try {
    return JSON.parse(text) as { [name: string]: unknown }
  } catch {
    return {}
  }
}
