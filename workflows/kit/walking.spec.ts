import { obligationOf, type ProcessId, type SlimFact } from '#domain/process'
import type { Instant, StreamId } from '#kernel'
import type { Acts } from './acts.js'
import type { Ground } from './ground.js'
import type { Walk } from './walk.js'
import { Walking } from './walking.js'

const id: ProcessId = 'contract/hs-mzj-2026.mz-06.1'
const far = '2099-01-01T00:00:00.000Z' as Instant
const on = (day: number): Instant => `2026-03-${String(day).padStart(2, '0')}T01:00:00.000Z` as Instant
const fact = (kind: string, version: number, more: Partial<SlimFact> = {}): SlimFact => ({
  stream: id,
  version,
  kind,
  key: null,
  on: on(version),
  ...more,
})
const start = fact('AwardMade', 1, { stream: 'procurement/hs-mzj-2026.mz-06/1', key: '1' })

type Request = { readonly stream: StreamId; readonly key: string; readonly data: { readonly why?: string } }

/** A walk on facts in memory: acts are done as they are asked for, one at a time; nothing is ever due. */
class Played implements Ground {
  readonly now = on(1)
  /** What was asked for, but for reading. */
  readonly asked: string[] = []
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
    if (act === 'inbox.load') return { facts: this.facts, more: false }
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

const owed = (rule: string, from: SlimFact, doneBy: string, more: object = {}) => ({
  rule,
  says: rule,
  from,
  bearer: 'purchaser',
  act: 'PublishContract',
  doneBy,
  ...more,
})
const obligation = (rule: string): StreamId => obligationOf(id, rule)
const ending = { until: [{ kind: 'ContractClosed' as const }], says: '合同终止' }

describe('a scope', () => {
  it('that a fact ends leaves its waits unanswered, lapses what is owed in it, and gives that fact', async () => {
    const went: string[] = []
    const played = new Played([start], async (it) => {
      const outside = it.owe(owed('outside', it.start, 'ContractPublished')).then(() => went.push('outside'))
      const left = await it.scope(ending, async (inside) => {
        await Promise.all([
          inside.owe(owed('met', it.start, 'ContractSigned')).then(() => went.push('met')),
          inside.owe(owed('never', it.start, 'ContractFiled')).then(() => went.push('never')),
          inside.fact('ServiceStarted').then(() => went.push('waited')),
        ])
      })
      went.push('endedBy' in left ? left.endedBy.kind : 'done')
      await outside
    })
    await played.rest()
    await played.tell(fact('ContractSigned', 2))
    await played.tell(fact('ContractClosed', 3))
    expect(went).toEqual(['met', 'ContractClosed'])
    // What comes after its end is nothing to it.
    await played.tell(fact('ContractFiled', 4), fact('ServiceStarted', 5))
    expect(went).toEqual(['met', 'ContractClosed'])
    await played.tell(fact('ContractPublished', 6))
    expect(went).toEqual(['met', 'ContractClosed', 'outside'])
    expect(played.ended).toBe('done')
    expect(played.asked).toEqual([
      'OpenObligation outside',
      'OpenObligation met',
      'OpenObligation never',
      `LapseObligation ${obligation('never')}: 合同终止`,
    ])
  })

  it('that comes to its own end before gives what it came to, also where both facts were there from the beginning', async () => {
    const all = [start, fact('ContractSigned', 2), fact('ContractClosed', 3)]
    for (const facts of [all, [start, ...all.slice(1).reverse()]]) {
      const came: unknown[] = []
      const played = new Played(facts, async (it) => {
        came.push(await it.scope(ending, (inside) => inside.fact('ContractSigned').then(({ version }) => version)))
      })
      await played.rest()
      expect(came).toEqual([{ done: 2 }])
      expect([played.ended, played.asked]).toEqual(['done', []])
    }
  })

  it('sees nothing that comes after what ended it, though both are told at once', async () => {
    const came: unknown[] = []
    const played = new Played([start], async (it) => {
      came.push(await it.scope(ending, (inside) => inside.fact('ContractSigned').then(({ version }) => version)))
    })
    await played.rest()
    await played.tell(fact('ContractSigned', 3), fact('ContractClosed', 2))
    expect(came).toEqual([{ endedBy: fact('ContractClosed', 2) }])
  })

  it('that had ended before it is walked opens nothing, lapses nothing, and does none of its acts', async () => {
    const played = new Played([start, fact('ContractClosed', 2)], async (it) => {
      const left = await it.scope(ending, async (inside) => {
        await inside.owe(owed('never', it.start, 'ContractSigned'))
        await inside.act('StartService', it.id, {})
      })
      expect(left).toEqual({ endedBy: fact('ContractClosed', 2) })
      await it.act('CloseContract', it.id, {})
    })
    await played.rest()
    expect([played.ended, played.asked]).toEqual(['done', ['CloseContract ']])
  })

  it('walked again from the facts lapses what was open in it when it ended', async () => {
    const opened = { stream: obligation('never'), version: 1, kind: 'ObligationOpened', key: null, on: on(1) }
    const played = new Played([start, opened, fact('ContractClosed', 2)], async (it) => {
      await it.scope(ending, (inside) => inside.owe(owed('never', it.start, 'ContractSigned')))
    })
    await played.rest()
    expect(played.asked).toEqual([`LapseObligation ${obligation('never')}: 流程不再要求办理`])
  })

  it('inside another is left with it, and what is owed in it lapses once', async () => {
    const came: string[] = []
    const played = new Played([start], async (it) => {
      const left = await it.scope(ending, async (outer) => {
        const inner = await outer.scope({ until: [{ kind: 'ServiceStarted' }], says: '进驻' }, (inside) =>
          inside.owe(owed('deep', it.start, 'ContractSigned')),
        )
        came.push('endedBy' in inner ? inner.endedBy.kind : 'done')
        await outer.owe(owed('after', it.start, 'ContractFiled'))
      })
      came.push('endedBy' in left ? left.endedBy.kind : 'done')
    })
    await played.rest()
    await played.tell(fact('ContractClosed', 2))
    expect(came).toEqual(['ContractClosed'])
    expect(played.asked).toEqual(['OpenObligation deep', `LapseObligation ${obligation('deep')}: 合同终止`])
    expect(played.ended).toBe('done')
  })

  it('inside another that has ended leaves nothing for the other to lapse', async () => {
    const played = new Played([start], async (it) => {
      await it.scope(ending, async (outer) => {
        await outer.scope({ until: [{ kind: 'ContractSigned' }], says: '签订' }, async (inside) => {
          await inside.owe(owed('met', it.start, 'ServiceStarted'))
          await inside.owe(owed('deep', it.start, 'ContractFiled'))
        })
        await outer.owe(owed('after', it.start, 'ContractFiled'))
      })
    })
    await played.rest()
    await played.tell(fact('ServiceStarted', 2))
    await played.tell(fact('ContractSigned', 3))
    await played.tell(fact('ContractClosed', 4))
    expect(played.asked).toEqual([
      'OpenObligation met',
      'OpenObligation deep',
      `LapseObligation ${obligation('deep')}: 签订`,
      'OpenObligation after',
      `LapseObligation ${obligation('after')}: 合同终止`,
    ])
    expect(played.ended).toBe('done')
  })

  it('that fails makes the walk fail', async () => {
    const played = new Played([start], async (it) => {
      await it.scope(ending, () => Promise.reject(new Error('a fault of the walk')))
    })
    await played.rest()
    expect(played.ended).toEqual(new Error('a fault of the walk'))
  })
})

describe('an obligation that is lapsed', () => {
  const lapsed: SlimFact = { stream: obligation('owed'), version: 2, kind: 'ObligationLapsed', key: null, on: on(2) }

  it('outside of every scope gives the fact that lapsed it', async () => {
    const came: SlimFact[] = []
    const played = new Played([start], async (it) => void came.push(await it.owe(owed('owed', it.start, 'ContractSigned'))))
    await played.rest()
    await played.tell(lapsed)
    expect([came, played.ended]).toEqual([[lapsed], 'done'])
  })

  it('inside of one gives nothing: the way on is the end of the scope', async () => {
    const came: string[] = []
    const played = new Played([start], async (it) => {
      const left = await it.scope(ending, (inside) =>
        inside.owe(owed('owed', it.start, 'ContractSigned')).then(() => came.push('owed')),
      )
      came.push('endedBy' in left ? left.endedBy.kind : 'done')
    })
    await played.rest()
    await played.tell(lapsed)
    expect([came, played.ended]).toEqual([[], undefined])
    await played.tell(fact('ContractClosed', 3))
    expect([came, played.ended]).toEqual([['ContractClosed'], 'done'])
    expect(played.asked).toEqual(['OpenObligation owed'])
  })

  const unwanted: SlimFact = { stream: obligation('unwanted'), version: 1, kind: 'ObligationOpened', key: null, on: on(1) }
  it('is one that the walk no longer asks for, once, and none that it asks for', async () => {
    const wanted = { ...unwanted, stream: obligation('owed') }
    const played = new Played([start, unwanted, wanted], async (it) => {
      await it.owe(owed('owed', it.start, 'ContractSigned'))
    })
    await played.rest()
    await played.tell(fact('ContractFiled', 2))
    expect(played.asked).toEqual(['OpenObligation owed', `LapseObligation ${obligation('unwanted')}: 流程不再要求办理`])
  })

  it('is none while an act is refused: what it leads to may still ask for it', async () => {
    const played = new Played([start, unwanted], async (it) => {
      await it.act('StartService', it.id, {})
      await it.owe(owed('unwanted', it.start, 'ContractSigned'))
    })
    played.refusing.add('StartService')
    await played.rest()
    expect(played.asked).toEqual(['StartService '])
    played.refusing.clear()
    await played.tell(fact('ContractFiled', 2))
    expect(played.asked.slice(1)).toEqual(['StartService ', 'OpenObligation unwanted'])
  })
})

describe('an obligation that lives a second time', () => {
  const openedBy = async (facts: readonly SlimFact[], from: SlimFact, more: object = {}): Promise<string | undefined> => {
    const played = new Played([start, ...facts], async (it) => {
      await it.owe(owed('owed', from, 'ContractClosed', more))
    })
    await played.rest()
    return played.asked[0]
  }
  const first = fact('ContractSigned', 2)
  const second = fact('ContractSigned', 5)

  it('has the name of the fact its clock runs from', async () => {
    expect(await openedBy([first, second], second)).toBe('OpenObligation owed~5')
    expect(await openedBy([first, second], second, { key: 'a' })).toBe('OpenObligation owed/a~5')
  })

  it('while the first keeps its own, whatever came after it', async () => {
    expect(await openedBy([first, second], first)).toBe('OpenObligation owed')
  })

  it('only where the fact is of the same kind, key and stream, or it is said that it is owed anew', async () => {
    expect(await openedBy([first, fact('ContractFiled', 5)], fact('ContractFiled', 5))).toBe('OpenObligation owed')
    const [one, two] = [fact('PostEntered', 2, { key: 'a' }), fact('PostEntered', 3, { key: 'b' })]
    expect(await openedBy([one, two], two)).toBe('OpenObligation owed')
    const elsewhere = fact('ContractSigned', 3, { stream: 'contract/other' })
    expect(await openedBy([first, elsewhere], elsewhere)).toBe('OpenObligation owed')
    expect(await openedBy([first], first, { anew: true })).toBe('OpenObligation owed~2')
  })
})

describe('the answer of another act', () => {
  it('breaks off the whole walk, also where the part that asked is not waited for', async () => {
    const answers = (act: string, { stream, key }: Request) =>
      act === 'OpenObligation' ? { of: { act, stream: `${stream}/other`, key } } : {}
    const walk = async (it: Walk<'contract'>) => {
      void it.owe(owed('owed', it.start, 'ContractSigned'))
      await it.scope(ending, (inside) => inside.owe(owed('scoped', it.start, 'ContractSigned')))
    }
    const played = new Played([start], walk, answers)
    await played.rest()
    expect(played.ended).toMatchObject({ name: 'AnswerDoesNotFit' })
  })
})

describe('a stop of the clock', () => {
  it('in the contract is answered by what is owed about a stream below it too', async () => {
    const evaluation: StreamId = 'evaluation/hs-mzj-2026.mz-06.1/1'
    const played = new Played([start], async (it) => {
      await it.owe(owed('agreed:evaluation', it.start, 'EvaluationDrafted', { subject: evaluation, in: evaluation }))
    })
    await played.rest()
    played.asked.length = 0
    await played.tell(fact('ClockStopped', 2, { key: 'q-1' }))
    expect(played.asked).toEqual([expect.stringMatching(/^RedateObligation .*agreed:evaluation#1/)])
  })
})
