import { TestWorkflowEnvironment } from '@temporalio/testing'
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker'
import { processTypes, type SlimFact } from '#domain/process'
import { instantOf, type StreamId } from '#kernel'
import type { ActRequest, ActResult, Acts } from '../../../workflows/kit/acts.js'
import { ensureTimeSkippingServer } from '../../../infra/tools.js'
import { built } from '../built.js'
import { kindsOf, stretch, workflowTasks } from './history.js'

/** History of one obligation that climbs the whole ladder before it is met. */
export type Ladder = {
  readonly events: number
  readonly tasks: number
  readonly kinds: string
  readonly rungs: readonly string[]
}

const day = 86_400_000
const award = 'b-mzj-2026.b00.1'
const contract: StreamId = `contract/${award}`

/**
 * The signing of a contract: reminded of ahead, due, breached, told to the leader, told to the supervising body, at last done. The
 * built workflow with its real timers on a server that skips the time between them; the acts are only answered, none is decided.
 */
export async function climbLadder(say: (line: string) => void): Promise<Ladder> {
  const path = await ensureTimeSkippingServer(say)
  Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: 'ERROR' } } })
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  })
  try {
    const now = await environment.currentTimeMs()
    const known: SlimFact[] = [
      fact('AwardMade', 1, now, `procurement/${award.slice(0, -2)}/1`, '1'),
      fact('ProcurementLawApplies', 2, now, contract, 'public'),
    ]
    const rungs: string[] = []
    const worker = await Worker.create({
      connection: environment.nativeConnection,
      taskQueue: 'ladder',
      workflowBundle: { codePath: built('workflows.bundle.js') },
      activities: answers(now, known, rungs),
    })
    return await worker.runUntil(async () => {
      const handle = await environment.client.workflow.start(processTypes.contract, {
        workflowId: contract,
        taskQueue: 'ladder',
        args: [{ process: contract, start: known[0], clock: 'plain', now: instantOf(now) }],
      })
      for (let days = 0; rungs.length < 4 && days < 60; days += 1) await environment.sleep('1 day')
      known.push(fact('ContractSigned', 3, await environment.currentTimeMs(), contract))
      await handle.signal('facts', [known.at(-1)])
      await environment.sleep('1 minute')
      const events = stretch((await handle.fetchHistory()).events ?? [], 'OpenObligation')
      await handle.terminate('measured')
      return { events: events.length, tasks: workflowTasks(events), kinds: kindsOf(events), rungs }
    })
  } finally {
    await environment.teardown()
  }
}

const fact = (kind: string, version: number, at: number, stream: StreamId, key: string | null = null): SlimFact => ({
  stream,
  version,
  kind,
  key,
  on: instantOf(at),
})

/** Acts that answer as the real ones do for one obligation of ten days; the obligations after it never come due. */
function answers(now: number, known: readonly SlimFact[], rungs: string[]): Partial<Acts> {
  const in_ = (days: number) => instantOf(now + days * day)
  const far = { due: in_(900), askAt: in_(900), rungs: { leader: in_(900), supervisor: in_(900) } }
  const times = { due: in_(10), askAt: in_(10), rungs: { ahead: in_(8), leader: in_(13), supervisor: in_(20) } }
  const about = (act: string, { stream, key }: ActRequest): ActResult => ({ of: { act, stream, key }, facts: [], refused: [] })
  const one = (act: string, kind: string, request: ActRequest): ActResult => ({
    ...about(act, request),
    facts: [fact(kind, rungs.length + 2, now, request.stream)],
  })
  return {
    'inbox.load': () => Promise.resolve({ facts: known, more: false }),
    OpenContract: (request) =>
      Promise.resolve({ ...about('OpenContract', request), facts: [fact('ContractOpened', 1, now, contract)] }),
    StartService: (request) => Promise.resolve({ ...about('StartService', request), refused: [{ code: 'ArrivalNotConfirmed' }] }),
    OpenObligation: (request) =>
      Promise.resolve({
        ...one('OpenObligation', 'ObligationOpened', request),
        times: request.key === 'contract-signing' ? times : far,
      }),
    'obligation.times': ({ stream }) => Promise.resolve({ of: { act: 'obligation.times', stream }, facts: [], ...times }),
    RecordBreach: (request) => {
      rungs.push('breach')
      return Promise.resolve(one('RecordBreach', 'ObligationBreached', request))
    },
    SendReminder: (request) => {
      rungs.push(request.data.rung)
      return Promise.resolve(one('SendReminder', 'ReminderSent', request))
    },
    WithdrawBreach: (request) => Promise.resolve(about('WithdrawBreach', request)),
  }
}
