import { actsMeant, streams, type Actor, type OrganizationState } from '#domain'
import type { CommandRequest, OpenEngine } from '#engine'
import { governmentUnits } from '#identity'
import { dayOf, type Day, type Instant, type StreamId } from '#kernel'
import { Inject, Injectable } from '@nestjs/common'
import { ProblemAnswer, refusedProblem } from '../problem/problem.js'
import { opened } from '../system/system.module.js'

/** What an act must pass inside a unit: the steps of its table (none: whoever acts, acts), and whether a collective decision. */
export type Passing = { readonly steps: readonly string[]; readonly collective: boolean }

/** The duty of those who sit on a panel for their unit: there they act in person. */
const representative = '代表'

const relationsOf = new Map(streams.flatMap(({ acts }) => acts.map(({ name, by }) => [name, by] as const)))

const wholes = new Map(streams.flatMap(({ acts }) => acts.map(({ name, halfOf = name }) => [name, halfOf] as const)))

/** Whether a table has an act decided collectively: it names it, or the other half of what is decided (to propose the end of a contract, or to agree to it). */
export const isCollective = (act: string, table: readonly string[]): boolean => {
  const wholeOf = (one: string): string => wholes.get(one) ?? one
  return table.some((named) => wholeOf(named) === wholeOf(act))
}

/** Acts inside a unit: who drafts, reviews and issues, by the region's pack. */
@Injectable()
export class Approval {
  constructor(@Inject(opened) private readonly open: OpenEngine) {}

  /** What acts must pass together in the asker's unit, as of the day it was received. Throws 422 where the region has not said. */
  async of(actor: Actor, acts: readonly string[], at: Instant): Promise<Passing> {
    const unit = await this.unitOf(actor)
    const none = { steps: [], collective: false }
    if (unit.status === 'absent' || !governmentUnits.includes(unit.kind) || acts.every((act) => inPerson(act, actor))) return none
    const table = await this.tableOf(unit.region, dayOf(at))
    return { steps: table.steps, collective: table.steps.length > 0 && acts.some((act) => isCollective(act, table.collective)) }
  }

  /** What an act must pass, as it is told before anybody does it: no steps where one hand is enough, nor where the region has not said. */
  async shown(actor: Actor, act: string, at: Instant): Promise<Passing> {
    const { steps, collective } = await this.of(actor, [act], at).catch(() => ({ steps: [], collective: false }))
    return { steps: steps.length > 1 || collective ? steps : [], collective }
  }

  /** The steps of the asker's unit; none where one hand is enough, nor where the region has not said. */
  async stepsOf(actor: Actor, at: Instant): Promise<readonly string[]> {
    const unit = await this.unitOf(actor)
    if (unit.status === 'absent' || !governmentUnits.includes(unit.kind)) return []
    return this.tableOf(unit.region, dayOf(at)).then(
      ({ steps }) => steps,
      () => [],
    )
  }

  /**
   * Throws 409 for an act that must pass several hands, or a collective decision, in the asker's unit: it is to be drafted. Nobody is told to
   * draft what can never be theirs: that is 403.
   */
  async signedByOne(request: CommandRequest & { readonly receivedAt: Instant }): Promise<void> {
    const { actor, act, data, receivedAt } = request
    const { steps, collective } = await this.of(actor, actsMeant(act, data), receivedAt)
    if (steps.length <= 1 && !collective) return
    await this.theirs(request)
    const [step = ''] = steps
    const says = `本单位办理此事项须经${steps.join('、')}${collective ? '，并经集体决策' : ''}：请先拟稿（POST /v1/drafts）`
    throw new ProblemAnswer(refusedProblem([{ code: 'NeedsSignatures', says, owner: { role: step, org: actor.org } }]))
  }

  /** Throws 403 for an act that can never be the asker's. */
  async theirs(request: CommandRequest): Promise<void> {
    const outsider = await this.open.engine.notTheirs(request)
    if (outsider) throw new ProblemAnswer(refusedProblem(outsider))
  }

  /** The table that the region's pack gives to government units. A pack that was only just loaded is looked for before it is missed. */
  private async tableOf(
    region: string,
    day: Day,
  ): Promise<{ readonly steps: readonly string[]; readonly collective: readonly string[] }> {
    const { engine, byNewestPacks } = this.open
    const known = await byNewestPacks(
      () => engine.law.figure('internalApproval', region, day),
      (answer) => !answer.known,
    )
    if (known.known) return known.value
    throw new ProblemAnswer(refusedProblem([{ code: 'NotEncodedForRegion', says: known.says }]))
  }

  /** The asker's unit, as it was when the directory was asked for the asker. */
  private async unitOf({ org }: Actor): Promise<OrganizationState> {
    const stream: StreamId = `organization/${org}`
    return (await this.open.engine.cache.get([stream])).get(stream)?.state as OrganizationState
  }
}

/** What a panelist does is their own, neither their unit's nor anybody's to sign for them; so is what an administrator changes of the unit's people. */
function inPerson(act: string, { duties = [] }: Actor): boolean {
  const by = relationsOf.get(act) ?? []
  const onPanel = by.includes('panelist') && (by.every((relation) => relation === 'panelist') || duties.includes(representative))
  return onPanel || by.includes('unit')
}
