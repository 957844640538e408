import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { programmeFrom } from '../../apps/cli/programme/index.js'
import { repository } from '../../infra/repository.mjs'
import { does, on } from './asides.js'
import { unknown } from './not-yet.js'
import { sentences } from './sentences.js'
import { simulate } from './simulation.js'

const programme = programmeFrom(readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8'))

it('a line that was published by mistake is taken back before anybody is asked to offer: what was owed of it lapses, and the line is done', async () => {
  const taking = does(on('2026-02-10 15:20'), 'hs-mzj.qf', 'WithdrawLine', 'procurement/hs-mzj-2026.mz-06/1', {
    reason: '误列，与另一项目重复',
    minutes: 'J-9',
  })
  const { broken, last } = await simulate({ programme, lines: ['mz-06'], seed: 1, sentences, also: [taking] })
  expect(unknown(broken)).toEqual([])
  const of = (kind: string) => last.facts.filter(({ type }) => type === kind)
  expect(of('LineWithdrawn')).toHaveLength(1)
  expect(of('DocumentIssued')).toEqual([])
  const own = last.obligations.all.filter(({ process }) => process === 'purchase/hs-mzj-2026.mz-06')
  expect(own.filter(({ met, closed, breachedOn }) => (met === undefined && !closed) || breachedOn !== undefined)).toEqual([])
  expect(own.filter(({ closed }) => closed)).not.toEqual([])
  expect(of('PlanLineClosed').map(({ data }) => (data as { paid: string }).paid)).toEqual(['0'])
  expect(of('ProcurementClosed')).toHaveLength(1)
}, 120_000)
