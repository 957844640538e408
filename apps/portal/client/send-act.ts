import type { components } from './api.js'
import { api, send, told } from './client.js'

type Form = Pick<components['schemas']['FormDto'], 'act' | 'stream' | 'url' | 'steps'>
type Accepted = components['schemas']['AcceptedDto']

/**
 * Sends what was filled in: as a draft where the unit signs first, else, and where it is `registered`, as the act itself; its key makes a second sending do
 * nothing. Gives the page that tells what came of it. Throws the problem.
 */
export async function sendAct(
  { act, stream, url, steps }: Form,
  data: Readonly<Record<string, unknown>>,
  { key, registered = false }: { readonly key: string; readonly registered?: boolean },
): Promise<string> {
  if (steps.length > 0 && !registered) {
    const params = { header: { 'Idempotency-Key': key } }
    return `/drafts/${(await told(api.POST('/v1/drafts', { params, body: { act, stream, data } }))).id}`
  }
  const { facts } = await send<Accepted>(url, data, { 'idempotency-key': key })
  return facts[0] ? `/receipts/${facts[0].id}` : '/'
}
