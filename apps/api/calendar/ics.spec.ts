import { ics } from './ics.js'

const of = (title: string) => ics([{ id: 'o', day: '2026-12-31', title, about: '一；二' }], '2026-11-24T02:00:00.000Z')

it('a due day is a day of its own, up to the next', () => {
  expect(of('公告合同')).toContain(
    'DTSTAMP:20261124T020000Z\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\nSUMMARY:公告合同\r\n',
  )
})

it('what means something to the format is text, and a long line is folded at 75 bytes without cutting a letter', () => {
  expect(of('a,b;c\\d\ne')).toContain('SUMMARY:a\\,b\\;c\\\\d\\ne\r\n')
  const lines = of('合'.repeat(40)).split('\r\n')
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  expect(lines.join('\n').replaceAll('\n ', '')).toContain(`SUMMARY:${'合'.repeat(40)}`)
})
