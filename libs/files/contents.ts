import type { Readable } from 'node:stream'

/** Where the contents of files lie, each under the SHA-256 of its bytes (64 hexadecimal digits). */
export interface Contents {
  /** Takes a whole file from a path on this machine; afterwards it is no longer there. What is kept already stays as it is. Throws what the disk or the server says. */
  take(hash: string, path: string): Promise<void>
  /** The bytes under a hash; undefined where there are none. */
  open(hash: string): Promise<Readable | undefined>
}
