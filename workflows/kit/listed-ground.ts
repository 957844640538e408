import type { ProcessId, SlimFact, heard } from '#domain/process'
import type { Instant, StreamId } from '#kernel'
import type { ActResult, Acts, Opening, Times } from './acts.js'
import type { Ground } from './ground.js'
import type { Walk } from './walk.js'
import { Walking } from './walking.js'

/** What has happened: all facts of a process, those of its obligations too, and what its own acts made true, by `<act>:<business key>`. */
export type Listed = {
  readonly facts: readonly SlimFact[]
  readonly done: ReadonlyMap<string, readonly SlimFact[]>
  /** Moments up to here have come. */
  readonly now: Instant
}

/** What a walk asks for that has not happened yet. */
export type Asked = { readonly act: keyof Acts; readonly stream: StreamId; readonly key: string; readonly opening?: Opening }

/** Acts that only keep an obligation that is open: they begin nothing. */
const keeping: ReadonlySet<keyof Acts> = new Set(['RedateObligation', 'SendReminder', 'WithdrawBreach'] satisfies (keyof Acts)[])

/** After every moment there is. */
const never = '9999-12-31T16:00:00.000Z' as Instant

/** A list of facts as the ground of a walk: what is on it is answered, what is not is noted and never happens. */
class ListedGround implements Ground {
  readonly asked: Asked[] = []
  private readonly waits: { readonly condition: () => boolean; readonly end: (holds: boolean) => void }[] = []

  constructor(private readonly listed: Listed) {}

  get now(): Instant {
    return this.listed.now
  }

  ask<Name extends keyof Acts>(name: Name, request: Parameters<Acts[Name]>[0]): Promise<Awaited<ReturnType<Acts[Name]>>> {
    const answer = this.answer(name, request as { readonly stream: StreamId; readonly key: string; readonly data: Opening })
    return answer === undefined ? new Promise(() => undefined) : Promise.resolve(answer as Awaited<ReturnType<Acts[Name]>>)
  }

  until(condition: () => boolean, moment?: Instant): Promise<boolean> {
    if (condition()) return Promise.resolve(true)
    if (moment !== undefined && moment <= this.now) return Promise.resolve(false)
    return new Promise((end) => this.waits.push({ condition, end }))
  }

  /** Ends the waits whose condition holds. Gives whether there was one. */
  look(): boolean {
    const over = this.waits.filter(({ condition }) => condition())
    for (const wait of over) {
      this.waits.splice(this.waits.indexOf(wait), 1)
      wait.end(true)
    }
    return over.length > 0
  }

  private answer(act: keyof Acts, { stream, key, data }: { stream: StreamId; key: string; data: Opening }): object | undefined {
    const { facts, done } = this.listed
    if (act === 'inbox.load') return { facts, more: false }
    if (act === 'obligation.times') return { facts: [], ...this.times(stream) }
    const answered = (found: readonly SlimFact[]): ActResult => ({ facts: found, refused: [], of: { act, stream, key } })
    if (act === 'OpenObligation') {
      const opened = facts.filter((fact) => fact.kind === 'ObligationOpened' && fact.stream === stream)
      if (opened.length === 0) this.asked.push({ act, stream, key, opening: data })
      return { ...answered(opened), times: this.times(stream) }
    }
    if (act === 'RecordBreach') return answered(this.ends(stream))
    if (keeping.has(act)) return answered([])
    const before = done.get(`${act}:${key}`)
    if (before === undefined) this.asked.push({ act, stream, key })
    return before === undefined ? undefined : answered(before)
  }

  /** A window that has closed is asked about at once; everything else waits for facts alone. */
  private times(obligation: StreamId): Times {
    const due = this.listed.facts.findLast((fact) => fact.stream === obligation && fact.due !== undefined)?.due ?? never
    return { due, askAt: this.ends(obligation).length > 0 ? due : never, rungs: { leader: never, supervisor: never } }
  }

  private ends(obligation: StreamId): readonly SlimFact[] {
    return this.listed.facts.filter(
      ({ stream, kind }) => stream === obligation && (kind === 'WindowClosed' || kind === 'ObligationBreached'),
    )
  }
}

/** A walk, the fact it begins with, and how to wait until everything has run as far as it goes. */
export type Walked<Kind extends keyof typeof heard> = {
  readonly process: ProcessId
  readonly start: SlimFact
  readonly walk: (it: Walk<Kind>) => Promise<void>
  readonly allHasRun: () => Promise<void>
}

/**
 * What a process would ask for on a list of facts: obligations it would open, acts it would do. Asked before and after an act's own
 * facts it says what the act would begin.
 */
export async function askedOn<Kind extends keyof typeof heard>(
  { process, start, walk, allHasRun }: Walked<Kind>,
  listed: Listed,
): Promise<readonly Asked[]> {
  const ground = new ListedGround(listed)
  const failures: unknown[] = []
  new Walking<Kind>(ground, { process, start }).run(walk).catch((error: unknown) => failures.push(error))
  do await allHasRun()
  while (ground.look())
  if (failures.length > 0) throw failures[0]
  return ground.asked
}
