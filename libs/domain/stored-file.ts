import type { Fields } from './field.js'

/** The fields of a file kept outside the log by the hash of its content; `size` in bytes. */
export const storedFile = {
  hash: { kind: 'file', label: '文件', help: '文件的 SHA-256' },
  size: { kind: 'count', label: '文件大小', unit: '字节', max: 2_000_000_000 },
} as const satisfies Fields
