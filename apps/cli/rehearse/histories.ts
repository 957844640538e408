import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client, Connection } from '@temporalio/client'
import proto from '@temporalio/proto'
import type { OwnStage } from './stage.js'

/** How long a process may take to end once the facts say that it has, in milliseconds. */
const endsWithin = 30_000

/** A process that has ended by the facts ends a moment later: its history is whole then. One that was ended from outside, or does not end in time, is saved as it is. */
async function endOfThoseThatEnd({ pool }: OwnStage, client: Client): Promise<void> {
  const { rows } = await pool.query<{ id: string }>('select id from views.process where ended_on is not null')
  await Promise.all(
    rows.map(({ id }) =>
      client.workflow
        .getHandle(id)
        .result()
        .catch(() => undefined),
    ),
  )
}

/**
 * Saves the history of every run of every process to a folder, one JSON file each: what `test/replay` replays. The history is
 * Temporal's own protobuf in base64: its JSON form is read through another copy of the protobuf library than it is written with.
 */
export const saveHistories =
  (folder: string) =>
  async (stage: OwnStage): Promise<void> => {
    await mkdir(folder, { recursive: true })
    const connection = await Connection.connect({ address: stage.temporal.address })
    try {
      const client = new Client({ connection, namespace: stage.temporal.namespace })
      await connection.withDeadline(Date.now() + endsWithin, () => endOfThoseThatEnd(stage, client))
      for await (const { workflowId, runId, type } of client.workflow.list()) {
        const history = await client.workflow.getHandle(workflowId, runId).fetchHistory()
        const bytes = proto.temporal.api.history.v1.History.encode(history).finish()
        const events = history.events?.length ?? 0
        const saved = { workflowId, type, events, history: Buffer.from(bytes).toString('base64') }
        await writeFile(join(folder, `${workflowId.replaceAll('/', '-')}.${events}.json`), `${JSON.stringify(saved, null, 1)}\n`)
      }
    } finally {
      await connection.close()
    }
  }
