import { NamespaceNotFoundError } from '@temporalio/common'
import type { Client } from '@temporalio/client'
import type { Logger } from 'pino'
import { messageOf } from '../runs.js'

/** How long Temporal keeps runs that have ended, in seconds: nothing depends on it. */
const retention = 7 * 86_400

/**
 * Makes sure that Temporal has our namespace: made where it is missing and the server lets us. Throws an Error that says what is missing and what
 * to do; also just after it was made, until it can be used.
 */
export async function namespaceIsThere({ connection, options: { namespace } }: Client, log: Logger): Promise<void> {
  const { workflowService } = connection
  try {
    await workflowService.describeNamespace({ namespace })
    return
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  try {
    await workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: { seconds: retention as never } })
  } catch (error) {
    const how = `make it (temporal operator namespace create ${namespace}) or name another in TEMPORAL_NAMESPACE`
    throw new Error(`Temporal has no namespace ${namespace} and does not let us make it (${messageOf(error)}): ${how}`, {
      cause: error,
    })
  }
  log.warn({ namespace }, 'Temporal had no such namespace: it was made')
  throw new Error(`the namespace ${namespace} has just been made, and can be used in a moment`)
}

const isMissing = (error: unknown): boolean =>
  error instanceof NamespaceNotFoundError || (error as { code?: number } | undefined)?.code === 5 /* NOT_FOUND */
