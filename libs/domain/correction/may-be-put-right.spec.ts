import type { Instant, StreamId } from '#kernel'
import { notPutRight } from './may-be-put-right.js'
import type { PastAct } from './past-act.js'

const on = '2026-03-17T02:00:00.000Z' as Instant
const acted = (stream: StreamId, organization: string, type: string, data: object): PastAct => ({
  stream,
  version: 2,
  act: type,
  says: '提交最后报价',
  actor: `${organization}.jb`,
  organization,
  registered: false,
  facts: [{ version: 2, type, key: null, data, occurredAt: on }],
  findings: [],
})
const quote = acted('bid/x/1/1/ag-1', 'ag-1', 'FinalQuoteSubmitted', { provider: 'ag-1', price: '100' })
const codes = (since: readonly PastAct[]) =>
  notPutRight(quote, {
    actor: { person: 'ag-1.jb', org: 'ag-1', roles: ['provider'] },
    inPerson: false,
    closed: false,
    since,
  }).map(({ code }) => code)

describe('what is sealed until something in another stream', () => {
  it('is put right until that is there', () => {
    expect(codes([])).toEqual([])
    expect(codes([acted('procurement/x/1', 'hs-mzj', 'BidScored', { lot: '1' })])).toEqual([])
    expect(codes([acted('procurement/x/1', 'hs-mzj', 'EvaluationReported', { lot: '1' })])).toEqual(['LockedSince'])
  })
})
