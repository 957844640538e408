import { randomUUID } from 'node:crypto'
import { Worker } from '@temporalio/worker'
import { processTypes, type ProcessId, type SlimFact } from '#domain/process'
import type { Instant } from '#kernel'
import type { ProcessInput } from '../../workflows/kit/process.js'
import { workflowBundle } from '../system.js'
import { realTemporal, type RealTemporal } from '../temporal.js'
import { fakeActs } from './fake-acts.js'
import { holdsWithin } from '../holds-within.js'

// On a real server: the time-skipping one refuses a task that cancels a timer which has just fired, and never gives it out again.
let temporal: RealTemporal
beforeAll(async () => {
  temporal = await realTemporal()
}, 60_000)
afterAll(() => temporal.close())

const until = (what: () => boolean | Promise<boolean>) => holdsWithin(60_000, what)

const day = 86_400_000
const iso = (ms: number): Instant => new Date(ms).toISOString() as Instant

it('a history grown long while an act keeps failing starts again from the facts, and the act is done once it can be', async () => {
  const question: ProcessId = 'challenge/hs-mzj-2026.mz-06/1'
  const now = Date.now()
  const start: SlimFact = { stream: question, version: 1, kind: 'QuestionRaised', key: null, on: iso(now) }
  const later = iso(now + 90 * day)
  const times = { due: later, askAt: later, rungs: { leader: later, supervisor: later } }
  const fake = fakeActs(() => Promise.resolve(Date.now()), { start, times })
  const taskQueue = randomUUID()
  const worker = await Worker.create({
    connection: temporal.native,
    taskQueue,
    workflowBundle: workflowBundle(),
    activities: fake.acts,
  })
  await worker.runUntil(async () => {
    const input: ProcessInput = { process: question, start, clock: 'plain', now: iso(now) }
    const handle = await temporal.client.workflow.start(processTypes.challenge, {
      workflowId: randomUUID(),
      taskQueue,
      args: [input],
    })
    const run = async () => (await handle.describe()).runId
    const first = await run()
    const mend = fake.breakAct('CloseChallenge')
    const answer: SlimFact = { stream: question, version: 2, kind: 'QuestionAnswered', key: 'final', on: iso(now) }
    fake.write(answer)
    await handle.signal('facts', [answer])
    await until(() => fake.broke('CloseChallenge') > 2)
    // Not too many at once: with a hundred waiting for a task to end, the server would make it fail.
    for (let n = 0; n < 75; n += 1) await Promise.all(Array.from({ length: 20 }, () => handle.signal('facts', [answer])))
    await until(async () => (await run()) !== first)
    const broke = fake.broke('CloseChallenge')
    // By itself it may pause for a minute by now.
    await handle.signal('facts', [answer])
    await until(() => fake.broke('CloseChallenge') > broke)
    expect(fake.asked('CloseChallenge')).toBe(0)
    mend()
    await handle.signal('facts', [answer])
    await handle.result()
    // Twice where the server would not take the task it was done in, for a signal came meanwhile: the command's id makes it one.
    expect(fake.asked('CloseChallenge')).toBeGreaterThan(0)
  })
}, 180_000)
