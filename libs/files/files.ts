import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type pg from 'pg'
import type { Contents } from './contents.js'
import { DiskContents } from './disk-contents.js'
import { keptLately, noteKept, type KeptFile } from './kept.js'
import { S3Contents, type S3Options } from './s3-contents.js'
import { typeOf } from './types.js'

/** Where files lie and how much may be kept, in bytes: of one file, and by one organization in 24 hours. */
export type FilesOptions = {
  /** A folder of this machine: the files themselves, or only those that are coming in where there is an S3 server. */
  readonly folder: string
  readonly s3?: S3Options
  readonly mostBytes: number
  readonly mostBytesADay: number
}

/** Whoever keeps a file, and what he calls it. */
export type Keeping = { readonly organization: string; readonly person: string; readonly name: string }

/** Why a file is not kept. */
export type NotKept = { readonly not: 'tooLarge' | 'tooMuchToday' | 'wrongType' | 'empty' }

/** A file that came in, and has not been kept by then, was cut off. */
const cutOffAfter = 24 * 3_600_000

/** Keeps what acts name as evidence: contents outside the log, under the SHA-256 of their bytes. */
export class Files {
  private constructor(
    private readonly pool: pg.Pool,
    private readonly contents: Contents,
    private readonly incoming: string,
    private readonly options: FilesOptions,
  ) {}

  /** Makes the folders, private to this user, and removes what a killed node left half-written. */
  static async open(pool: pg.Pool, options: FilesOptions): Promise<Files> {
    const incoming = join(options.folder, 'incoming')
    await mkdir(incoming, { recursive: true, mode: 0o700 })
    for (const name of await readdir(incoming)) {
      const path = join(incoming, name)
      // Another node may share the folder.
      const left = await stat(path).catch(() => undefined)
      if (left && Date.now() - left.mtimeMs > cutOffAfter) await rm(path, { force: true })
    }
    return new Files(pool, options.s3 ? new S3Contents(options.s3) : new DiskContents(options.folder), incoming, options)
  }

  get mostBytes(): number {
    return this.options.mostBytes
  }

  /** Keeps what comes in, whole or not at all. The same content kept again by the same organization is the same file. Throws what the disk, the S3 server or PostgreSQL says. */
  async keep(bytes: Readable, { organization, person, name }: Keeping): Promise<KeptFile | NotKept> {
    const { mostBytesADay } = this.options
    // What is used up already is told before anything is sent.
    if ((await keptLately(this.pool, organization)) >= mostBytesADay) return { not: 'tooMuchToday' }
    const path = join(this.incoming, randomUUID())
    try {
      const { hash, size } = await this.write(bytes, path)
      if (size > this.mostBytes) return { not: 'tooLarge' }
      if (size === 0) return { not: 'empty' }
      const type = await typeOf(name, path)
      if (type === undefined) return { not: 'wrongType' }
      if ((await keptLately(this.pool, organization)) + size > mostBytesADay) return { not: 'tooMuchToday' }
      await this.contents.take(hash, path)
      return await noteKept(this.pool, { hash, organization, person, name, type, size })
    } finally {
      await rm(path, { force: true })
    }
  }

  /** The bytes of a file; undefined where nobody has kept it. */
  open(hash: string): Promise<Readable | undefined> {
    return this.contents.open(hash)
  }

  /** Writes to the disk what comes in, until it is more than may be kept: the rest is left unread, so that whoever sends it can still be told. */
  private async write(bytes: Readable, path: string): Promise<{ readonly hash: string; readonly size: number }> {
    const hash = createHash('sha256')
    const file = await open(path, 'wx', 0o600)
    let size = 0
    try {
      for await (const chunk of bytes.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        size += chunk.length
        if (size > this.mostBytes) break
        hash.update(chunk)
        await file.writeFile(chunk)
      }
      await file.sync()
    } finally {
      await file.close()
    }
    return { hash: hash.digest('hex'), size }
  }
}
