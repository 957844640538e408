import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from '@temporalio/worker'
import { processKind, processTypes } from '#domain/process'
import { sideBySide } from '../../apps/worker/side-by-side.js'
import { chanceOf } from '../simulate/chance.js'
import { workflowBundle } from '../workflow-bundle.js'
import { definitions } from '../../workflows/recorded.js'
import { realTemporal, type RealTemporal } from '../temporal.js'
import { bundled } from './bundled.js'
import { handedOver, paidByTheMonth, prolonged, proposed, renewed, terminated, turnedDown, workerLeft } from './cut-short.js'
import { actNames, livedCase, savedHistories, type Lived } from './recorded.js'
import { Relived } from './relived.js'
import { WalkedCase } from './walked-case.js'

/** More, fewer or others: `WALKS=9 SEED=7 npm test -- test/replay/walks`. */
const walksOfEachKind = Number(process.env['WALKS'] ?? 50)
const seed = Number(process.env['SEED'] ?? 20261125)
/** Walked at once. */
const atOnce = 12
/** Hardly more than are walked at once: what has been walked is let go, and whoever is told again is replayed from its history. */
const maxCachedWorkflows = 16

let temporal: RealTemporal
/** The workflows, saying where they stand; what they did is replayed on the workflows as they are. */
let tellingBundle: { code: string }
beforeAll(async () => {
  ;[temporal, tellingBundle] = await Promise.all([realTemporal(), bundled(join(import.meta.dirname, 'told-scopes.ts'))])
}, 60_000)
afterAll(() => temporal.close())

const taskQueue = randomUUID()
/** How contracts end that are walked one after the other: as it was, cut short, or later. */
const endings = [
  (lived: Lived) => lived,
  terminated,
  workerLeft,
  proposed,
  prolonged,
  turnedDown,
  paidByTheMonth,
  handedOver,
  renewed,
] as const
const relived = new Map<string, Relived>()

/** The acts of every walk, told apart by the name that stands in all their ids. */
const acts = Object.fromEntries(
  actNames.map((name) => [
    name,
    (request: { process?: string; stream?: string }) => {
      const walk = /\bw\d+(?=-\d{4})/.exec(request.process ?? request.stream ?? '')?.[0] ?? ''
      return relived.get(walk)?.answer(name, request as never)
    },
  ]),
)

const makeWorker = () =>
  Worker.create({
    connection: temporal.native,
    taskQueue,
    workflowBundle: tellingBundle,
    activities: acts,
    enableNonLocalActivities: false,
    maxCachedWorkflows,
    stickyQueueScheduleToStartTimeout: '500ms',
    shutdownGraceTime: '2s',
    shutdownForceTime: '6s',
  })

/** A worker works while `work` is done, and goes when nothing is in flight. */
async function withWorker<Result>(work: () => Promise<Result>): Promise<Result> {
  return (await makeWorker()).runUntil(work)
}

/** The same, but it goes as soon as `when` holds, in the midst of what it does; then another takes over. */
async function takenOver<Result>(work: () => Promise<Result>, when: () => boolean): Promise<Result> {
  const first = await makeWorker()
  const going = first.run()
  const working = work()
  while (!when()) await wait(10)
  first.shutdown()
  await going
  return withWorker(() => working)
}

/** Does something with all walks, and gives what went wrong. */
const withEach = async (walks: readonly WalkedCase[], what: (walk: WalkedCase) => Promise<void>): Promise<string[]> => {
  const failed = await sideBySide(walks, atOnce, what)
  return failed.map(({ error }) => (error instanceof Error ? error.message : String(error)))
}

/** Scopes that only some endings come to, near the end: those are cut nowhere else. */
const standsLateIn: Readonly<Record<string, string>> = {
  ItemsTurnedDown: '已经验收',
  HandedOver: '移交已经退回',
  RenewalDecided: '续签已经成立或者不成立',
}

/** How many walks are sought that stand in each scope when they are cut; that one does is asked for. */
const fewInEach = 2

/** The scopes of every kind of walk by what they say, and how many walks were cut inside each. */
async function scopesOfEachKind(): Promise<Map<string, Map<string, number>>> {
  const kinds = Object.entries(definitions).map(async ([kind, definition]) => {
    const scopes = (await definition()).flatMap((step) => (step.step === 'scope' ? [step.says] : []))
    return [kind, new Map(scopes.map((says) => [says, 0]))] as const
  })
  return new Map(await Promise.all(kinds))
}

it(`${walksOfEachKind} walks of each kind from the middle of their life replay, whatever came in between (seed ${seed})`, async () => {
  const chance = chanceOf(seed)
  const kinds = savedHistories().filter(({ type }) => Object.values<string>(processTypes).includes(type))
  const walks = kinds
    .flatMap((saved) => Array.from({ length: walksOfEachKind }, () => saved))
    .map((saved, n) => {
      const own = chanceOf(chance.below(2 ** 31))
      const lived = livedCase(saved, `w${n}`)
      const one = new Relived(
        saved.type === processTypes.contract ? (endings[n % endings.length]?.(lived, own) ?? lived) : lived,
        own,
      )
      relived.set(`w${n}`, one)
      return new WalkedCase(one, temporal.client, taskQueue, own)
    })
  // Each is taken over by another worker in the middle, which has none of them at hand; in the second half this one goes with acts in flight.
  // Each is cut sooner where it comes to stand in a scope in which none was cut; every second one of each ending where few were.
  const cut = await scopesOfEachKind()
  const half = await withWorker(() =>
    withEach(walks, async (walk) => {
      const inside = cut.get(processKind(walk.relived.lived.input.process))
      const few = Math.floor(walks.indexOf(walk) / endings.length) % 2 === 0 ? fewInEach : 1
      const isRare = (scopes: readonly string[]) => scopes.some((says) => (inside?.get(says) ?? 0) < few)
      const late = standsLateIn[walk.relived.lived.turn?.kind ?? '']
      if (late === undefined) await walk.goOn(Math.floor(walk.relived.toCome / 2), isRare)
      else await walk.goOn(0, (scopes) => scopes.includes(late))
      for (const says of await walk.scopes()) inside?.set(says, (inside.get(says) ?? 0) + 1)
    }),
  )
  const left = () => walks.reduce((sum, { relived }) => sum + relived.toCome, 0)
  const before = left()
  const whole = await takenOver(
    () => withEach(walks, (walk) => walk.goOn(0)),
    () => left() < before / 2 && walks.some(({ relived }) => relived.isBusy),
  )
  const walked = await Promise.all(walks.map((walk) => walk.history()))
  await Promise.all(walks.map((walk) => walk.letGo()))
  const broken: string[] = []
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle: workflowBundle() }, walked))
    if (error !== undefined) broken.push(`${workflowId}: ${error.message}`)

  expect(walked).toHaveLength(walksOfEachKind * Object.keys(processTypes).length)
  expect(walked.filter(({ failed }) => failed.length > 0).map(({ workflowId, failed }) => [workflowId, failed[0]])).toEqual([])
  expect([half, whole, broken]).toEqual([[], [], []])
  const uncut = [...cut].flatMap(([kind, scopes]) => [...scopes].map(([says, times]) => ({ kind, says, times })))
  expect(uncut.filter(({ times }) => times === 0)).toEqual([])
  const all = [...relived.values()]
  for (const { lived, lapsed, sideBySide } of all) expect([lived.turn ? [] : lapsed, sideBySide]).toEqual([[], []])
  // Parts of a walk were left: by the contract's end, with what was owed in them lapsed; by a worker, with another owed. Proposals were answered, and
  // months owed that a suspension had added; what was turned down was owed again; reports of months were accepted.
  const turned = (kind: string) => all.filter(({ lived: { turn } }) => turn?.kind === kind)
  expect(turned('ContractTerminated').filter(({ lapsed }) => lapsed.length > 0)).not.toHaveLength(0)
  expect(turned('HandedOver').filter((one) => one.owed('agreed:hand-over-again'))).not.toHaveLength(0)
  expect(turned('RenewalDecided').filter((one) => one.owed('agreed:renewal-reply'))).not.toHaveLength(0)
  expect(turned('TerminationDeclined').filter((one) => one.owed('agreed:termination-reply'))).not.toHaveLength(0)
  expect(turned('ServiceEndMoved').filter((one) => one.owesMonthsAdded)).not.toHaveLength(0)
  expect(turned('ItemsTurnedDown').filter((one) => one.owed('agreed:acceptance-rectification'))).not.toHaveLength(0)
  expect(turned('MonthlyReportAccepted').filter((one) => one.owed('agreed:report-acceptance'))).not.toHaveLength(0)
  expect(turned('WorkerLeft').filter(({ anew }) => anew.length > 0)).not.toHaveLength(0)
}, 900_000)
