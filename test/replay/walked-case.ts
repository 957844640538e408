import { setTimeout as wait } from 'node:timers/promises'
import type { Client, WorkflowHandle } from '@temporalio/client'
import type { Instant } from '#kernel'
import type { Chance } from '../simulate/chance.js'
import type { Relived } from './relived.js'

/** How long a walk may take to come to rest, in milliseconds. */
const restsWithin = 120_000

/** A case that is relived on Temporal. */
export class WalkedCase {
  private handle: WorkflowHandle | undefined
  private ended: Promise<true> | undefined
  private hasEnded = false
  private now: Instant

  constructor(
    readonly relived: Relived,
    private readonly client: Client,
    private readonly taskQueue: string,
    private readonly chance: Chance,
  ) {
    this.now = relived.now
  }

  get workflowId(): string {
    return `${this.relived.lived.input.process} ${this.taskQueue}`
  }

  /**
   * Goes on, begun where it is not yet, until so many facts are still to come, or it rests at such a place: told by and by, and at rest now and then,
   * and at the end.
   */
  async goOn(toCome: number, isPlace?: (scopes: readonly string[]) => boolean): Promise<void> {
    this.handle ??= await this.begin()
    while (this.relived.toCome > toCome) {
      if (isPlace?.(await this.scopes()) === true) return
      const next = this.relived.next()
      if (next === undefined) break
      await wait(this.chance.below(40))
      await this.tell(next.told)
      this.now = next.now
      if (this.chance.below(10) < 3) await this.rest()
    }
    await this.tell([])
    await this.rest()
  }

  /** The scopes it stands in once it rests; none where it has ended. */
  async scopes(): Promise<readonly string[]> {
    await this.rest()
    if (this.hasEnded) return []
    return (await this.handle?.query<readonly string[]>('scopes')) ?? []
  }

  /** Its history so far, and what failed in it. */
  async history() {
    const history = await (this.handle as WorkflowHandle).fetchHistory()
    const failed = (history.events ?? [])
      .flatMap(({ workflowTaskFailedEventAttributes: failed }) => (failed ? failed.failure?.message || `${failed.cause}` : []))
      // It would have ended while news came: Temporal gives it the news first.
      .filter((why) => why !== 'UnhandledCommand')
    return { workflowId: this.workflowId, history, failed }
  }

  /** Whoever is still running is let go. */
  async letGo(): Promise<void> {
    await this.handle?.terminate('walked').catch(() => undefined)
  }

  private async begin(): Promise<WorkflowHandle> {
    const { type, input } = this.relived.lived
    const args = [{ ...input, clock: 'rehearsal', now: this.now }]
    const handle = await this.client.workflow.start(type, { workflowId: this.workflowId, taskQueue: this.taskQueue, args })
    const ended = (): true => (this.hasEnded = true)
    this.ended = handle.result().then(ended, ended)
    return handle
  }

  private async tell(facts: readonly object[]): Promise<void> {
    // One that has ended hears nothing.
    await this.handle?.signal('facts', facts).catch(() => undefined)
  }

  /** Until none of its acts is in flight, or it has ended. */
  private async rest(): Promise<void> {
    const rested = this.handle?.executeUpdate('settle', { args: [this.now] }).then(
      () => true,
      () => this.ended,
    )
    const late = new AbortController()
    const inTime = await Promise.race([rested, this.ended, wait(restsWithin, false, { signal: late.signal }).catch(() => false)])
    late.abort()
    if (!inTime) throw new Error(`${this.workflowId} does not come to rest`)
  }
}
