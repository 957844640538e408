import { declarationOf } from '#engine'
import { noticeKinds, type NoticeKind } from '#read-models'
import { chain, chainKinds, stepsOf } from './chain.js'

const published = (kind: NoticeKind, withdrawnOn: '2026-03-01T00:00:00.000Z' | null = null) => ({ kind, withdrawnOn })
const asking = (said: string) => {
  const [type = '', key = null] = said.split(' ')
  return { type, key }
}
const states = (asked: readonly string[], ...kinds: readonly NoticeKind[]) =>
  stepsOf(
    kinds.map((kind) => published(kind)),
    asked.map(asking),
  ).map(({ id, state }) => `${id} ${state}`)

describe('the chain of a purchase', () => {
  it('has kinds of fact alone that everybody may see, each in one step', () => {
    expect(chainKinds.filter((kind) => declarationOf(kind).seenBy !== 'everyone')).toEqual([])
    expect(new Set(chainKinds).size).toBe(chainKinds.length)
  })

  it('has every kind of notice but those of a plan', () => {
    const inChain = chain.flatMap(({ kinds }) => kinds as readonly string[])
    expect(Object.keys(noticeKinds).filter((kind) => !inChain.includes(kind))).toEqual(['plan'])
  })

  it('has a gap where a later step is published and an earlier one is not', () => {
    expect(states(['StatutoryWayTaken law'], 'document', 'contract').slice(0, 5)).toEqual([
      'intention gap',
      'document published',
      'result gap',
      'contract published',
      'service ahead',
    ])
  })

  it.each(['OwnWayTaken direct', 'StatutoryWayTaken choice'])('has no gap where the law does not ask for it: %s', (way) => {
    expect(states([way], 'result', 'service', 'acceptance')).toEqual([
      'intention notAsked',
      'document notAsked',
      'result published',
      'contract notAsked',
      'service published',
      'evaluation notAsked',
      'acceptance published',
      'closed ahead',
    ])
  })

  it('has a gap where an evaluation was agreed and is not published', () => {
    expect(states(['EvaluationAgreed 1'], 'acceptance')).toContain('evaluation gap')
  })

  it('has a gap where what was published was withdrawn, which stays in its step', () => {
    const steps = stepsOf(
      [published('document', '2026-03-01T00:00:00.000Z'), published('contract')],
      [asking('StatutoryWayTaken law')],
    )
    expect(steps[1]).toMatchObject({ id: 'document', state: 'gap', notices: [{ kind: 'document' }] })
  })

  it('has no gap ahead of what was published last, and none where nothing is', () => {
    expect(states([])).toEqual(chain.map(({ id }) => `${id} ahead`))
  })
})
