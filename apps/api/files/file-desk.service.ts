import type { Actor } from '#domain'
import { Engine } from '#engine'
import { Files, keptBy, keptFirst, type KeptFile } from '#files'
import { Injectable } from '@nestjs/common'
import type { Readable } from 'node:stream'
import { notFound } from '../problem/problem.js'
import { Reader } from '../reading/reader.service.js'

/** Gives files to whoever may see them. */
@Injectable()
export class FileDesk {
  constructor(
    private readonly engine: Engine,
    private readonly files: Files,
    private readonly reader: Reader,
  ) {}

  /** A file with its bytes: one that the asker's organization has kept, or that a fact names which the asker may see. Throws 404 for any other. */
  async read(
    hash: string,
    fact: string | undefined,
    asker: Actor | undefined,
  ): Promise<{ readonly file: KeptFile; readonly bytes: Readable }> {
    const file = await this.find(hash, fact, asker)
    const bytes = file && (await this.files.open(hash))
    if (!file || !bytes) throw notFound('这份文件')
    return { file, bytes }
  }

  private async find(hash: string, fact: string | undefined, asker: Actor | undefined): Promise<KeptFile | undefined> {
    const { pool } = this.engine.store
    const own = asker ? await keptBy(pool, asker.org, [hash]) : []
    if (own[0]) return own[0]
    const named = fact === undefined ? [] : await this.reader.hashesOf(fact, asker)
    return named.includes(hash) ? (await keptFirst(pool, [hash]))[0] : undefined
  }
}
