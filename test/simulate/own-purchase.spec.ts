import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf } from '#kernel'
import { programmeFrom } from '../../apps/cli/programme/index.js'
import { repository } from '../../infra/repository.mjs'
import { daysOf } from './days.js'
import { unknown } from './not-yet.js'
import { sentences } from './sentences.js'
import { simulate } from './simulation.js'

const programme = programmeFrom(readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8'))

/** A line of the sample that is bought by the unit's own rule, played to its end. */
async function played(line: string) {
  const { broken, last } = await simulate({ programme, lines: [line], seed: 1, sentences })
  expect(unknown(broken)).toEqual([])
  expect(daysOf(last.obligations).filter(({ breached }) => breached)).toEqual([])
  const of = (kind: string) => last.facts.filter(({ type }) => type === kind)
  expect(of('ContractClosed')).toHaveLength(1)
  expect(of('IrregularityFound')).toEqual([])
  const owed = of('ObligationOpened').map(({ data }) => (data as { rule: string }).rule)
  return { of, owed, dayOf: (kind: string) => of(kind).map(({ occurredAt }) => dayOf(occurredAt)) }
}

const ofTheLaw = [
  'contract-signing',
  'contract-publication',
  'contract-filing',
  'question',
  'award-confirmation',
  'result-announcement',
]

it('given directly it is decided on the day it starts and signed the next working day, and the procurement law asks nothing of it', async () => {
  const { of, owed, dayOf: on } = await played('yj-01')
  for (const rule of ofTheLaw) expect(owed).not.toContain(rule)
  expect([on('OwnPurchaseDecided'), on('AwardMade'), on('ContractSigned')]).toEqual([
    ['2026-07-13'],
    ['2026-07-13'],
    ['2026-07-14'],
  ])
  expect([of('QuotesInvited'), of('OwnResultShown')]).toEqual([[], []])
}, 60_000)

it('on quotes the lowest is taken, and signed once the result has been shown', async () => {
  const { of, owed, dayOf: on } = await played('mz-05')
  for (const rule of ofTheLaw) expect(owed).not.toContain(rule)
  expect(of('OwnPurchaseDecided')[0]?.data).toMatchObject({ provider: 'ag-4', price: '8400000' })
  expect([on('OwnPurchaseDecided'), on('OwnResultShown'), on('ContractSigned')]).toEqual([
    ['2026-04-16'],
    ['2026-04-16'],
    ['2026-04-22'],
  ])
}, 60_000)
