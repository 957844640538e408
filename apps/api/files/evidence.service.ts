import { streams, type Actor } from '#domain'
import { Engine } from '#engine'
import { keptBy } from '#files'
import { Injectable } from '@nestjs/common'
import { badRequest, type Fault } from '../problem/problem.js'
import { filesNamed, type NamedFile } from './named-files.js'

const fieldsOf = new Map(streams.flatMap(({ acts }) => acts.map(({ name, fields }) => [name, fields] as const)))

/** Whether the files that an act names are there. */
@Injectable()
export class Evidence {
  constructor(private readonly engine: Engine) {}

  /**
   * Throws 400 with every file of an act's data, or the paper it is registered by, that the asker's organization has not kept. Another's does
   * not count, though its hash is known: whoever names a file in a fact of his own may read it there.
   */
  async isThere(act: string, data: object, paper: string | undefined, { org }: Actor): Promise<void> {
    const named: readonly NamedFile[] = [
      ...filesNamed(fieldsOf.get(act) ?? {}, data),
      ...(paper === undefined ? [] : [{ at: 'registered.evidence.file', hash: paper }]),
    ]
    if (named.length === 0) return
    const hashes = [...new Set(named.map(({ hash }) => hash))]
    const kept = new Map((await keptBy(this.engine.store.pool, org, hashes)).map((file) => [file.hash, file]))
    const faults = named.flatMap(({ at, hash, size }): Fault[] => {
      const file = kept.get(hash)
      if (!file) return [{ at, says: '本单位还没有上传这份文件：请先上传（POST /v1/files），再填所得的 SHA-256' }]
      if (size !== undefined && size !== file.size) return [{ at, says: `所填大小与文件不符：文件为 ${file.size} 字节` }]
      return []
    })
    if (faults.length > 0) throw badRequest('所附文件有误，逐项见 faults', faults)
  }
}
