import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { WorkflowHandle } from '@temporalio/client'
import { TestWorkflowEnvironment } from '@temporalio/testing'
import { Worker } from '@temporalio/worker'
import { processTypes, type ProcessId, type SlimFact } from '#domain/process'
import type { Instant } from '#kernel'
import type { Times } from '../../workflows/kit/acts.js'
import type { ProcessInput } from '../../workflows/kit/process.js'
import { testTimeSkippingServer } from '../../infra/testing.js'
import { workflowBundle } from '../system.js'
import { quietCore } from '../temporal.js'
import { fakeActs, type FakeActs } from './fake-acts.js'

const day = 86_400_000
let env: TestWorkflowEnvironment
beforeAll(async () => {
  quietCore()
  env = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: testTimeSkippingServer() } },
  })
}, 60_000)
afterAll(() => env.teardown(), 60_000)

type Playing = { readonly handle: WorkflowHandle; readonly fake: FakeActs; readonly began: number; readonly times: Times }
type Signal = (kind: string, more: Partial<SlimFact>) => Promise<SlimFact>

const process: ProcessId = 'challenge/hs-mzj-2026.mz-06/1'
const iso = (ms: number): Instant => new Date(ms).toISOString() as Instant
const timesFrom = (began: number, due: number): Times => ({
  due: iso(began + due * day),
  askAt: iso(began + due * day),
  rungs: { ahead: iso(began + (due - 2) * day), leader: iso(began + (due + 3) * day), supervisor: iso(began + (due + 10) * day) },
})

/** Plays a question whose reply is due after so many days, on Temporal's own clock. */
async function play(due: number, story: (playing: Playing, signal: Signal) => Promise<void>): Promise<void> {
  const began = await env.currentTimeMs()
  const times = timesFrom(began, due)
  const start: SlimFact = { stream: process, version: 1, kind: 'QuestionRaised', key: null, on: iso(began) }
  const fake = fakeActs(() => env.currentTimeMs(), { start, times })
  const taskQueue = randomUUID()
  const worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue,
    workflowBundle: workflowBundle(),
    activities: fake.acts,
  })
  await worker.runUntil(async () => {
    const input: ProcessInput = { process, start, clock: 'plain', now: iso(began) }
    const handle = await env.client.workflow.start(processTypes.challenge, { workflowId: randomUUID(), taskQueue, args: [input] })
    const signal: Signal = async (kind, more) => {
      const fact: SlimFact = { stream: process, version: 2, kind, key: null, on: iso(await env.currentTimeMs()), ...more }
      fake.write(fact)
      await handle.signal('facts', [fact])
      return fact
    }
    await story({ handle, fake, began, times }, signal)
  })
}

/** One of which nobody may complain. */
const answer: Partial<SlimFact> = { version: 2, key: 'final' }

/** What was done, with the day it was done on: to the minute of the moment it was due at. */
const byDay = ({ fake, began }: Playing): string[] =>
  fake.done.map(({ act, key, at }) => {
    const after = (at - began) / day
    const whole = Math.round(after)
    return `${act} ${key.split('@')[0]} ${Math.abs(after - whole) * day < 60_000 ? `day ${whole}` : `off by ${after}`}`
  })

it('the ladder of an obligation that nobody meets for a year goes out at its moments, by timers alone', async () => {
  await play(365, async (playing, signal) => {
    await env.sleep(400 * day)
    const ladder = [
      'OpenObligation question-reply day 0',
      'SendReminder question-reply/ahead day 363',
      'RecordBreach question-reply day 365',
      'SendReminder question-reply/leader day 368',
      'SendReminder question-reply/supervisor day 375',
    ]
    expect(byDay(playing)).toEqual(ladder)
    await signal('QuestionAnswered', answer)
    await playing.handle.result()
    expect(byDay(playing)).toEqual([...ladder, 'CloseChallenge  day 400'])
  })
}, 60_000)

it('a fact that comes by signal meets the obligation: no rung, no breach, and the process ends', async () => {
  await play(365, async (playing, signal) => {
    await env.sleep(100 * day)
    await signal('QuestionAnswered', answer)
    await playing.handle.result()
    expect(byDay(playing)).toEqual(['OpenObligation question-reply day 0', 'CloseChallenge  day 100'])
  })
}, 60_000)

it('a fact whose signal was lost is found before the timer does anything', async () => {
  await play(365, async (playing) => {
    await env.sleep(100 * day)
    playing.fake.write({
      stream: process,
      version: 2,
      kind: 'QuestionAnswered',
      key: 'final',
      on: iso(await env.currentTimeMs()),
    })
    await playing.handle.result()
    expect(byDay(playing)).toEqual(['OpenObligation question-reply day 0', 'CloseChallenge  day 363'])
  })
}, 60_000)

it('a redating that comes by signal re-arms: nothing happens at the old moments', async () => {
  await play(30, async (playing, signal) => {
    await env.sleep(10 * day)
    const later = timesFrom(playing.began, 60)
    playing.fake.redate(later)
    await signal('ObligationRedated', { stream: `obligation/${process}/question-reply`, version: 9, due: later.due })
    await env.sleep(90 * day)
    expect(byDay(playing)).toEqual([
      'OpenObligation question-reply day 0',
      'SendReminder question-reply/ahead day 58',
      'RecordBreach question-reply day 60',
      'SendReminder question-reply/leader day 63',
      'SendReminder question-reply/supervisor day 70',
    ])
    await signal('QuestionAnswered', answer)
    await playing.handle.result()
  })
}, 60_000)

it('a history grown long starts again from the facts, and the obligation is kept: same moments, nothing twice', async () => {
  await play(30, async (playing, signal) => {
    const { handle, fake } = playing
    const first = (await handle.describe()).runId
    for (let n = 0; n < 16; n += 1) await Promise.all(Array.from({ length: 100 }, () => handle.signal('facts', [[]])))
    for (let turn = 0; turn < 1200 && (await handle.describe()).runId === first; turn += 1) await wait(50)
    expect((await handle.describe()).runId).not.toBe(first)
    await env.sleep(60 * day)
    expect(fake.asked('OpenObligation')).toBe(2)
    expect(byDay(playing)).toEqual([
      'OpenObligation question-reply day 0',
      'SendReminder question-reply/ahead day 28',
      'RecordBreach question-reply day 30',
      'SendReminder question-reply/leader day 33',
      'SendReminder question-reply/supervisor day 40',
    ])
    await signal('QuestionAnswered', answer)
    await handle.result()
  })
}, 120_000)
