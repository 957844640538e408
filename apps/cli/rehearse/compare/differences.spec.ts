import { differences } from './differences.js'

describe('what was expected beside what came out', () => {
  it('differs nowhere where every value is the same, numbers and words alike', () => {
    expect(
      differences({ n: 1, on: '合同签订', parts: ['2026-03-20'] }, { on: '合同签订', n: '1', parts: ['2026-03-20'] }),
    ).toEqual([])
  })

  it('names each value that is another, with its path', () => {
    expect(
      differences(
        { tranches: [{ n: 1, paid: '2026-04-02' }], winner: 'ag-1' },
        { tranches: [{ n: 1, paid: '2026-04-03' }], winner: 'ag-2' },
      ),
    ).toEqual([
      { at: 'tranches[0].paid', expected: '2026-04-02', got: '2026-04-03' },
      { at: 'winner', expected: 'ag-1', got: 'ag-2' },
    ])
  })

  it('names what is missing, and what nobody expected', () => {
    expect(differences({ breaches: [{ duty: 'a' }], draft: '88.00' }, { breaches: [], note: 'x' })).toEqual([
      { at: 'breaches[0]', expected: { duty: 'a' }, got: null },
      { at: 'draft', expected: '88.00', got: null },
      { at: 'note', expected: null, got: 'x' },
    ])
  })
})
