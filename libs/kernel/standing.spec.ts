import { standing } from './standing.js'
import type { Instant } from './time.js'

const moment = '2026-03-02T02:00:00.000Z' as Instant
const fact = (version: number, type: string, data: object, occurredAt = moment) => ({
  version,
  type,
  schema: 1,
  data,
  occurredAt,
})
const later = '2026-03-05T02:00:00.000Z' as Instant
const correcting = (version: number, of: number, data: object) =>
  fact(version, 'ActCorrected', { of: { version: of, kind: 'A' }, schema: 2, data, occurredAt: later })
const striking = (version: number, of: number) => fact(version, 'ActStruck', { of: { version: of, kind: 'A' } })

describe('facts as they count', () => {
  const written = [fact(1, 'A', { n: 1 }), fact(2, 'A', { n: 2 })]

  it('are those written, where none was put right', () => {
    expect(standing(written)).toBe(written)
  })

  it('have what was corrected in its old place, as it was corrected last', () => {
    const [first, second] = standing([...written, correcting(3, 1, { n: 7 }), correcting(4, 1, { n: 8 })])
    expect(first).toEqual({ ...fact(1, 'A', { n: 8 }, later), schema: 2 })
    expect(second).toEqual(written[1])
  })

  it('leave out what was struck, also after it was corrected', () => {
    const facts = standing([...written, correcting(3, 1, { n: 7 }), striking(4, 1)])
    expect(facts.map(({ version }) => version)).toEqual([2, 3, 4])
  })
})
