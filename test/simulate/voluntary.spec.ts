import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf } from '#kernel'
import { programmeFrom } from '../../apps/cli/programme/index.js'
import { repository } from '../../infra/repository.mjs'
import { unknown } from './not-yet.js'
import { sentences } from './sentences.js'
import { simulate } from './simulation.js'

const programme = programmeFrom(readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8'))

it('a method of law by choice fails with one provider, is run again without a new survey or intention, and nothing of it is owed by law', async () => {
  const { broken, last } = await simulate({ programme, lines: ['sf-02'], seed: 1, sentences })
  expect(unknown(broken)).toEqual([])
  const of = (kind: string) => last.facts.filter(({ type }) => type === kind)
  expect(of('IrregularityFound')).toEqual([])
  expect(of('ProcurementOpened')).toHaveLength(2)
  expect([of('LotFailed').length, of('FailureAnnounced').length]).toEqual([1, 0])
  expect(['NeedsSurveyed', 'RequirementReviewed'].map((kind) => of(kind).length)).toEqual([1, 1])
  expect(['IntentionPublished', 'ImplementationPlanFiled'].map((kind) => of(kind).length)).toEqual([0, 0])
  expect(of('DocumentIssued').map(({ occurredAt }) => dayOf(occurredAt))).toEqual(['2026-03-10', '2026-03-31'])
  const owed = last.obligations.all.filter(({ rule }) => ['contract-signing', 'contract-publication', 'question'].includes(rule))
  expect(owed.map(({ basis }) => basis.status)).toEqual(owed.map(() => 'agreed'))
  expect(owed.length).toBeGreaterThan(2)
  expect(of('ContractClosed')).toHaveLength(1)
}, 60_000)
