/** SQLSTATEs of a server that is stopping, starting, full, read-only after a failover, or that ended this transaction for another. */
const away = /^(08...|57P0[1-5]|53300|25006|40001|40P01)$/
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
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|connection timeout/i

/** Whether an error means that the database cannot be asked now: the same request may succeed later. */
export function databaseIsAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(databaseIsAway)
  if (!(error instanceof Error)) return false
  if ('driverError' in error) return databaseIsAway(error.driverError)
  const code = 'code' in error ? String(error.code) : ''
  return away.test(code) || network.has(code) || said.test(error.message)
}
