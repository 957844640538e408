import { statfsSync } from 'node:fs'

/**
 * Bytes that are left to the database itself: 64 MiB, four segments of its write-ahead log. One that finds no room for that log
 * ends, and could not even be read any more.
 */
const reserve = 64 * 1024 * 1024

/** Whether the disk of a folder has room for more than what is left to the database itself. */
export function hasRoom(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize >= reserve
}

/** The same as a question, of the folder that `SANSHE_DISK` names: where a database on this machine writes. Without it, always room. */
export const roomBy = (env: NodeJS.ProcessEnv): (() => boolean) => {
  const folder = env['SANSHE_DISK']
  return folder === undefined || folder === '' ? () => true : () => hasRoom(folder)
}
