import { setTimeout as sleep } from 'node:timers/promises'
import { Connection } from '@temporalio/client'
import type { ServerProcess } from './server-process.js'

/** Waits until the server answers and every namespace is there. Throws with the log's last lines when it ended instead, or after 60 s. */
export async function namespacesReady(server: ServerProcess, address: string, namespaces: readonly string[]): Promise<void> {
  const began = performance.now()
  for (;;) {
    try {
      await describeAll(address, namespaces)
      return
    } catch (error) {
      if (server.hasEnded()) throw new Error(`Temporal did not start:\n${server.lastLines()}`, { cause: error })
      if (performance.now() - began > 60_000)
        throw new Error(`Temporal does not answer:\n${server.lastLines()}`, { cause: error })
      await sleep(100)
    }
  }
}

async function describeAll(address: string, namespaces: readonly string[]): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: 2_000 })
  try {
    for (const namespace of namespaces) await connection.workflowService.describeNamespace({ namespace })
  } finally {
    await connection.close()
  }
}
