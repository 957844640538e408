import { relations, type Relation } from '#domain'
import { belonging, heard, kindsReadBy, mainStream, processKind, startedBy, type ProcessId, type SlimFact } from '#domain/process'
import { Engine, slim } from '#engine'
import type { StoredFact } from '#event-store'
import { dayOf, type Instant, type StreamId } from '#kernel'
import { Injectable, Logger } from '@nestjs/common'
import { challengeWalk } from '../../../workflows/challenge.walk.js'
import { contractWalk } from '../../../workflows/contract.walk.js'
import { askedOn, type Asked, type Listed } from '../../../workflows/kit/listed-ground.js'
import type { Walk } from '../../../workflows/kit/walk.js'
import { planWalk } from '../../../workflows/plan.walk.js'
import { purchaseWalk } from '../../../workflows/purchase.walk.js'
import type { WouldBeginDto } from '../checks/check.dto.js'

const walks = { plan: planWalk, purchase: purchaseWalk, contract: contractWalk, challenge: challengeWalk } as const satisfies {
  readonly [kind in keyof typeof heard]: (it: Walk<kind>) => Promise<void>
}

/** A fact that is not there yet. */
type Made = { readonly type: string; readonly data: object; readonly key?: string; readonly occurredAt?: Instant }

/** How many facts are read at once. */
const page = 500

/** Says what an act would begin: the same walk that runs the process answers, from the facts that are there and those it would make. */
@Injectable()
export class Begins {
  private readonly log = new Logger(Begins.name)

  constructor(private readonly engine: Engine) {}

  /** What would be owed, and by whom, once these facts of a stream are there; nothing where no process hears of them, or it starts with them. */
  async with(stream: StreamId, made: readonly Made[]): Promise<readonly WouldBeginDto[]> {
    const { process } = belonging(stream)
    if (process === undefined || made.length === 0) return []
    const [now, folded] = await Promise.all([this.engine.clock.now(), this.engine.cache.get([stream])])
    const version = folded.get(stream)?.version ?? 0
    const fresh = made.map(({ type, data, key, occurredAt }, n) =>
      slim({ stream, version: version + n + 1, type, key: key ?? null, data, occurredAt: occurredAt ?? now }),
    )
    // A process that starts with them is not there to be asked.
    if (fresh.some((fact) => startedBy(fact) === process)) return []
    try {
      return await this.asked(process, fresh, now)
    } catch (error) {
      // What is only told ahead stops nobody.
      this.log.warn(`what would begin in ${process}: ${error instanceof Error ? error.message : String(error)}`)
      return []
    }
  }

  private async asked(process: ProcessId, fresh: readonly SlimFact[], now: Instant): Promise<readonly WouldBeginDto[]> {
    const { there, done, start } = await this.facts(process)
    if (start === undefined) return []
    const ask = (facts: readonly SlimFact[]) => walked(process, start, { facts, done, now })
    const before = new Set((await ask(there)).map(nameOf))
    const heardKinds = new Set<string>(kindsReadBy(processKind(process)))
    const after = await ask([...there, ...fresh.filter(({ kind }) => heardKinds.has(kind))])
    return after
      .filter((one) => !before.has(nameOf(one)))
      .flatMap(({ opening }) => (opening === undefined ? [] : [this.told(opening, fresh, now)]))
  }

  private told(opening: NonNullable<Asked['opening']>, fresh: readonly SlimFact[], now: Instant): WouldBeginDto {
    const { says, bearer, rule, by, from } = opening
    const starts = fresh.find((fact) => fact.stream === from.stream && fact.version === from.version)?.on ?? now
    const day = this.day(rule, by, starts)
    return { says, bearer: relations[bearer as Relation] ?? bearer, ...(day === undefined ? {} : { day }) }
  }

  /** The legal day, where it is the law that counts it: what was agreed is counted when it is owed. */
  private day(rule: string, by: string | undefined, from: Instant): string | undefined {
    if (rule.startsWith('agreed:')) return undefined
    const { law } = this.engine
    return law.speaks(rule, dayOf(from), by) ? law.due({ rule, from, ...(by === undefined ? {} : { by }) }).day : undefined
  }

  /** What a process has heard, and what it has done, from the facts. */
  private async facts(
    process: ProcessId,
  ): Promise<{ readonly there: SlimFact[]; readonly done: Listed['done']; readonly start: SlimFact | undefined }> {
    const { store } = this.engine
    const { caseId } = belonging(mainStream(process))
    const there = new Map<string, SlimFact>()
    const keep = (facts: readonly StoredFact[]) =>
      facts.forEach((fact) => there.set(`${fact.stream} ${fact.version}`, slim(fact)))
    for (let have: (readonly [StreamId, number])[] = [], more = true; more;) {
      const facts = await store.readProcess(process, caseId, kindsReadBy(processKind(process)), have, page)
      keep(facts)
      have = [...Map.groupBy(there.values(), ({ stream }) => stream)].map(
        ([stream, own]) => [stream, Math.max(...own.map(({ version }) => version))] as const,
      )
      more = facts.length === page
    }
    const done = new Map<string, SlimFact[]>()
    for (let last = '', more = true; more;) {
      const commands = await store.readCommands(process, last, page)
      for (const { commandId, facts } of commands) {
        keep(facts)
        done.set(commandId.slice(process.length + 1), facts.map(slim))
      }
      last = commands.at(-1)?.commandId ?? last
      more = commands.length === page
    }
    const all = [...there.values()].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    return { there: all, done, start: all.find((fact) => startedBy(fact) === process) ?? all[0] }
  }
}

const walked = (process: ProcessId, start: SlimFact, listed: Listed): Promise<readonly Asked[]> =>
  // Each kind's walk hears its own kinds; a list of facts answers them all.
  askedOn({ process, start, walk: walks[processKind(process)] as (it: Walk<'contract'>) => Promise<void>, allHasRun }, listed)

/** Nothing here waits for the outside: microtasks are all there is. */
const allHasRun = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const nameOf = ({ act, stream, key }: Asked): string => `${act} ${stream} ${key}`
