import { setTimeout as wait } from 'node:timers/promises'
import { belonging } from '#domain/process'
import { clearWaiting, noteWaiting, type WaitingAct } from '#engine'
import type { StreamId } from '#kernel'
import type { Logger } from 'pino'
import type pg from 'pg'
import type { ActRequest, ActResult, Acts, LoadQuestion } from '../../../workflows/kit/acts.js'
import { messageOf } from '../runs.js'

/** How long what went on is collected before it is taken out together, in milliseconds. */
const collected = 100

/** For these a refusal is an answer the walk goes on with (met, already breached, not moved): nothing waits for it. */
export const refusalIsAnswer: ReadonlySet<string> = new Set([
  'RecordBreach',
  'WithdrawBreach',
  'SendReminder',
  'RedateObligation',
  'LapseObligation',
])

type Request = Partial<ActRequest> & Partial<Pick<LoadQuestion, 'left'>> & { readonly stream?: StreamId }
type Result = Partial<ActResult> | undefined

/**
 * All acts, each noted in `engine.waiting` while it is refused or throws, and taken out when it goes on or is not asked for any more. `around` it
 * nothing changes: results and errors are the acts' own. `settled` waits until what went on is taken out.
 */
export function notedActs(acts: Acts, pool: pg.Pool, log: Logger): { acts: Acts; settled: () => Promise<void> } {
  const book = new Book(pool, log)
  const noting =
    (name: string, act: (request: Request) => Promise<Result>) =>
    async (request: Request): Promise<Result> => {
      const which = whichAct(name, request)
      try {
        const result = await act(request)
        const refused = refusalIsAnswer.has(name) ? [] : (result?.refused ?? [])
        if (refused.length > 0) await book.refused(which, refused)
        else book.wentOn(which)
        for (const left of request.left ?? []) book.wentOn({ process: which.process, ...left })
        return result
      } catch (error) {
        await book.failed(which, error)
        throw error
      }
    }
  const entries = Object.entries(acts) as unknown as [string, (request: Request) => Promise<Result>][]
  return {
    acts: Object.fromEntries(entries.map(([name, act]) => [name, noting(name, act)])) as unknown as Acts,
    settled: () => book.settled(),
  }
}

function whichAct(act: string, { process, stream, key = '' }: Request): WaitingAct {
  return { process: process ?? (stream === undefined ? '' : (belonging(stream).process ?? stream)), act, key }
}

const nameOf = ({ process, act, key }: WaitingAct): string => `${process} ${act} ${key}`

/** Writes the notes. It never makes an act fail: what cannot be noted is in the log alone. */
class Book {
  private readonly done = new Map<string, WaitingAct>()
  private collecting: Promise<void> | undefined
  private clearing: Promise<void> = Promise.resolve()

  constructor(
    private readonly pool: pg.Pool,
    private readonly log: Logger,
  ) {}

  async refused(which: WaitingAct, refused: ActResult['refused']): Promise<void> {
    const notBefore = refused.map((refusal) => refusal.notBefore).find((moment) => moment !== undefined)
    await this.note(which, {
      codes: refused.map(({ code }) => code),
      byPeople: refused.every(({ byPeople }) => byPeople === true),
      ...(notBefore === undefined ? {} : { notBefore }),
    })
  }

  async failed(which: WaitingAct, error: unknown): Promise<void> {
    this.log.warn({ err: error, ...which }, 'an act of a process fails')
    await this.note(which, { error: messageOf(error) })
  }

  wentOn(which: WaitingAct): void {
    this.done.set(nameOf(which), which)
    this.collecting ??= this.clearSoon()
  }

  async settled(): Promise<void> {
    while (this.collecting) await this.collecting
  }

  private async note(which: WaitingAct, why: Parameters<typeof noteWaiting>[2]): Promise<void> {
    // What went on before must not take out what is noted now.
    this.done.delete(nameOf(which))
    await this.clearing
    await noteWaiting(this.pool, which, why).catch((error: unknown) => {
      this.log.warn({ err: error, ...which }, 'what waits could not be noted')
    })
  }

  private async clearSoon(): Promise<void> {
    await wait(collected)
    const acts = [...this.done.values()]
    this.done.clear()
    this.clearing = clearWaiting(this.pool, acts).catch((error: unknown) => {
      this.log.warn({ err: error }, 'what went on could not be taken out')
    })
    await this.clearing
    this.collecting = this.done.size > 0 ? this.clearSoon() : undefined
  }
}
