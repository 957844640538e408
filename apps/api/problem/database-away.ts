/** SQLSTATEs of a server that is stopping, starting, full, read-only after a failover, that took too long, or that ended this transaction for another. */
const away = /^(08...|57P0[1-5]|57014|55P03|25P0[34]|53[234]00|25006|40001|40P01)$/
const network = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
])
/** What `pg` says without a code. */
const said =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|connection timeout|query read timeout/i

/**
 * Whether an error means that the database cannot be asked now: the same request may succeed later. Looks at its shape: an error of
 * another realm (Node's own, under jest) is no `instanceof Error`.
 */
export function databaseIsAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  if ('errors' in error && Array.isArray(error.errors)) return error.errors.some(databaseIsAway)
  if ('driverError' in error) return databaseIsAway(error.driverError)
  const code = 'code' in error ? String(error.code) : ''
  return away.test(code) || network.has(code) || ('message' in error && said.test(String(error.message)))
}

/** Whether the server could not write because its disk is full (SQLSTATE 53100): nothing was written, and reads go on. */
export const diskIsFull = (error: unknown): boolean => hasCode(error, '53100')

/** Whether this machine's disk had no room for a file, which says nothing of the database's. */
export const filesHaveNoRoom = (error: unknown): boolean => hasCode(error, 'ENOSPC')

/** Whether another transaction held what this one needed for too long (SQLSTATE 55P03): nothing was written. */
export const lockIsNotFree = (error: unknown): boolean => hasCode(error, '55P03')

function hasCode(error: unknown, code: string): boolean {
  if (typeof error !== 'object' || error === null) return false
  if ('driverError' in error) return hasCode(error.driverError, code)
  return 'code' in error && error.code === code
}
