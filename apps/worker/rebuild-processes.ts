import { setTimeout as wait } from 'node:timers/promises'
import { NestFactory } from '@nestjs/core'
import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client'
import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker'
import { processKind, processTypes } from '#domain/process'
import type { Engine } from '#engine'
import { oncePerEpoch } from '#event-store'
import { openProcesses, type OpenProcess } from '#read-models'
import type { Acts } from '../../workflows/kit/acts.js'
import { ProcessCommands, questionOf, refusedFor, slim } from './acts/process-commands.js'
import { taskQueue, WakeUps } from './followers/wake-ups.js'
import { actsOf, WorkerModule } from './worker.module.js'
import { temporalSecurity } from '../../infra/temporal-security.js'

type Place = { readonly address: string; readonly namespace: string }

/**
 * Ends every process that is open by the facts and starts it again from them; a running worker walks them. What is in flight in an old
 * run may still end: its command ids are the new run's, so nothing is done twice. Gives the processes started.
 */
export async function rebuildProcesses(engine: Engine, place: Place): Promise<string[]> {
  const connection = await Connection.connect({ ...temporalSecurity(), address: place.address })
  try {
    return await rebuildOn(engine, new Client({ connection, namespace: place.namespace }))
  } finally {
    await connection.close()
  }
}

/** The same over a client that is connected. */
async function rebuildOn(engine: Engine, client: Client): Promise<string[]> {
  const wakeUps = new WakeUps(engine, client)
  const open = await openProcesses(engine.store.pool)
  for (const process of open) {
    await end(client, process.id, 'rebuilt from the facts')
    await wakeUps.wake(process, [])
  }
  return open.map((process) => process.id)
}

/**
 * Rebuilds the processes once in each epoch of the store. After the database was restored to an earlier point, what Temporal remembers of the
 * lost facts must go: also processes that none of the facts now there has started. Gives 1 where that was done now, else 0.
 */
export async function rebuildInNewEpoch(engine: Engine, client: Client): Promise<number> {
  const done = await oncePerEpoch(engine.store.pool, 'processes', async () => {
    engine.cache.clear()
    const open = new Set<string>((await openProcesses(engine.store.pool)).map(({ id }) => id))
    for await (const { workflowId } of client.workflow.list({
      query: `TaskQueue = '${taskQueue}' and ExecutionStatus = 'Running'`,
    })) {
      if (!open.has(workflowId)) await end(client, workflowId, 'no fact has started it: the database was restored')
    }
    await rebuildOn(engine, client)
  })
  return done ? 1 : 0
}

async function end(client: Client, workflowId: string, why: string): Promise<void> {
  try {
    await client.workflow.getHandle(workflowId).terminate(why)
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error
  }
}

/** An act that a process would do and that is not among the facts. */
export type NewAct = { readonly process: string; readonly act: string; readonly stream: string; readonly key: string }

/**
 * Walks every open process's facts through the code at hand without writing anything: acts that were done before give their
 * recorded facts, those that would be refused their refusal, all others are noted. Before a release, whatever this shows must be meant.
 */
export async function dryRun(
  engine: Engine,
  place: Place,
  workflowBundle: NonNullable<WorkerOptions['workflowBundle']>,
): Promise<NewAct[]> {
  const commands = new DryCommands(engine)
  const context = await NestFactory.createApplicationContext(WorkerModule.on(engine, commands), { logger: false })
  const acts = actsOf(context)
  const connection = await NativeConnection.connect({ ...temporalSecurity(), address: place.address })
  const queue = `${taskQueue}-dry-run`
  const worker = await Worker.create({
    connection,
    namespace: place.namespace,
    taskQueue: queue,
    workflowBundle,
    activities: { ...acts, 'obligation.open': commands.opening(acts) },
  })
  const running = worker.run()
  const clientConnection = await Connection.connect({ ...temporalSecurity(), address: place.address })
  try {
    const client = new Client({ connection: clientConnection, namespace: place.namespace })
    const now = await engine.clock.now()
    await Promise.all((await openProcesses(engine.store.pool)).map((process) => walk(client, process, queue, now)))
    return [...commands.noted.values()].sort((a, b) =>
      `${a.process} ${a.act} ${a.key}` < `${b.process} ${b.act} ${b.key}` ? -1 : 1,
    )
  } finally {
    worker.shutdown()
    await running
    await clientConnection.close()
    await connection.close()
    await context.close()
  }
}

async function walk(client: Client, process: OpenProcess, queue: string, now: string): Promise<void> {
  const handle = await client.workflow.start(processTypes[processKind(process.id)], {
    workflowId: `dry-run/${process.id}/${now}`,
    taskQueue: queue,
    args: [{ process: process.id, start: process.start, clock: 'rehearsal', now }],
  })
  // A walk that is over or waiting has settled; one that ends meanwhile has nothing left to settle.
  await Promise.race([
    handle.executeUpdate('settle', { args: [now] }).catch(() => undefined),
    wait(30_000, undefined, { ref: false }),
  ])
  await handle.terminate('dry run').catch(() => undefined)
}

/** Acts as the facts remember them. One they do not remember is decided on: refused as it would be, or noted and answered «not yet», for ever. */
class DryCommands extends ProcessCommands {
  readonly noted = new Map<string, NewAct>()

  override async execute(
    ...[name, act, request, stream = request.stream, data = request.data]: Parameters<ProcessCommands['execute']>
  ) {
    const command = this.commandOf(name, act, request, stream, data)
    const done = await this.engine.store.readCommand(command.actor.person, command.commandId)
    const of = questionOf(name, request)
    if (done.length > 0) return { of, facts: done.map(slim), refused: [] }
    const { refused } = await this.engine.consider(command)
    if (refused.length > 0) return refusedFor(refused, of)
    this.noted.set(command.commandId, { process: request.process, act: name, stream: request.stream, key: request.key })
    return { of, facts: [], refused: [{ code: 'DryRun' }] }
  }

  /** An obligation that would only be opened has no times yet. */
  opening(acts: Acts): Acts['obligation.open'] {
    const never = '9999-12-31T00:00:00.000Z'
    return async (request) => {
      const result = await this.execute('obligation.open', 'OpenObligation', request)
      const opened = !result.refused.some(({ code }) => code === 'DryRun')
      const times = { due: never, askAt: never, rungs: { leader: never, supervisor: never } } as const
      return { ...result, times: opened ? await acts['obligation.times'](request) : times }
    }
  }
}
