import { fileTypeFromFile } from 'file-type'
import { open } from 'node:fs/promises'

/** Of each ending: what it is served as, and what its bytes may be recognized as. */
const types: Readonly<Record<string, { readonly type: string; readonly seenAs: readonly string[] }>> = {
  pdf: { type: 'application/pdf', seenAs: ['application/pdf'] },
  ofd: { type: 'application/ofd', seenAs: ['application/zip'] },
  docx: only('application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
  xlsx: only('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  doc: { type: 'application/msword', seenAs: ['application/x-cfb'] },
  xls: { type: 'application/vnd.ms-excel', seenAs: ['application/x-cfb'] },
  wps: { type: 'application/vnd.ms-works', seenAs: ['application/x-cfb'] },
  et: { type: 'application/vnd.ms-excel', seenAs: ['application/x-cfb'] },
  zip: only('application/zip'),
  jpg: only('image/jpeg'),
  jpeg: only('image/jpeg'),
  png: only('image/png'),
  txt: { type: 'text/plain; charset=utf-8', seenAs: [] },
  csv: { type: 'text/csv; charset=utf-8', seenAs: [] },
}

function only(type: string) {
  return { type, seenAs: [type] }
}

/** The endings of names that are taken. */
export const endings: readonly string[] = Object.keys(types)

/** The type that a file is kept as, by the ending of its name; undefined where none is taken, or its bytes are something else. */
export async function typeOf(name: string, path: string): Promise<string | undefined> {
  const known = types[(/\.([^.]+)$/.exec(name)?.[1] ?? '').toLowerCase()]
  if (!known) return undefined
  const seen = (await fileTypeFromFile(path))?.mime
  const fits = known.seenAs.length === 0 ? seen === undefined && (await isText(path)) : known.seenAs.includes(seen ?? '')
  return fits ? known.type : undefined
}

/** Whether the first 64 KiB are UTF-8 without control characters. */
async function isText(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0)
    // A character may be cut in two at the end of what was read.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, bytesRead), { stream: true })
    // oxlint-disable-next-line no-control-regex -- these are what is looked for
    return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text)
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  } finally {
    await file.close()
  }
}
