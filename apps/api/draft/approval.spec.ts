import { isCollective } from './approval.service.js'

describe('what a unit decides collectively', () => {
  it.each([['TerminateContract'], ['ProposeTermination']])(
    'both halves of the end of a contract, where its table names %s',
    (named) => {
      expect(isCollective('ProposeTermination', [named])).toBe(true)
      expect(isCollective('TerminateContract', [named])).toBe(true)
    },
  )

  it('and nothing that the table does not name: to decline, or to take a proposal back, ends nothing', () => {
    const table = ['TerminateContract', 'SignContract']
    for (const act of ['DeclineTermination', 'WithdrawTermination', 'PublishContract'])
      expect(isCollective(act, table)).toBe(false)
    expect(isCollective('TerminateContract', ['SignContract'])).toBe(false)
  })
})
