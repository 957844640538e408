import type { Actor } from '#domain'
import type { CommandRequest, Engine, Outcome } from '#engine'
import type { Store } from '#event-store'
import { instant, type Instant, type Refusal, type StreamId } from '#kernel'
import { directoryOf, personsOf } from '../../apps/cli/load.js'
import type { Request } from '../../apps/cli/programme/asking.js'
import type { Programme } from '../../apps/cli/programme/index.js'
import { Agenda, isAbout, standsStill } from '../../apps/cli/rehearse/agenda.js'
import { autopilots, type PlannedAct, type World } from '../../apps/cli/rehearse/autopilots/index.js'
import { deviated, leavesOwed, type Deviating } from './hunt/deviations.js'
import { dutyOf, type Obligations, type Standing } from './obligations.js'
import { untrueOf } from './truth.js'
import type { Turns } from './turns.js'

/** Everybody of a programme, by sign-in id. */
export function actorsOf(programme: Programme): ReadonlyMap<string, Actor> {
  return new Map(personsOf(programme).map(({ person, org, roles, duties }) => [person, { person, org, roles, duties }]))
}

/** The people of a run: they do what the autopilots of a rehearsal do, straight through the engine, unit by unit without drafts. */
export class People {
  private readonly agenda = new Agenda()
  /** Obligations that somebody has thought about. */
  private readonly planned = new Set<StreamId>()
  /** What was refused since somebody went off the straight way, `act code,…`. */
  readonly refused: string[] = []
  /** Where an act gave something else than was told of it. */
  readonly untrue: string[] = []
  /** How many acts about an obligation are still to be done by whoever answers it; none once one was refused, or does not end it. */
  private readonly toDo = new Map<StreamId, number>()
  /** Obligations that were answered: everything that was meant to be done about them was done. */
  readonly answered = new Set<StreamId>()
  private deviated = false
  private asked = 0

  constructor(
    private readonly engine: Engine<Store>,
    private readonly actors: ReadonlyMap<string, Actor>,
    private readonly world: World,
    private readonly turns: Turns,
    private readonly deviating: Deviating,
    private readonly toldOfOneIn: number,
  ) {}

  /** Whether anybody has gone off the straight way. */
  get haveDeviated(): boolean {
    return this.deviated
  }

  /** The moment of the next act, if anybody has planned one. */
  get next(): Instant | undefined {
    return this.agenda.next
  }

  /** Puts the programme's organizations, people, sites and workers into the directory. */
  async register(): Promise<void> {
    for (const request of directoryOf(this.world.programme)) await this.perform(request)
  }

  plan(acts: readonly PlannedAct[]): void {
    this.agenda.add(acts)
  }

  /** Plans what is to be done about obligations and windows that nobody has seen before. */
  planFor(obligations: Obligations, now: Instant): void {
    for (const one of obligations.open.filter(({ id }) => !this.planned.has(id))) {
      this.planned.add(one.id)
      const taken = this.deviating(one)
      if (taken) this.deviated = true
      const straight = this.straight(one, now)
      const acts = taken ? deviated(taken, straight, one) : straight
      this.plan(acts)
      if (acts.length > 0 && !(taken && leavesOwed(taken))) this.toDo.set(one.id, acts.length)
    }
  }

  /** Notes that something planned was done, or refused. */
  private note(key: string, accepted: boolean): void {
    const duty = [...this.toDo.keys()].find((id) => isAbout(key, id))
    if (duty === undefined) return
    const left = (this.toDo.get(duty) ?? 0) - 1
    if (!accepted || left === 0) this.toDo.delete(duty)
    else this.toDo.set(duty, left)
    if (accepted && left === 0) this.answered.add(duty)
  }

  /** What is meant to be done; nothing where somebody has gone off the straight way and nobody knows what is meant there. */
  private straight(one: Standing, now: Instant): readonly PlannedAct[] {
    try {
      return autopilots[one.act]?.(dutyOf(one, now), this.world) ?? []
    } catch (error) {
      if (!this.deviated) throw error
      return []
    }
  }

  /** Lets what is due take its turn: moment after moment, what is due at one moment in any order. Nobody does what has lapsed meanwhile, or what something else has met. */
  takeDue(obligations: Obligations, now: Instant): void {
    const due = this.agenda.takeDue(now)
    if (due.length === 0) return
    const over = obligations.over.filter(({ mode }) => mode === 'must')
    const left = due.filter(({ key }) => !over.some(({ id }) => isAbout(key, id)))
    this.inOrder([...groups(left, ({ at }) => at).values()])
  }

  private inOrder([now, ...later]: readonly (readonly PlannedAct[])[]): void {
    if (!now) return
    const lanes = [...groups(now, laneOf).values()]
    let left = lanes.length
    for (const lane of lanes) {
      this.oneByOne(lane, () => {
        left -= 1
        if (left === 0) this.inOrder(later)
      })
    }
  }

  private oneByOne([act, ...rest]: readonly PlannedAct[], done: () => void): void {
    if (!act) return done()
    const run = () => this.performOrPostpone(act).then(() => this.oneByOne(rest, done))
    this.turns.add({ says: `${act.person} ${act.says}`, run })
  }

  /** Does it; of one act in so many it is asked first what is told of it. */
  private async done(command: CommandRequest): Promise<Outcome> {
    this.asked += 1
    const doing = () => this.engine.execute(command)
    if (this.asked % this.toldOfOneIn > 0) return doing()
    const { outcome, untrue } = await untrueOf(this.engine, command, doing)
    this.untrue.push(...untrue)
    return outcome
  }

  private async performOrPostpone(act: PlannedAct): Promise<void> {
    const held = await this.perform(act)
    if (held === undefined || this.agenda.postpone(act)) return
    const why = `${act.act} ${held.map(({ code }) => code).join()}`
    if (!this.deviated) throw new Error(`${act.person} ${act.stream} stands still and is not let go on: ${why}`)
    this.note(act.key, false)
    this.refused.push(why)
  }

  /** Does what somebody asks for, as the API would once it has checked the form. Gives why it stands still, where that is all. Throws an Error with the refusals' own words. */
  private async perform(asked: Request): Promise<readonly Refusal[] | undefined> {
    const actor = this.actors.get(asked.person)
    if (!actor) throw new Error(`nobody is called ${asked.person}`)
    const outcome = await this.done(commandOf(asked, actor))
    if ('refused' in outcome && standsStill(outcome.refused.map(({ code }) => code))) return outcome.refused
    this.note(asked.key, 'accepted' in outcome)
    if ('accepted' in outcome) return undefined
    if (this.deviated && 'refused' in outcome) {
      this.refused.push(`${asked.act} ${outcome.refused.map(({ code }) => code).join()}`)
      return undefined
    }
    const why =
      'refused' in outcome ? outcome.refused.map(({ code, says }) => `${code} ${says}`).join('; ') : JSON.stringify(outcome)
    throw new Error(`${asked.person} ${asked.act} ${asked.stream} is refused: ${why}`)
  }
}

/** What must stay in its order at one moment: the acts about one duty, and what is registered, paper after paper. */
const laneOf = ({ key, act, body }: PlannedAct): string => ('registered' in body ? 'papers' : (key.split(`:${act}:`)[0] ?? key))

function groups<Item>(items: readonly Item[], by: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const found = new Map<string, Item[]>()
  for (const item of items) found.set(by(item), [...(found.get(by(item)) ?? []), item])
  return found
}

type Registered = { readonly occurredAt: string; readonly evidence: { readonly number: string } }

function commandOf({ act, stream, key, body }: Request, actor: Actor): CommandRequest {
  const { registered, ...data } = body as { readonly registered?: Registered }
  const command = { act, stream, data, actor, commandId: key }
  return registered === undefined
    ? command
    : { ...command, registered: { ...registered, occurredAt: instant(registered.occurredAt) } }
}
