import { Openings } from './openings.js'

const attempt = 'procurement/p-2026.x/1' as const
const again = 'procurement/p-2026.x/2' as const
const row = (type: string, lot: string | null, stream: `${string}/${string}` = attempt, who: string | null = null) => ({
  stream,
  type,
  lot,
  who,
})
const bid = (lot: string, n = 1) => ({ stream: `bid/p-2026.x/${n}/${lot}/ag-1`, data: {} }) as const

describe('what is kept back in a purchase', () => {
  const offered = [row('LotOffered', 'a'), row('LotOffered', 'b')]

  it('a bid is opened with its own lot: one that failed for want of bids stays sealed', () => {
    const openings = new Openings([...offered, row('BidsOpened', 'a'), row('LotFailed', 'b')])
    expect([openings.opened('BidsOpened', bid('a')), openings.opened('BidsOpened', bid('b'))]).toEqual([true, false])
  })

  it('and in its own attempt', () => {
    const openings = new Openings([...offered, row('BidsOpened', 'a'), row('LotOffered', 'a', again)])
    expect([openings.opened('BidsOpened', bid('a', 1)), openings.opened('BidsOpened', bid('a', 2))]).toEqual([true, false])
  })

  it('scores are opened with the report of their lot', () => {
    const openings = new Openings([...offered, row('EvaluationReported', 'a')])
    const score = (lot: string) => openings.opened('EvaluationReported', { stream: attempt, data: { lot } })
    expect([score('a'), score('b')]).toEqual([true, false])
  })

  it('who sits on the panel is open once every lot is reported or has failed', () => {
    const panel = (rows: ConstructorParameters<typeof Openings>[0]) =>
      new Openings([...offered, ...rows]).opened('EvaluationReported', { stream: attempt, data: { panelists: [] } })
    expect(panel([row('EvaluationReported', 'a')])).toBe(false)
    expect(panel([row('EvaluationReported', 'a'), row('LotFailed', 'b')])).toBe(true)
    expect(panel([row('EvaluationReported', 'a'), row('EvaluationReported', 'b')])).toBe(true)
    expect(panel([row('LotFailed', 'a'), row('LotFailed', 'b')])).toBe(false)
  })

  it('what an evaluator gave is opened with the draft of its own evaluation', () => {
    const openings = new Openings([row('EvaluationDrafted', null, 'evaluation/p-2026.x.a/1'), row('LotOffered', 'a')])
    const score = (stream: `${string}/${string}`) => openings.opened('EvaluationDrafted', { stream, data: {} })
    expect([score('evaluation/p-2026.x.a/1'), score('evaluation/p-2026.x.b/1'), score('evaluation/p-2026.x.a/2')]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('who evaluates a contract', () => {
  const openings = new Openings([row('EvaluatorAppointed', null, 'evaluation/p-2026.x.a/1', 'ev-1')])
  const of = (stream: `${string}/${string}`) => openings.evaluators({ stream })

  it('judges the record of that contract, whatever part of it and of whatever number, and of no other', () => {
    expect(of('delivery/p-2026.x.a/2026-04')).toEqual(['ev-1'])
    expect(of('mid-term-check/p-2026.x.a/2')).toEqual(['ev-1'])
    expect(of('contract/p-2026.x.a')).toEqual(['ev-1'])
    expect(of('delivery/p-2026.x.b/2026-04')).toEqual([])
    expect(of(attempt)).toEqual([])
  })

  it('is nobody before the appointment', () => {
    expect(new Openings([]).evaluators({ stream: 'delivery/p-2026.x.a/2026-04' })).toEqual([])
  })
})

describe('who won one lot', () => {
  const openings = new Openings([row('AwardMade', 'a', attempt, 'ag-1'), row('AwardMade', 'b', attempt, 'ag-2')])
  const concerned = (data: object) =>
    openings.concerned({ stream: attempt, data }, { purchaser: ['u'], provider: ['ag-1', 'ag-2'] })

  it('is no party to what is of another', () => {
    expect(concerned({ lot: 'a' })).toEqual({ purchaser: ['u'], provider: ['ag-1'] })
    expect(concerned({ lot: 'c' })).toEqual({ purchaser: ['u'] })
  })

  it('is one to what is of the whole', () => {
    expect(concerned({})).toEqual({ purchaser: ['u'], provider: ['ag-1', 'ag-2'] })
  })
})
