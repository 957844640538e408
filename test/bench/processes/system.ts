import { join } from 'node:path'
import { Client, Connection } from '@temporalio/client'
import { startServer } from '../../../infra/server-process.js'
import { startTemporal } from '../../../infra/temporal.js'
import { built } from '../built.js'
import type { Setting } from '../setting.js'

/** Temporal as `npm start` has it, and the built worker in a process of its own. */
export type ProcessSystem = { readonly client: Client; readonly address: string; readonly pids: Pids; close(): Promise<void> }

type Pids = { readonly temporal: number; readonly worker: number }

/** The namespace of Temporal in which processes are measured. */
export const namespace = 'bench'

/** Starts both on the setting's database. */
export async function startProcesses(setting: Setting, say: (line: string) => void): Promise<ProcessSystem> {
  const temporal = await startTemporal({ dataDir: setting.folder, say, namespaces: [namespace] })
  try {
    const worker = await startServer({
      name: 'the worker',
      command: process.execPath,
      args: [built('apps/worker/main.js')],
      logFile: join(setting.folder, 'logs', 'worker.log'),
      env: {
        ...process.env,
        DATABASE_URL: setting.postgres.url,
        TEMPORAL_ADDRESS: temporal.address,
        TEMPORAL_NAMESPACE: namespace,
      },
    })
    const connection = await Connection.connect({ address: temporal.address })
    void worker.ended.then((how) =>
      how === 'exit code 0' ? undefined : say(`the worker has ended (${how}):\n${worker.lastLines(5)}`),
    )
    return {
      client: new Client({ connection, namespace }),
      address: temporal.address,
      pids: { temporal: temporal.pid, worker: worker.pid },
      close: async () => {
        await connection.close()
        await worker.stop('SIGTERM')
        await temporal.stop()
      },
    }
  } catch (error) {
    await temporal.stop()
    throw error
  }
}
