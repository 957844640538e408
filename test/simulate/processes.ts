import {
  changesClocks,
  endedBy,
  kindsHeardBy,
  processKind,
  startedBy,
  type heard,
  type ProcessId,
  type ProcessKind,
  type SlimFact,
} from '#domain/process'
import { slim, upcast, type Engine } from '#engine'
import type { Store, StoredFact } from '#event-store'
import type { StreamId } from '#kernel'
import { InboxService } from '../../apps/worker/acts/inbox.service.js'
import { ProcessCommands } from '../../apps/worker/acts/process-commands.js'
import { actsOf } from '../../apps/worker/worker.module.js'
import { challengeWalk } from '../../workflows/challenge.walk.js'
import { contractWalk } from '../../workflows/contract.walk.js'
import type { Acts } from '../../workflows/kit/acts.js'
import type { Walk } from '../../workflows/kit/walk.js'
import { Walking } from '../../workflows/kit/walking.js'
import { planWalk } from '../../workflows/plan.walk.js'
import { purchaseWalk } from '../../workflows/purchase.walk.js'
import { SimulatedGround } from './ground.js'
import type { Time } from './time.js'
import type { Turns } from './turns.js'

const walks = {
  plan: planWalk,
  purchase: purchaseWalk,
  contract: contractWalk,
  challenge: challengeWalk,
} as unknown as Record<ProcessKind, (it: Walk<keyof typeof heard>) => Promise<void>>

/** The processes' acts, done by the worker's own services on an engine that keeps its facts in memory. */
function actsOn(engine: Engine<Store>): Acts {
  const commands = new ProcessCommands(engine)
  return actsOf({
    get: <Service>(service: abstract new (...args: never[]) => Service) => {
      if ((service as unknown) === ProcessCommands) return commands as Service
      const given = (service as unknown) === InboxService ? engine : commands
      return new (service as unknown as new (given: unknown) => Service)(given)
    },
  })
}

/** The processes of a run: each walks on the simulator's ground, and is woken by the facts it hears some turns after they were written. */
export class Processes {
  private readonly walking = new Map<ProcessId, Walking<keyof typeof heard>>()
  private readonly untold = new Map<ProcessId, SlimFact[]>()
  private readonly openByFacts = new Set<ProcessId>()
  /** Whom the facts of a stream started. */
  private readonly startedIn = new Map<StreamId, readonly ProcessId[]>()
  private readonly acts: Acts
  /** What walks threw. */
  readonly failures: unknown[] = []

  constructor(
    engine: Engine<Store>,
    private readonly time: Time,
    private readonly turns: Turns,
  ) {
    this.acts = actsOn(engine)
  }

  /** Those that are open by the facts, in order of id. */
  get open(): readonly ProcessId[] {
    return [...this.openByFacts].sort()
  }

  /** Sees to it that whoever a fact starts begins, and whoever hears it is told: what comes before its turn in one piece. */
  take(fact: StoredFact): void {
    const known = slim({ ...fact, data: upcast(fact.type, fact.schema, fact.data) })
    const own = fact.process as ProcessId | null
    if (own !== null && this.openByFacts.has(own) && kindsHeardBy(processKind(own)).includes(fact.type)) this.tell(own, known)
    const startedHere = this.startedIn.get(fact.stream) ?? []
    if (changesClocks(fact.type))
      for (const other of startedHere) if (other !== own && this.openByFacts.has(other)) this.tell(other, known)
    const started = startedBy(known)
    if (started !== undefined) {
      this.startedIn.set(fact.stream, [...startedHere, started])
      this.begin(started, known)
    }
    const ended = endedBy(known)
    if (ended !== undefined) this.openByFacts.delete(ended)
  }

  private tell(process: ProcessId, fact: SlimFact): void {
    const waiting = this.untold.get(process)
    if (waiting) {
      waiting.push(fact)
      return
    }
    const facts = [fact]
    this.untold.set(process, facts)
    this.turn(`${process} is woken`, () => {
      this.untold.delete(process)
      this.walking.get(process)?.inbox.add(facts)
    })
  }

  private begin(process: ProcessId, start: SlimFact): void {
    if (this.walking.has(process) || this.openByFacts.has(process)) return
    this.openByFacts.add(process)
    this.turn(`${process} begins`, () => {
      const ground = new SimulatedGround(process, this.acts, this.time, this.turns)
      const walking = new Walking<keyof typeof heard>(ground, { process, start })
      this.walking.set(process, walking)
      walking.run(walks[processKind(process)]).catch((error: unknown) => this.failures.push(error))
    })
  }

  private turn(says: string, run: () => void): void {
    this.turns.add({
      says,
      run: () => {
        run()
        return Promise.resolve()
      },
    })
  }
}
