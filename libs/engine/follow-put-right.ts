import { theProcess } from '#domain'
import { belonging, mainStream, type ProcessId } from '#domain/process'
import type { StreamId } from '#kernel'
import { obligationsOfProcess } from '#read-models'
import { decideNow } from './drafts.js'
import type { Engine } from './engine.js'

type Owed = {
  readonly status: string
  readonly breached?: boolean
  readonly from?: { readonly stream: StreamId; readonly version: number }
}

/**
 * What a process owes, after something in a stream was put right: what began with a fact that was struck lapses, what began on another day is counted
 * again, and a breach that was none is taken back. Done again it finds nothing to do. Throws what the database does, and where others wrote meanwhile.
 */
export async function followPutRight(
  engine: Engine,
  process: ProcessId,
  { stream, version }: { readonly stream: StreamId; readonly version: number },
): Promise<void> {
  const { pool } = engine.store
  for (const { id: obligation, met } of await obligationsOfProcess(pool, process, caseOfProcess(process))) {
    const { status, from, breached } = await engine.stateOf<Owed>(obligation)
    if (status !== 'open' || from === undefined) continue
    const ask = (act: string, data: object) => asked(engine, { act, stream: obligation, data }, `${stream}@${version}`)
    const start = (await engine.cache.newest([from.stream])).get(from.stream)
    if (start?.facts.some((fact) => fact.version === from.version) !== true) {
      await ask('LapseObligation', { why: '所依据的事项已经作废' })
      continue
    }
    // What is done keeps its day, unless it ran from what was put right.
    if (!met || from.stream === stream) await ask('RedateObligation', { why: '所依据的事项已经更正' })
    if (breached) await ask('WithdrawBreach', {})
  }
}

/** Takes back each breach of a process that what was registered undoes, now that somebody else has confirmed it. Throws as the other. */
export async function followConfirmed(
  engine: Engine,
  process: ProcessId,
  { stream, version }: { readonly stream: StreamId; readonly version: number },
): Promise<void> {
  for (const { id: obligation } of await obligationsOfProcess(engine.store.pool, process, caseOfProcess(process))) {
    const { breached } = await engine.stateOf<Owed>(obligation)
    if (breached) await asked(engine, { act: 'WithdrawBreach', stream: obligation, data: {} }, `${stream}@${version}`)
  }
}

const caseOfProcess = (process: ProcessId): string | undefined => belonging(mainStream(process)).caseId

/** Asks for an act of the process's own; what would be refused is not asked for. */
async function asked(
  engine: Engine,
  request: { readonly act: string; readonly stream: StreamId; readonly data: object },
  after: string,
): Promise<void> {
  if ((await decideNow(engine, { ...request, registered: null }, theProcess)).length > 0) return
  const { act, stream } = request
  const outcome = await engine.execute({ ...request, actor: theProcess, commandId: `${after}:${act}:${stream}` })
  if (!('accepted' in outcome) && !('refused' in outcome)) throw new Error(`${act} ${stream}: ${JSON.stringify(outcome)}`)
}
