import type { Actor } from '#domain'
import { Engine } from '#engine'
import type { Store } from '#event-store'
import { MemoryStore } from '#event-store/memory'
import { at, dayOf, type StreamId } from '#kernel'
import type { Programme } from '../../apps/cli/programme/index.js'
import { openingActs, type PlannedAct, type World } from '../../apps/cli/rehearse/autopilots/index.js'
import { worldOf } from '../../apps/cli/rehearse/world.js'
import { chanceOf } from './chance.js'
import { exactly, type Deviating } from './hunt/deviations.js'
import { Obligations } from './obligations.js'
import { actorsOf, People } from './people.js'
import { Processes } from './processes.js'
import type { Seen, Sentence } from './seen.js'
import { Stuck, type Broken, type Step } from './stuck.js'
import { Time } from './time.js'
import { truth } from './truth.js'
import { allHasRun, Turns, type Turn } from './turns.js'
import { Written } from './written.js'

/** What is played: lines of a programme, in an order among simultaneous acts that the seed makes, and what must hold in every state. */
export type Playing = {
  readonly programme: Programme
  readonly lines: readonly string[]
  readonly seed: number
  readonly sentences: readonly Sentence[]
  /** What somebody does that no duty asks for, each at its moment. */
  readonly also?: readonly PlannedAct[]
  /** How its lines are run; as they say where nothing is said. */
  readonly route?: World['route']
  /** Who goes off the straight way. Where nobody has, whoever is refused stops the run; afterwards a refusal is what comes of it. */
  readonly deviating?: Deviating
  /** Of how many acts of people one is held against what is told of it before; of ten unless it is said. */
  readonly toldOfOneIn?: number
}

/** What came of it: the last state and the way there. `broken`: each line once, where it was first seen; `refused`: what people were refused. */
export type Simulated = {
  readonly last: Seen
  readonly way: readonly Step[]
  readonly broken: readonly Broken[]
  readonly refused: readonly string[]
}

/** Nobody waits longer: what goes on after so many steps goes on without an end. */
const longest = 20_000

/** Plays it to its end, the plan reported and every case closed; where somebody has gone off the straight way, to where nobody does anything more. Throws Stuck where an act is refused, a walk fails or nothing goes on. */
export const simulate = (playing: Playing): Promise<Simulated> => new Simulation(playing).play()

class Simulation {
  private readonly time: Time
  private readonly turns: Turns
  private readonly store: MemoryStore
  private readonly engine: Engine<Store>
  private readonly actors: ReadonlyMap<string, Actor>
  private readonly people: People
  private readonly plans: readonly StreamId[]
  private readonly processes: Processes
  private readonly written = new Written()
  private readonly obligations = new Obligations(this.written)
  /** How many facts there were when a state was last looked at so. */
  private readonly looked: Record<Sentence['holds'], number> = { always: 0, 'when quiet': 0 }
  private readonly way: Step[] = []
  private readonly broken = new Map<string, Broken>()

  constructor(private readonly playing: Playing) {
    const { programme, lines, seed, also = [], route = 'asWritten', deviating = exactly([]), toldOfOneIn = 10 } = playing
    const world = worldOf(programme, { route, copies: 1 })
    const opening = openingActs(world, lines)
    const first = opening.map((act) => act.at).sort()[0]
    if (first === undefined) throw new Error('there is nothing to play: name lines that the programme has')
    this.time = new Time(at(dayOf(first)))
    this.turns = new Turns(chanceOf(seed))
    this.store = new MemoryStore(() => this.time.now)
    this.engine = new Engine<Store>(this.store, this.time.clock, world.law)
    this.actors = actorsOf(programme)
    this.people = new People(this.engine, this.actors, world, this.turns, deviating, toldOfOneIn)
    this.processes = new Processes(this.engine, this.time, this.turns)
    this.people.plan([...opening, ...also])
    this.plans = opening.filter(({ act }) => act === 'OpenPlan').map(({ stream }) => stream)
  }

  async play(): Promise<Simulated> {
    await this.people.register()
    for (;;) {
      this.people.takeDue(this.obligations, this.time.now)
      await this.untilQuiet()
      this.people.planFor(this.obligations, this.time.now)
      if (this.people.next !== undefined && this.people.next <= this.time.now) continue
      await this.check('when quiet')
      if (this.hasEnded()) return this.played()
      const next = [this.people.next, this.time.next].filter((moment) => moment !== undefined).sort()[0]
      if (next === undefined && this.people.haveDeviated) return this.played()
      if (this.way.length > longest) throw this.stuck('it goes on without an end')
      if (next === undefined) throw this.stuck('nothing is left to happen, and yet not everything is played')
      this.time.jump(next)
      await this.letWaitsEnd()
    }
  }

  private played(): Simulated {
    return { last: this.seen(), way: this.way, broken: [...this.broken.values()], refused: this.people.refused }
  }

  /** Lets happen what may happen now, one after another, and looks after each whether everything holds. */
  private async untilQuiet(): Promise<void> {
    for (;;) {
      const turn = this.turns.draw()
      if (turn) await this.take(turn)
      const news = await this.takeNews()
      const woken = await this.letWaitsEnd()
      const [failure] = this.processes.failures
      if (failure !== undefined) throw this.stuck(messageOf(failure), failure)
      if (news > 0) await this.check('always')
      if (!turn && !woken) return
    }
  }

  private async take({ says, run }: Turn): Promise<void> {
    this.way.push({ at: this.time.now, says })
    await run().catch((error: unknown) => {
      throw this.stuck(messageOf(error), error)
    })
    await allHasRun()
  }

  private async takeNews(): Promise<number> {
    const news = await this.store.readLog(String(this.written.all.length), Number.MAX_SAFE_INTEGER)
    for (const fact of news) {
      this.written.take(fact)
      this.obligations.take(fact)
      this.processes.take(fact)
    }
    return news.length
  }

  private async letWaitsEnd(): Promise<boolean> {
    let woken = false
    for (; this.time.look(); woken = true) await allHasRun()
    return woken
  }

  private async check(when: Sentence['holds']): Promise<void> {
    const seen = this.seen(this.looked[when])
    this.looked[when] = this.written.all.length
    for (const { name, holds, broken } of this.playing.sentences) {
      if (holds === when) for (const what of await broken(seen)) this.isBroken(name, what)
    }
    for (const what of this.people.untrue.splice(0)) this.isBroken(truth.name, what)
  }

  private isBroken(sentence: string, what: string): void {
    const key = `${sentence}: ${what}`
    if (!this.broken.has(key)) this.broken.set(key, { sentence, what, after: this.way.length })
  }

  /** Every plan that was opened by people has reported and no other process is open: what remains are the plans of the year after. */
  private hasEnded(): boolean {
    const reported = new Set(this.written.ofKind('PlanExecutionReported').map(({ stream }) => stream))
    return this.plans.every((plan) => reported.has(plan)) && this.processes.open.every((id) => id.startsWith('plan/'))
  }

  private seen(since = 0): Seen {
    const { engine, written, obligations, actors, people, processes, time } = this
    const { all: facts } = written
    const news = facts.slice(since)
    return { engine, facts, written, news, obligations, actors, answered: people.answered, now: time.now, open: processes.open }
  }

  private stuck(says: string, cause?: unknown): Stuck {
    const open = this.obligations.open.map(({ id }) => id)
    return new Stuck(
      `${this.time.now}: ${says}; open are ${open.join(', ') || 'none'}`,
      this.way,
      [...this.broken.values()],
      cause,
    )
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
