import { readFileSync } from 'node:fs'
import { problems } from '../../apps/api/problem/problem.js'
import { stalePages } from '../../apps/cli/acts.js'

it('the pages of docs/acts are what the declarations give: else npm run acts', () => {
  expect(stalePages()).toEqual([])
})

describe('every code of a problem', () => {
  const page = (name: string) => readFileSync(new URL(`../../docs/${name}.md`, import.meta.url), 'utf8')
  const quoted = (text = '') => [...text.matchAll(/`(\w+)`/g)].map(([, code = '']) => code)
  const codes = Object.entries(problems).map(([code, [status]]) => ({ code, status }))

  it('is told in docs/api.md, under its status, and no other is', () => {
    const [, section = ''] = page('api').split('\n## Problems\n')
    const rows = [...section.matchAll(/^\| ([\d, ]+) \| ([^|]+) \|/gm)].map(([, statuses = '', told]) => ({ statuses, told }))
    const told = rows.flatMap((row) => quoted(row.told).map((code) => ({ code, statuses: row.statuses.split(', ').map(Number) })))
    expect(told.map(({ code }) => code).sort()).toEqual(codes.map(({ code }) => code).sort())
    const elsewhere = codes.filter(({ code, status }) => !told.find((one) => one.code === code)?.statuses.includes(status))
    expect(elsewhere).toEqual([])
  })

  it('that is answered with 503 is told in docs/operations.md', () => {
    const [line] = /^\*\*503\*\* .*$/m.exec(page('operations')) ?? []
    const [, list] = line?.split('Codes:') ?? []
    expect(quoted(list).sort()).toEqual(codes.flatMap(({ code, status }) => (status === 503 ? [code] : [])).sort())
  })
})
