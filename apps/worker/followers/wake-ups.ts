import type { Client } from '@temporalio/client'
import { WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/common'
import { kindsHeardBy, processKind, processTypes, startedBy, type ProcessId, type SlimFact } from '#domain/process'
import { upcast, type Engine } from '#engine'
import type { StoredFact } from '#event-store'
import { openProcesses, type OpenProcess } from '#read-models'
import { slim } from '../acts/process-commands.js'

export const taskQueue = 'sanshe'

/**
 * Turns facts into signals: each process that is open by the facts and hears a kind is told, and started where Temporal
 * does not know it. A fact for a closed process wakes nobody. Signals are hints: sent again after a failure, never relied on.
 */
export class WakeUps {
  constructor(
    private readonly engine: Engine,
    private readonly client: Client,
  ) {}

  /** Tells the processes of a batch, the facts of each together. Throws if Temporal is away: the cursor then stays. */
  async handle(facts: readonly StoredFact[]): Promise<void> {
    const told = new Map<ProcessId, SlimFact[]>()
    for (const fact of facts) {
      const known = slim({ ...fact, data: upcast(fact.type, fact.schema, fact.data) })
      const own = fact.process as ProcessId | null
      const hearers = new Set<ProcessId>()
      if (own && kindsHeardBy(processKind(own)).includes(fact.type)) hearers.add(own)
      const started = startedBy(known)
      if (started) hearers.add(started)
      for (const process of hearers) told.set(process, [...(told.get(process) ?? []), known])
    }
    const open = await openProcesses(this.engine.store.pool, [...told.keys()])
    await Promise.all(open.map((process) => this.wake(process, told.get(process.id) ?? [])))
  }

  /** Starts a process, or tells it what is new. */
  async wake(process: OpenProcess, facts: readonly SlimFact[]): Promise<void> {
    await this.client.workflow.signalWithStart(processTypes[processKind(process.id)], {
      workflowId: process.id,
      taskQueue,
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
      args: [
        {
          process: process.id,
          start: process.start,
          clock: this.engine.clock.rehearsal ? 'rehearsal' : 'plain',
          now: await this.engine.clock.now(),
        },
      ],
      signal: 'facts',
      signalArgs: [facts],
    })
  }
}
