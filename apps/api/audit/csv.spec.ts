import { csv } from './csv.js'

it('what would be a formula in a spreadsheet is text, and quotes and lines stay in their cell', () => {
  expect(csv([['=1+1', '-2', '他说"好"\n又说', '2026-03-20']])).toBe(`\uFEFF"'=1+1","'-2","他说""好""\n又说","2026-03-20"\r\n`)
})
