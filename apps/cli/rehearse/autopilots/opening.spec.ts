import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareMoney, dayOf, instant, sum, type Fen, type Instant } from '#kernel'
import { repository } from '../../../../infra/repository.mjs'
import { programmeFrom } from '../../programme/index.js'
import { worldOf } from '../world.js'
import { openingActs } from './index.js'

const programme = programmeFrom(readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8'))
const at = (text: string): Instant => instant(`${text.replace(' ', 'T')}:00+08:00`)

describe('the opening of a rehearsal', () => {
  const acts = openingActs(worldOf(programme, { route: 'asWritten', copies: 3 }), ['mz-06'])
  const named = (verb: string) => acts.filter(({ path }) => path.endsWith(verb))

  it('opens one plan, adds the line and its copies, and approves the money of those lines alone', () => {
    expect(named('/open').map((act) => `${act.path} ${dayOf(act.at)}`)).toEqual(['/v1/plans/hs-mzj-2026/open 2025-09-01'])
    expect(named('/add-plan-line').map((act) => (act.body as { line: string }).line)).toEqual(['mz-06', 'mz-06c2', 'mz-06c3'])
    const [approval] = named('/approve-budget')
    const lines = (approval?.body as { lines: readonly { sources: readonly { amount: Fen }[] }[] }).lines
    expect(approval?.at).toBe(at('2026-01-20 10:00'))
    expect(compareMoney(sum(lines.flatMap(({ sources }) => sources.map(({ amount }) => amount))), '58950000')).toBe(0)
  })

  it('registers first, as a result, what a line takes from one that is not played', () => {
    expect(named('/register').filter(({ path }) => path.startsWith('/v1/awards/'))).toEqual([
      expect.objectContaining({
        path: '/v1/awards/hs-sgb-2026.mz-04.1/register',
        person: 'hs-sgb.qf',
        body: expect.objectContaining({ provider: 'ev-2', price: '19800000' }) as object,
      }),
    ])
  })

  it('registers workers for the copies: nobody is in two places at once', () => {
    expect(
      named('/register')
        .map(({ path }) => path)
        .filter((path) => path.includes('practitioners')),
    ).toEqual(['w-11c2', 'w-12c2', 'w-11c3', 'w-12c3'].map((id) => `/v1/practitioners/${id}/register`))
  })
})
