import { Count } from '../fields/number.js'
import { FileHash } from '../fields/text.js'

export class StoredFileDto {
  @FileHash('文件的 SHA-256')
  declare hash: string

  @Count('文件大小（字节）', { to: 2_000_000_000 })
  declare size: number
}
