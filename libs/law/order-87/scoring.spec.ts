import { fen, type Fen } from '#kernel'
import fc from 'fast-check'
import { smeDeduction } from '../caiku-2020-46/sme-deduction.rule.js'
import { compareScores, meanScore, scaled, sumScores } from '../score.js'
import { priceScore } from './price-score.rule.js'
import { ranking } from './ranking.rule.js'

const on = '2026-03-16'
const price = fc.integer({ min: 1, max: 2_000_000_000 }).map((n) => fen(String(n)))
const weight = fc.integer({ min: 10, max: 30 })
const score = (prices: readonly Fen[], of: number, decimals: number): readonly string[] =>
  priceScore({
    on,
    method: '竞争性磋商',
    weight: of,
    rounding: { decimals, mode: 'half-up' },
    bids: prices.map((one, index) => ({ id: `b${index}`, price: one })),
  }).scores.map((one) => one.score)

describe('the price score', () => {
  it('falls as the price rises, and the lowest price has all the points', () => {
    fc.assert(
      fc.property(fc.array(price, { minLength: 1, maxLength: 8 }), weight, (prices, of) => {
        const scores = score(prices, of, 4)
        prices.forEach((one, i) =>
          prices.forEach((other, j) => {
            if (BigInt(one) < BigInt(other)) expect(compareScores(scores[i]!, scores[j]!)).not.toBe(-1)
            if (one === other) expect(scores[i]).toBe(scores[j])
          }),
        )
        const lowest = prices.reduce((a, b) => (BigInt(b) < BigInt(a) ? b : a))
        expect(scores[prices.indexOf(lowest)]).toBe(`${of}.0000`)
      }),
    )
  })

  it('is stable under rounding: fewer decimals move it by half a unit at most, and the order is not turned round', () => {
    fc.assert(
      fc.property(fc.array(price, { minLength: 2, maxLength: 6 }), weight, (prices, of) => {
        const [fine, coarse] = [score(prices, of, 6), score(prices, of, 2)]
        fine.forEach((one, index) => {
          const difference = scaled(one, 6) - scaled(coarse[index]!, 6)
          expect(difference <= 5_000n && difference >= -5_000n).toBe(true)
        })
        fine.forEach((one, i) =>
          fine.forEach((other, j) => {
            if (compareScores(one, other) === 1) expect(compareScores(coarse[i]!, coarse[j]!)).not.toBe(-1)
          }),
        )
      }),
    )
  })

  it('refuses a price of nothing, and no bids', () => {
    expect(() => score(['0'], 10, 2)).toThrow(RangeError)
    expect(() => score([], 10, 2)).toThrow(RangeError)
  })
})

describe('the deduction', () => {
  it('never changes the order among bidders of the same kind', () => {
    fc.assert(
      fc.property(
        fc.array(price, { minLength: 2, maxLength: 8 }),
        fc.integer({ min: 10, max: 20 }),
        fc.constantFrom('small' as const, 'none' as const),
        (prices, percent, claim) => {
          const evaluated = prices.map((one) => BigInt(smeDeduction({ on, price: one, claim, percent }).evaluated))
          prices.forEach((one, i) =>
            prices.forEach((other, j) => {
              if (BigInt(one) < BigInt(other)) expect(evaluated[i]! <= evaluated[j]!).toBe(true)
            }),
          )
        },
      ),
    )
  })

  it('takes away the percentage to the 分, and nothing from one who has no claim', () => {
    fc.assert(
      fc.property(price, fc.integer({ min: 10, max: 20 }), (one, percent) => {
        const answer = smeDeduction({ on, price: one, claim: 'small', percent })
        expect(BigInt(answer.deducted) + BigInt(answer.evaluated)).toBe(BigInt(one))
        const twice = 2n * (BigInt(answer.deducted) * 100n - BigInt(one) * BigInt(percent))
        expect(twice <= 100n && twice > -100n).toBe(true)
        expect(smeDeduction({ on, price: one, claim: 'none', percent }).evaluated).toBe(one)
      }),
    )
  })
})

describe('the ranking', () => {
  it('does not depend on the order in which bids are written', () => {
    const bid = fc.record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      score: fc.integer({ min: 0, max: 3 }),
      price: fc.integer({ min: 1, max: 3 }).map((n) => fen(String(n))),
    })
    fc.assert(
      fc.property(fc.uniqueArray(bid, { selector: ({ id }) => id, maxLength: 6 }), (bids) => {
        const ask = (some: typeof bids) => ranking({ on, by: '综合评分法', bids: some })
        expect(ask([...bids].reverse())).toEqual(ask(bids))
        for (const { id, rank } of ask(bids).ranks) {
          const own = bids.find((one) => one.id === id)!
          const better = bids.filter(
            (one) => one.score > own.score || (one.score === own.score && BigInt(one.price) < BigInt(own.price)),
          )
          expect(rank).toBe(better.length + 1)
        }
      }),
    )
  })
})

describe('scores', () => {
  it('are averaged and added as decimals: (82, 80, 81) + 8.21 = 89.21', () => {
    const rounding = { decimals: 2, mode: 'half-up' } as const
    expect(sumScores([meanScore([82, 80, 81], rounding), '8.21'], 2)).toBe('89.21')
    expect([
      meanScore(['74', '75', '73.5'], rounding),
      meanScore([1, 1, 2], rounding),
      meanScore([0, 0.01], { decimals: 2, mode: 'half-up' }),
    ]).toEqual(['74.17', '1.33', '0.01'])
  })

  it('refuse what is no score', () => {
    expect(() => scaled('8.215', 2)).toThrow(RangeError)
    expect(() => scaled('-1', 2)).toThrow(RangeError)
    expect(() => meanScore([], { decimals: 2, mode: 'half-up' })).toThrow(RangeError)
  })
})
