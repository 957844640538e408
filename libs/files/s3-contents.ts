import { rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { Client, S3Error } from 'minio'
import type { Contents } from './contents.js'

/** `address`: of the server, with the bucket as its path, `https://s3.example.cn/sanshe-files`. */
export type S3Options = { readonly address: string; readonly key: string; readonly secret: string; readonly region?: string }

/** Files in a bucket of a server that speaks S3. The bucket must be there. */
export class S3Contents implements Contents {
  private readonly client: Client
  private readonly bucket: string

  /** Throws an Error for an address that names no bucket. */
  constructor({ address, key, secret, region = 'us-east-1' }: S3Options) {
    const { protocol, hostname, port, pathname } = new URL(address)
    const bucket = pathname.replace(/^\/|\/$/g, '')
    if (bucket === '' || bucket.includes('/'))
      throw new Error(`SANSHE_FILES_S3=${address} names no bucket: https://s3.example.cn/sanshe-files`)
    this.bucket = bucket
    this.client = new Client({
      endPoint: hostname,
      useSSL: protocol === 'https:',
      ...(port === '' ? {} : { port: Number(port) }),
      accessKey: key,
      secretKey: secret,
      region,
      pathStyle: true,
    })
  }

  async take(hash: string, path: string): Promise<void> {
    if (!(await this.has(hash))) await this.client.fPutObject(this.bucket, hash, path, {}).catch(away)
    await rm(path)
  }

  async open(hash: string): Promise<Readable | undefined> {
    return this.client.getObject(this.bucket, hash).catch(absent)
  }

  private async has(hash: string): Promise<boolean> {
    return (await this.client.statObject(this.bucket, hash).catch(absent)) !== undefined
  }
}

/** The server that files lie on cannot be reached, or does not do what it is asked. */
export class FilesAway extends Error {
  constructor(override readonly cause: unknown) {
    super(`the S3 server of the files: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}

/** Nothing under that name; throws `FilesAway` for whatever else happens. */
function absent(error: unknown): undefined {
  if (error instanceof S3Error && (error.code === 'NoSuchKey' || error.code === 'NotFound')) return undefined
  return away(error)
}

function away(error: unknown): never {
  throw new FilesAway(error)
}
