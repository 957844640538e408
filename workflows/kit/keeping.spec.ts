import type { SlimFact } from '#domain/process'
import type { StreamId } from '#kernel'
import { ending, fact, obligation, on, owed, Played, start, type Request } from './played.fixture.js'
import type { Walk } from './walk.js'

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
