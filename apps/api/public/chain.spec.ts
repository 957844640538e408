import { declarationOf } from '#engine'
import { chain, chainKinds, stepsOf } from './chain.js'

const states = (...types: readonly string[]) => stepsOf(types.map(factOf)).map(({ id, state }) => `${id} ${state}`)
const factOf = (said: string) => {
  const [type = '', key = null] = said.split(' ')
  return { type, key }
}

describe('the chain of a purchase', () => {
  it('has kinds of fact alone that everybody may see, each in one step', () => {
    expect(chainKinds.filter((kind) => declarationOf(kind).seenBy !== 'everyone')).toEqual([])
    expect(new Set(chainKinds).size).toBe(chainKinds.length)
  })

  it('has a gap where a later step is published and an earlier one is not', () => {
    expect(states('StatutoryWayTaken law', 'DocumentIssued', 'ContractPublished').slice(0, 5)).toEqual([
      'intention gap',
      'document published',
      'result gap',
      'contract published',
      'service ahead',
    ])
  })

  it.each(['OwnWayTaken direct', 'StatutoryWayTaken choice'])('has no gap where the law does not ask for it: %s', (way) => {
    expect(states(way, 'OwnResultShown', 'ServiceStarted', 'AcceptancePublished')).toEqual([
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
    expect(states('EvaluationAgreed 1', 'AcceptancePublished')).toContain('evaluation gap')
  })

  it('has no gap ahead of what was published last, and none where nothing is', () => {
    expect(states()).toEqual(chain.map(({ id }) => `${id} ahead`))
  })
})
