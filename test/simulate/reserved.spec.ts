import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { programmeFrom } from '../../apps/cli/programme/index.js'
import { repository } from '../../infra/repository.mjs'
import { unknown } from './not-yet.js'
import { sentences } from './sentences.js'
import { simulate } from './simulation.js'

const yaml = readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8')
  // A year of it, and no question.
  .replace('term: { years: 3 }', 'term: { years: 1 }')
  .replace(/^ {2}- \{ kind: questionUpheld, line: mz-07.*\n/m, '')

it('what is reserved for SMEs is won by one of them: the response of a 民办非企业单位 is invalid, however low its price', async () => {
  const another = yaml.replace(
    'bids: [{ provider: ag-7, price: 1050000 }',
    'bids: [{ provider: ag-1, price: 900000 }, { provider: ag-7, price: 1050000 }',
  )
  const { broken, last } = await simulate({ programme: programmeFrom(another), lines: ['mz-07'], seed: 1, sentences })
  expect(unknown(broken)).toEqual([])
  const [report] = last.facts.filter(({ type }) => type === 'EvaluationReported')
  expect(report?.data).toMatchObject({
    ranking: [{ provider: 'ag-7', evaluatedPrice: '105000000' }, { provider: 'ag-4' }, { provider: 'ag-8' }],
    excluded: [{ provider: 'ag-1', reason: '非中小企业' }],
  })
  expect(last.facts.filter(({ type }) => type === 'ContractClosed').map(({ data }) => data)).toMatchObject([
    { paid: '105000000' },
  ])
}, 60_000)
