import { connect, createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/** A way to a server that can be shut: then connections break, and new ones are refused. Frozen, they stay open and nothing comes back. */
export type Gate = { readonly url: string; shut(): Promise<void>; open(): Promise<void>; freeze(): void; thaw(): void }

/** A gate before the server that a URL names; `url` is the same through the gate. */
export async function gateTo(target: string): Promise<Gate> {
  const to = new URL(target)
  const sockets = new Set<Socket>()
  let frozen = false
  const server = createServer((inward) => {
    const outward = connect(Number(to.port), to.hostname)
    for (const socket of [inward, outward]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        inward.destroy()
        outward.destroy()
      })
    }
    inward.pipe(outward)
    outward.pipe(inward)
    if (frozen) for (const socket of [inward, outward]) socket.pause()
  })
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = server.address() as AddressInfo
  const through = new URL(target)
  through.host = `127.0.0.1:${port}`
  return {
    url: through.href,
    shut: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const socket of sockets) socket.destroy()
      await closed
    },
    open: () => listen(port),
    freeze: () => {
      frozen = true
      for (const socket of sockets) socket.pause()
    },
    thaw: () => {
      frozen = false
      for (const socket of sockets) socket.resume()
    },
  }
}
