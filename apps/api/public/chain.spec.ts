import { declarationOf } from '#engine'
import { chain, chainKinds, stepsOf } from './chain.js'

const states = (...types: readonly string[]) => stepsOf(types.map((type) => ({ type }))).map(({ id, state }) => `${id} ${state}`)

describe('the chain of a purchase', () => {
  it('has kinds of fact alone that everybody may see, each in one step', () => {
    expect(chainKinds.filter((kind) => declarationOf(kind).seenBy !== 'everyone')).toEqual([])
    expect(new Set(chainKinds).size).toBe(chainKinds.length)
  })

  it('has a gap where a later step is published and an earlier one is not', () => {
    expect(states('DocumentIssued', 'ContractPublished').slice(0, 5)).toEqual([
      'intention gap',
      'document published',
      'result gap',
      'contract published',
      'service ahead',
    ])
  })

  it('has no gap ahead of what was published last, and none where nothing is', () => {
    expect(states()).toEqual(chain.map(({ id }) => `${id} ahead`))
  })
})
