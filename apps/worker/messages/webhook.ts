import { createHmac } from 'node:crypto'

/** How long whoever is told may take to answer, in milliseconds. */
const patience = 10_000

/**
 * Posts a message. `x-sanshe-signature` is `sha256=` and the HMAC of `<x-sanshe-timestamp>.<body>`: whoever is told knows by it who tells, and that it is
 * not an old one sent anew. Throws where it is not taken.
 */
export async function post(
  { url, secret }: { readonly url: string; readonly secret: string },
  id: string,
  message: object,
  now: number = Date.now(),
): Promise<void> {
  const body = JSON.stringify({ id, ...message })
  const timestamp = String(Math.floor(now / 1_000))
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
  const response = await fetch(url, {
    method: 'POST',
    redirect: 'error',
    headers: {
      'content-type': 'application/json',
      'x-sanshe-timestamp': timestamp,
      'x-sanshe-signature': `sha256=${signature}`,
    },
    body,
    signal: AbortSignal.timeout(patience),
  })
  await response.body?.cancel()
  if (!response.ok) throw new Error(`the webhook answered ${response.status}`)
}
