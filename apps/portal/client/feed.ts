/** What the API tells as it happens; `mine`: whoever listens did it themselves. */
type Told = { readonly mine?: boolean }

const kinds = ['fact', 'work', 'draft', 'again'] as const
const name = 'sanshe-feed'

/**
 * Hears of what others do, once for all windows of a browser: one of them listens and tells the others. Gives how to stop.
 */
export function listen(hear: () => void): () => void {
  const over = new AbortController()
  const others = new BroadcastChannel(name)
  others.onmessage = hear
  const open = (): Promise<void> =>
    new Promise((done) => {
      const source = new EventSource('/v1/feed')
      for (const kind of kinds)
        source.addEventListener(kind, ({ data }: MessageEvent<string>) => {
          if ((JSON.parse(data) as Told).mine === true) return
          hear()
          others.postMessage(kind)
        })
      over.signal.addEventListener('abort', () => {
        source.close()
        done()
      })
    })
  // Without a lock (a page that is not served securely has none) each window listens for itself.
  const waiting = 'locks' in navigator ? navigator.locks.request(name, { signal: over.signal }, open) : open()
  waiting.catch(() => undefined)
  return () => {
    over.abort()
    others.close()
  }
}
