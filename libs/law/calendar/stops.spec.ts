import type { Stop } from '#kernel'
import { stoppedAt } from './stops.js'

const basis = { instrument: '政府采购法实施条例', article: '第五十四条', quote: '暂停签订合同' }
const from = '2026-03-10T04:00:00.000Z'
const stands = (stop: Omit<Stop, 'from' | 'basis'>, moment: Stop['from']): boolean =>
  stoppedAt([{ from, basis, ...stop }], moment) !== undefined

describe('a clock stands still', () => {
  it('from the moment of the stop on, not a millisecond earlier', () => {
    expect(stands({}, '2026-03-10T03:59:59.999Z')).toBe(false)
    expect(stands({}, from)).toBe(true)
  })

  it('until the stop is lifted, and no longer from that moment on', () => {
    const lifted = { until: '2026-03-15T04:00:00.000Z' } as const
    expect(stands(lifted, '2026-03-15T03:59:59.999Z')).toBe(true)
    expect(stands(lifted, lifted.until)).toBe(false)
  })

  it('for thirty days at most, the first day excluded: over at 24:00 of 9 April', () => {
    expect(stands({ atMost: 30 }, '2026-04-09T15:59:59.999Z')).toBe(true)
    expect(stands({ atMost: 30 }, '2026-04-09T16:00:00.000Z')).toBe(false)
  })

  it('for ever while nobody has lifted it', () => {
    expect(stands({}, '2099-01-01T00:00:00.000Z')).toBe(true)
  })
})
