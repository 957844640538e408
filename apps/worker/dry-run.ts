import { setTimeout as wait } from 'node:timers/promises'
import { NestFactory } from '@nestjs/core'
import { Client, Connection } from '@temporalio/client'
import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker'
import { processKind, processTypes } from '#domain/process'
import { slim, type Engine } from '#engine'
import { openProcesses, type OpenProcess } from '#read-models'
import { temporalSecurity } from '../../infra/temporal-security.js'
import type { Acts } from '../../workflows/kit/acts.js'
import { refusalIsAnswer } from './acts/noted-acts.js'
import { ProcessCommands, questionOf, refusedFor } from './acts/process-commands.js'
import { sideBySide } from './side-by-side.js'
import { actsOf, WorkerModule } from './worker.module.js'

type Place = { readonly address: string; readonly namespace: string }

/** How many processes are walked at once: more would only wait for each other, and none of them settle in its time. */
const atOnce = 20
/** How long a process may take to settle, in milliseconds. */
const settlesWithin = 30_000

/** An act that a process would do and that is not among the facts. */
export type NewAct = { readonly process: string; readonly act: string; readonly stream: string; readonly key: string }

/** `acts`: what would newly be done. `waiting`: what would be refused now and is waited for. `unsettled`: processes that did not come to rest: of them nothing is known. */
export type Shown = {
  readonly acts: readonly NewAct[]
  readonly waiting: readonly (NewAct & { readonly codes: readonly string[] })[]
  readonly unsettled: readonly string[]
  readonly walked: number
}

/**
 * Walks every open process's facts through the code at hand without writing anything: acts that were done before give their
 * recorded facts, those that would be refused their refusal, all others are noted. Before a release, whatever this shows must be meant.
 */
export async function dryRun(
  engine: Engine,
  place: Place,
  workflowBundle: NonNullable<WorkerOptions['workflowBundle']>,
  progress: (done: number, all: number) => void = () => undefined,
  patience = settlesWithin,
): Promise<Shown> {
  const commands = new DryCommands(engine)
  const context = await NestFactory.createApplicationContext(WorkerModule.on(engine, commands), { logger: false })
  const acts = actsOf(context)
  const connection = await NativeConnection.connect({ ...temporalSecurity(), address: place.address })
  const queue = 'sanshe-dry-run'
  const worker = await Worker.create({
    connection,
    namespace: place.namespace,
    taskQueue: queue,
    workflowBundle,
    activities: { ...acts, OpenObligation: commands.opening(acts) },
  })
  const running = worker.run()
  const clientConnection = await Connection.connect({ ...temporalSecurity(), address: place.address })
  try {
    const client = new Client({ connection: clientConnection, namespace: place.namespace })
    const now = await engine.clock.now()
    const open = await openProcesses(engine.store.pool)
    const unsettled: string[] = []
    let done = 0
    const [failed] = await sideBySide(open, atOnce, async (process) => {
      if (!(await settles(client, process, { queue, now, patience }))) unsettled.push(process.id)
      done += 1
      if (done % 100 === 0 || done === open.length) progress(done, open.length)
    })
    if (failed) throw failed.error
    const byName = (a: NewAct, b: NewAct) => (nameOf(a) < nameOf(b) ? -1 : 1)
    return {
      acts: [...commands.noted.values()].sort(byName),
      waiting: [...commands.waiting.values()].sort(byName),
      unsettled: unsettled.sort(),
      walked: open.length,
    }
  } finally {
    worker.shutdown()
    await running
    await clientConnection.close()
    await connection.close()
    await context.close()
  }
}

const nameOf = ({ process, act, key }: NewAct): string => `${process} ${act} ${key}`

/** Walks a process by itself; true once it is over or waits. */
async function settles(
  client: Client,
  process: OpenProcess,
  { queue, now, patience }: { readonly queue: string; readonly now: string; readonly patience: number },
): Promise<boolean> {
  const handle = await client.workflow.start(processTypes[processKind(process.id)], {
    workflowId: `dry-run/${process.id}/${now}`,
    taskQueue: queue,
    args: [{ process: process.id, start: process.start, clock: 'rehearsal', now }],
  })
  const over = new AbortController()
  const settled = handle.executeUpdate('settle', { args: [now] }).then(
    () => true,
    // It ended meanwhile, and has nothing left to settle.
    async () => (await handle.describe()).status.name !== 'RUNNING',
  )
  try {
    return await Promise.race([settled, wait(patience, false, { signal: over.signal }).catch(() => false)])
  } finally {
    over.abort()
    await handle.terminate('dry run').catch(() => undefined)
  }
}

/** Acts as the facts remember them. One they do not remember is decided on: refused as it would be, or noted and answered «not yet», for ever. */
class DryCommands extends ProcessCommands {
  readonly noted = new Map<string, NewAct>()
  readonly waiting = new Map<string, Shown['waiting'][number]>()

  override async execute(
    ...[act, request, stream = request.stream, data = request.data]: Parameters<ProcessCommands['execute']>
  ) {
    const command = this.commandOf(act, request, stream, data)
    const { actor, commandId } = command
    const done = await this.engine.store.readCommand({ actor: actor.person, organization: actor.org, commandId })
    const of = questionOf(act, request)
    if (done.length > 0) return { of, facts: done.map(slim), refused: [] }
    const { refused } = await this.engine.consider(command)
    const shown = { process: request.process, act, stream: request.stream, key: request.key }
    if (refused.length > 0) {
      if (!refusalIsAnswer.has(act)) this.waiting.set(command.commandId, { ...shown, codes: refused.map(({ code }) => code) })
      return refusedFor(refused, of)
    }
    this.noted.set(command.commandId, shown)
    return { of, facts: [], refused: [{ code: 'DryRun' }] }
  }

  /** An obligation that would only be opened has no times yet. */
  opening(acts: Acts): Acts['OpenObligation'] {
    const never = '9999-12-31T00:00:00.000Z'
    return async (request) => {
      const result = await this.execute('OpenObligation', request)
      const opened = !result.refused.some(({ code }) => code === 'DryRun')
      const times = { due: never, askAt: never, rungs: { leader: never, supervisor: never } } as const
      return { ...result, times: opened ? await acts['obligation.times'](request) : times }
    }
  }
}
