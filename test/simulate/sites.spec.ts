import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { programmeFrom } from '../../apps/cli/programme/index.js'
import { repository } from '../../infra/repository.mjs'
import { daysOf } from './days.js'
import { unknown } from './not-yet.js'
import { sentences } from './sentences.js'
import { simulate } from './simulation.js'

const yaml = readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8')

it('a contract with two sites is played to its end, each host bearing what is its own and nothing of the other’s', async () => {
  const programme = programmeFrom(yaml.replace('sites: [tx-ly]\n', 'sites: [tx-ly, sx-hc]\n'))
  const played = await simulate({ programme, lines: ['mz-06'], seed: 1, sentences })
  expect(unknown(played.broken)).toEqual([])
  const { facts, obligations } = played.last
  expect(daysOf(obligations).filter(({ breached }) => breached)).toEqual([])
  const opened = facts.filter(({ type }) => type === 'ObligationOpened')
  const borneBy = (rule: string) =>
    opened
      .map(({ stream, data }) => ({ stream, ...(data as { rule: string; bearer: { org?: string } }) }))
      .filter((one) => one.rule === rule)
      .map(({ stream, bearer }) => `${stream.slice(stream.indexOf(rule) + rule.length + 1)}: ${bearer.org ?? ''}`)
      .sort()
  expect(borneBy('agreed:arrival')).toEqual(['1: tx-ly-host', '2: sx-hc-host'])
  expect(borneBy('agreed:room')).toEqual(['sx-hc: sx-hc-host', 'tx-ly: tx-ly-host'])
  expect(borneBy('agreed:payment-opinion')).toEqual(
    ['1', '2', '3'].flatMap((n) => [`${n}/sx-hc-host: sx-hc-host`, `${n}/tx-ly-host: tx-ly-host`]),
  )
}, 60_000)
