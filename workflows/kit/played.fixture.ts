import { obligationOf, type ProcessId, type SlimFact } from '#domain/process'
import type { Instant, StreamId } from '#kernel'
import type { Acts, LoadQuestion } from './acts.js'
import type { Ground } from './ground.js'
import type { Walk } from './walk.js'
import { Walking } from './walking.js'

/** The process that walks. */
const id: ProcessId = 'contract/hs-mzj-2026.mz-06.1'
const far = '2099-01-01T00:00:00.000Z' as Instant
/** A day in March. */
export const on = (day: number): Instant => `2026-03-${String(day).padStart(2, '0')}T01:00:00.000Z` as Instant
/** A fact of the contract, on the day of its version. */
export const fact = (kind: string, version: number, more: Partial<SlimFact> = {}): SlimFact => ({
  stream: id,
  version,
  kind,
  key: null,
  on: on(version),
  ...more,
})
/** The fact that starts the walk. */
export const start = fact('AwardMade', 1, { stream: 'procurement/hs-mzj-2026.mz-06/1', key: '1' })

/** What an act is asked for with. */
export type Request = Pick<LoadQuestion, 'left'> & {
  readonly stream: StreamId
  readonly key: string
  readonly data: { readonly why?: string }
}

/** A walk on facts in memory: acts are done as they are asked for, one at a time; nothing is ever due. */
export class Played implements Ground {
  readonly now = on(1)
  /** What was asked for, but for reading. */
  readonly asked: string[] = []
  /** Refused acts that it was said are asked for no more. */
  readonly left: string[] = []
  /** Acts that are refused until they are taken out. */
  readonly refusing = new Set<string>()
  private readonly waits: { readonly condition: () => boolean; readonly end: (holds: boolean) => void }[] = []
  private last: Promise<unknown> = Promise.resolve()
  private readonly walking = new Walking<'contract'>(this, { process: id, start })
  ended: 'done' | Error | undefined

  constructor(
    private readonly facts: SlimFact[],
    walk: (it: Walk<'contract'>) => Promise<void>,
    private readonly answers: (act: string, request: Request) => object = () => ({}),
  ) {
    this.walking.run(walk).then(
      () => (this.ended = 'done'),
      (error: Error) => (this.ended = error),
    )
  }

  /** Facts come; then everything runs as far as it goes. */
  async tell(...facts: readonly SlimFact[]): Promise<void> {
    this.facts.push(...facts)
    this.walking.inbox.add(facts)
    await this.rest()
  }

  async rest(): Promise<void> {
    // oxlint-disable-next-line no-restricted-globals -- a test's: when all that could run has run
    do await new Promise((resolve) => setImmediate(resolve))
    while (this.look())
  }

  ask<Name extends keyof Acts>(name: Name, request: Parameters<Acts[Name]>[0]): Promise<Awaited<ReturnType<Acts[Name]>>> {
    const answer = this.last.then(() => this.answer(name, request as unknown as Request))
    this.last = answer
    return answer as Promise<Awaited<ReturnType<Acts[Name]>>>
  }

  until(condition: () => boolean, moment?: Instant): Promise<boolean> {
    if (condition()) return Promise.resolve(true)
    if (moment !== undefined && moment <= this.now) return Promise.resolve(false)
    return new Promise((end) => this.waits.push({ condition, end }))
  }

  private look(): boolean {
    const over = this.waits.filter(({ condition }) => condition())
    for (const wait of over) {
      this.waits.splice(this.waits.indexOf(wait), 1)
      wait.end(true)
    }
    return over.length > 0
  }

  private answer(act: keyof Acts, request: Request): object {
    if (act === 'inbox.load') {
      this.left.push(...(request.left ?? []).map((one) => `${one.act} ${one.key}`))
      return { facts: this.facts, more: false }
    }
    const { stream, key, data } = request
    this.asked.push(`${act} ${key}${data.why === undefined ? '' : `: ${data.why}`}`)
    const of = { act, stream, key }
    if (this.refusing.has(act)) return { of, facts: [], refused: [{ code: 'NotYet' }] }
    const made: Record<string, string> = { OpenObligation: 'ObligationOpened', LapseObligation: 'ObligationLapsed' }
    const kind = made[act]
    const facts = kind === undefined ? [] : [{ stream, version: kind === 'ObligationOpened' ? 1 : 2, kind, key: null, on: on(1) }]
    return {
      of,
      facts,
      refused: [],
      times: { due: far, askAt: far, rungs: { leader: far, supervisor: far } },
      ...this.answers(act, request),
    }
  }
}

/** Something owed under a rule from a fact on. */
export const owed = (rule: string, from: SlimFact, doneBy: string, more: object = {}) => ({
  rule,
  says: rule,
  from,
  bearer: 'purchaser',
  act: 'PublishContract',
  doneBy,
  ...more,
})
/** The stream of an obligation of the contract. */
export const obligation = (rule: string): StreamId => obligationOf(id, rule)
/** A scope that the close of the contract ends. */
export const ending = { until: [{ kind: 'ContractClosed' as const }], says: '合同终止' }
