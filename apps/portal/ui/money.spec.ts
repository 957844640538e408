import { inFen, inYuan } from './money.js'

it.each([
  ['0', '0.00'],
  ['5', '0.05'],
  ['19650000', '196,500.00'],
  ['100', '1.00'],
  ['123456789012345', '1,234,567,890,123.45'],
])('%s 分 is %s 元, and the other way round', (fen, yuan) => {
  expect(inYuan(fen)).toBe(yuan)
  expect(inFen(yuan)).toBe(fen)
})

it.each([
  ['196500', '19650000'],
  ['196500.5', '19650050'],
  [' 196，500 ', '19650000'],
])('%s is %s 分', (typed, fen) => expect(inFen(typed)).toBe(fen))

it.each(['', 'abc', '-1', '1.234', '01'])('«%s» is no amount', (typed) => expect(inFen(typed)).toBeUndefined())
