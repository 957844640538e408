import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { instant as at, type StreamId } from '#kernel'
import type { PlannedAct } from '../../apps/cli/rehearse/autopilots/index.js'
import { planLineOf, programmeFrom } from '../../apps/cli/programme/index.js'
import { asked } from '../../apps/cli/rehearse/autopilots/paths.js'
import { repository } from '../../infra/repository.mjs'
import { exactly } from './hunt/deviations.js'
import { unknown } from './not-yet.js'
import { sentences } from './sentences.js'
import { simulate } from './simulation.js'

const programme = programmeFrom(readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8'))
const plan = 'plan/hs-mzj-2026'
const evaluation = 'evaluation/hs-mzj-2026.mz-06.1/1'
const agreed = (by: 'host' | 'lead') => ({
  clauses: [
    { clause: 'monthly-report', quote: '乙方应当在次月10日前报送上月服务月报', n: 10, unit: 'day' },
    { clause: 'part-scoring', quote: '各评分方应当在8个工作日内评分', n: 8, unit: 'workingDay' },
  ],
  scorers: [
    { indicator: '满意度', by },
    { indicator: '服务量', by: 'supervisor' },
  ],
  withoutLateScores: true,
  vetoes: [{ item: '财务管理严重违规', grade: '不合格' }],
})

/** The sample's file has no word for it: the line is revised before it is submitted, and whoever scores does so of their own accord. */
const does = (moment: string, person: string, act: string, stream: StreamId, body: object): PlannedAct => ({
  at: at(moment),
  person,
  ...asked(act, stream),
  body,
  key: `${stream}:${act}:${person}`,
  says: act,
})
const revising = (by: 'host' | 'lead') =>
  does('2025-09-01T02:30:00.000Z', 'hs-mzj.qf', 'RevisePlanLine', plan, { ...planLineOf(programme, 'mz-06'), ...agreed(by) })
const scoring = (minute: number, person: string, scores: Readonly<Record<string, number>>, day = '2027-04-19') =>
  does(`${day}T02:0${minute}:00.000Z`, person, 'ScoreParts', evaluation, {
    scores: Object.entries(scores).map(([indicator, score]) => ({ indicator, score })),
  })
const evaluator = scoring(1, 'ev-2.jb', { 专业服务质量: 80, 财务: 90 })
const district = scoring(3, 'tx.sh', { 服务量: 75 })
const lead = scoring(4, 'hs-sgb.sh', { 满意度: 93 })
const drafting = does('2027-05-10T02:00:00.000Z', 'ev-2.jb', 'DraftEvaluation', evaluation, { findings: '' })

async function played(by: 'host' | 'lead', ...also: readonly PlannedAct[]) {
  // Of the evaluator's straight way, to score one indicator after another, nothing but the draft is left.
  const deviating = exactly([{ owed: `obligation/${evaluation}/agreed:evaluation`, name: 'only the last does', days: 1 }])
  const { broken, last } = await simulate({
    programme,
    lines: ['mz-06'],
    seed: 3,
    sentences,
    also: [revising(by), ...also],
    deviating,
  })
  expect(unknown(broken)).toEqual([])
  const of = (kind: string) => last.facts.filter(({ type }) => type === kind)
  return { of, obligations: last.obligations.all }
}

it('an evaluation that several score apart goes its way to the close, and each day agreed otherwise is the contract’s own', async () => {
  const { of, obligations } = await played('lead', evaluator, district, lead)
  expect(of('PartsScored').map(({ key }) => key)).toEqual(['evaluator/1', 'supervisor/tx', 'lead/hs-sgb'])
  expect(of('EvaluationPublished')[0]?.data).toMatchObject({ score: '83.50', grade: '良好' })
  expect(of('ContractClosed')).toHaveLength(1)
  expect(of('ObligationBreached')).toEqual([])
  const reports = obligations.filter(({ rule }) => rule === 'agreed:monthly-report')
  expect(reports.map(({ due }) => due)).toContain('2026-06-10T16:00:00.000Z')
  expect(obligations.filter(({ rule }) => rule === 'agreed:part-scoring').map(({ due }) => due)).toEqual(
    Array(2).fill('2027-04-28T16:00:00.000Z'),
  )
}, 60_000)

it('a host that never scores is late, and left out once its day is over: the draft says so, and the case closes', async () => {
  const { of } = await played('host', evaluator, district, drafting)
  expect(of('EvaluationDrafted')[0]?.data).toMatchObject({ unscored: [{ org: 'tx-ly-host', indicators: ['满意度'] }] })
  expect(of('ObligationBreached').map(({ stream }) => stream)).toEqual([expect.stringContaining('host/tx-ly-host')])
  expect(of('ContractClosed')).toHaveLength(1)
}, 60_000)
