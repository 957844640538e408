import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { programmeFrom } from '../../apps/cli/programme/index.js'
import { repository } from '../../infra/repository.mjs'
import { daysOf } from './days.js'
import { unknown } from './not-yet.js'
import { sentences } from './sentences.js'
import { simulate } from './simulation.js'

// Two sites have fewer posts than two stations must have: they are none.
const yaml = readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8').replaceAll(
  'station: true',
  'station: false',
)

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

/** The first host refuses twice, because of its room; the second takes the provider in on the day agreed. */
const refusing = `exceptions:
  - { kind: hostRefuses, line: mz-06, site: tx-ly, refused: 2026-03-25, why: 站点装修, proposed: 2026-03-26, accepted: 2026-03-31, arrival: 2026-04-20 }
  - { kind: hostRefuses, line: mz-06, site: tx-ly, refused: 2026-03-27, why: 站点装修延期, proposed: 2026-03-30, accepted: 2026-03-31, arrival: 2026-04-29 }
`

it.each([
  ['the other goes on by itself', 'sites: [tx-ly, sx-hc]', '2026-04-15'],
  ['alone at its site, the service begins all the same on the day of the contract', 'sites: [tx-ly]', '2026-04-15'],
])(
  'a host that refuses has answered, and is asked again until it accepts another day; %s',
  async (_says, sites, from) => {
    const programme = programmeFrom(yaml.replace('sites: [tx-ly]\n', `${sites}\n`).replace('exceptions:\n', refusing))
    const played = await simulate({ programme, lines: ['mz-06'], seed: 3, sentences })
    expect(unknown(played.broken)).toEqual([])
    const { facts, obligations } = played.last
    expect(daysOf(obligations).filter(({ breached }) => breached)).toEqual([])
    const of = (kind: string) => facts.filter(({ type }) => type === kind)
    expect(of('AssignmentRefused').map(({ key }) => key)).toEqual(['1', '2'])
    expect(of('ServiceStarted').map(({ data }) => data)).toMatchObject([{ from, until: '2027-04-14' }])
    const moved = obligations.all.filter(({ rule }) => rule.startsWith('agreed:moved-'))
    expect([...new Set(moved.map(({ due }) => due))]).toEqual(['2026-04-29T16:00:00.000Z'])
    const first = of('ArrivalConfirmed').find(({ stream }) => stream.endsWith('/1'))
    expect(first?.data).toMatchObject({ on: '2026-04-29' })
  },
  60_000,
)
