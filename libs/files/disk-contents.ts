import { mkdir, open, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Contents } from './contents.js'

/** Files in a folder of this machine, or one that several nodes share: `<first two digits>/<hash>`. */
export class DiskContents implements Contents {
  /** `folder` is on the same disk as what is taken. */
  constructor(private readonly folder: string) {}

  async take(hash: string, path: string): Promise<void> {
    const place = this.placeOf(hash)
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    await rename(path, place)
    // The name too must outlive a power cut: a fact may name it a moment later.
    for (const folder of [dirname(place), this.folder]) {
      const held = await open(folder, 'r')
      try {
        await held.sync()
      } finally {
        await held.close()
      }
    }
  }

  async open(hash: string): Promise<Readable | undefined> {
    const file = await open(this.placeOf(hash), 'r').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    })
    return file?.createReadStream()
  }

  private placeOf(hash: string): string {
    return join(this.folder, hash.slice(0, 2), hash)
  }
}
