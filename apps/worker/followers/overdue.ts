import { WorkflowUpdateStage } from '@temporalio/client'
import { processKind, processTypes, type ProcessId } from '#domain/process'
import { clearWaiting, forgetWaiting, noteWaiting, waitingActs, type Waiting } from '#engine'
import { alone } from '#event-store'
import { openProcesses, processesDue, type OpenProcess } from '#read-models'
import type pg from 'pg'
import { ofTheProcess, type Runs } from '../runs.js'
import { sideBySide } from '../side-by-side.js'

/**
 * `look`: how long between two looks, in milliseconds of real time. `pauses`: how long until a process that was told is told the same again;
 * after as many tellings it begins anew, and from then on everything takes twice as long each time.
 */
export type Patience = { readonly look: number; readonly pauses: readonly number[] }

const minute = 60_000
const patient: Omit<Patience, 'look'> = { pauses: [minute / 2, minute, 2 * minute, 4 * minute, 8 * minute] }
/** Processes have their own timers, and this only helps out; a rehearsal's clock may be set by hand, and nobody would tell them. */
const looks = { plain: 10_000, rehearsal: 1_000 } as const

/** How long a process may take to hear the time, in milliseconds. */
const hearing = 5_000
/** How long it is remembered that a process began anew, in milliseconds. */
const remembered = 24 * 60 * minute

/** How many are told, and how many at most begin anew in one look: a worker that is only behind is not buried under more. */
const atOnce = { told: 20, begunAnew: 20 } as const

/**
 * Tells the time to processes that let a moment pass: after Temporal was away or has lost its memory, and where a rehearsal's clock
 * was set forward by hand. Who answers within a look is never told. Who goes on not answering is told again, ever more rarely, and then begins
 * anew from its facts: never without end, since a run takes only so many signals. Who could not be told of facts is told here, too.
 */
export class Overdue {
  private last = -Infinity
  private before = new Set<string>()
  private readonly patience: Patience

  constructor(
    private readonly runs: Runs,
    patience?: Patience,
  ) {
    this.patience = patience ?? { ...patient, look: looks[runs.engine.clock.rehearsal ? 'rehearsal' : 'plain'] }
  }

  /** One look, if it is time for one; one worker at a time. Gives 0: nobody need look again at once. Throws if the database or Temporal is away. */
  async step(): Promise<number> {
    if (performance.now() - this.last < this.patience.look) return 0
    await alone(this.runs.engine.store.pool, 'overdue', () => this.look())
    this.last = performance.now()
    return 0
  }

  private async look(): Promise<void> {
    const { engine } = this.runs
    const { pool } = engine.store
    const now = await engine.clock.now()
    const due = new Set(await processesDue(pool, now))
    // A rehearsal's clock that was set forward is another moment, and nobody has been told of that one.
    const over = ({ process, error }: Waiting) => !due.has(process) || (engine.clock.rehearsal && error !== lateBy(now))
    const noted = new Notes(await tidied(pool, over))

    const candidates = [...new Set([...[...due].filter((process) => this.before.has(process)), ...noted.untold.keys()])]
    this.before = due
    const ready = candidates.filter((process) => {
      const told = noted.told(process)
      return told === undefined || told.lastMsAgo >= this.pauseAfter(told.attempts, noted.begunAnew.get(process)?.attempts)
    })
    let mayBeginAnew: number = atOnce.begunAnew
    const [failed] = await sideBySide(await openProcesses(pool, ready as ProcessId[]), atOnce.told, async (process) => {
      const told = noted.told(process.id)?.attempts ?? 0
      if (told < this.patience.pauses.length) await this.tell(process, due.has(process.id) ? now : undefined)
      else if ((mayBeginAnew -= 1) >= 0) await this.runs.beginAnew(process, `was told ${told} times, and did nothing`)
    })
    if (failed) throw failed.error
  }

  /** In milliseconds. */
  private pauseAfter(told: number, begunAnew = 0): number {
    const { pauses } = this.patience
    return (pauses[Math.min(told, pauses.length) - 1] ?? 0) * 2 ** Math.min(begunAnew, 8)
  }

  /** Tells it, noted each time; in a rehearsal also the moment, and waits until it has taken it, but not for ever: its worker may be gone. */
  private async tell(process: OpenProcess, now: string | undefined): Promise<void> {
    const { engine, client } = this.runs
    const note = (act: string) => ({ process: process.id, act, key: '' })
    if (now !== undefined) {
      await noteWaiting(engine.store.pool, note(ofTheProcess.late), { error: lateBy(now) })
    }
    if (await this.runs.tellOrBeginAnew(process, [])) await clearWaiting(engine.store.pool, [note(ofTheProcess.untold)])
    if (now === undefined || !engine.clock.rehearsal) return
    const handle = client.workflow.getHandle(process.id)
    const settling = () => handle.startUpdate('settle', { args: [now], waitForStage: WorkflowUpdateStage.ACCEPTED })
    await this.runs.call(() => client.withDeadline(Date.now() + hearing, settling)).catch(() => undefined) // it will be told again
  }
}

const lateBy = (now: string): string => `has let a moment pass that had come by ${now}`

/** What stands noted, once what is over has been taken out: of processes that have ended or are late no more, and what is long ago. */
async function tidied(pool: pg.Pool, lateNoMore: (row: Waiting) => boolean): Promise<Waiting[]> {
  const noted = (await waitingActs(pool)).filter(({ process }) => processKind(process) in processTypes)
  const named = [...new Set(noted.map(({ process }) => process as ProcessId))]
  const open = new Set<string>((await openProcesses(pool, named)).map(({ id }) => id))
  await forgetWaiting(
    pool,
    named.filter((process) => !open.has(process)),
  )
  const over = noted.filter(
    (row) =>
      (row.act === ofTheProcess.late && lateNoMore(row)) || (row.act === ofTheProcess.begunAnew && row.lastMsAgo > remembered),
  )
  await clearWaiting(pool, over)
  return noted.filter((row) => open.has(row.process) && !over.includes(row))
}

class Notes {
  readonly late: ReadonlyMap<string, Waiting>
  readonly untold: ReadonlyMap<string, Waiting>
  readonly begunAnew: ReadonlyMap<string, Waiting>

  constructor(noted: readonly Waiting[]) {
    const of = (which: string) => new Map(noted.filter(({ act }) => act === which).map((row) => [row.process, row]))
    this.late = of(ofTheProcess.late)
    this.untold = of(ofTheProcess.untold)
    this.begunAnew = of(ofTheProcess.begunAnew)
  }

  /** How it was told, if it was. */
  told(process: string): Waiting | undefined {
    return this.late.get(process) ?? this.untold.get(process)
  }
}
