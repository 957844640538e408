import { fact, Played, start } from '../kit/played.fixture.js'
import { evaluate } from './evaluation.js'

const started = fact('ServiceStarted', 3)
const over = fact('WindowClosed', 4, { stream: 'obligation/contract/hs-mzj-2026.mz-06.1/agreed:service' })
const evaluation = 'evaluation/hs-mzj-2026.mz-06.1/1'
const agreed = fact('EvaluationAgreed', 2, { key: '1' })
const scorers = [
  fact('ScorerAgreed', 2, { key: 'host/tx-ly-host', version: 21 }),
  fact('ScorerAgreed', 2, { key: 'supervisor/tx', version: 22 }),
]
const evaluating = (...more: readonly ReturnType<typeof fact>[]) =>
  new Played([start, agreed, ...more, started, over], (it) =>
    Promise.all(evaluate(it, Promise.resolve(started), Promise.resolve(over)).map(({ published }) => published)).then(
      () => undefined,
    ),
  )
const owed = (played: Played) => played.asked.flatMap((asked) => /^OpenObligation \S*(agreed:\S+)/.exec(asked)?.[1] ?? [])
const assessed = fact('SelfAssessmentSubmitted', 1, { stream: evaluation })
const appointed = fact('EvaluatorAppointed', 2, { stream: evaluation })
const scored = (version: number, key: string) => fact('PartsScored', version, { stream: evaluation, key })
const drafted = fact('EvaluationDrafted', 5, { stream: evaluation })

it('each who scores a part beside the evaluator owes it once there is an evaluator, and what is missing at the draft lapses', async () => {
  const played = evaluating(...scorers)
  await played.tell(assessed)
  expect(owed(played)).toEqual(['agreed:self-assessment', 'agreed:appoint-evaluator'])
  await played.tell(appointed)
  expect(owed(played).slice(2).sort()).toEqual([
    'agreed:evaluation',
    'agreed:part-scoring/1/host/tx-ly-host',
    'agreed:part-scoring/1/supervisor/tx',
  ])
  await played.tell(scored(3, 'supervisor/tx'), drafted)
  expect(played.asked.filter((asked) => asked.startsWith('LapseObligation'))).toEqual([
    expect.stringContaining('agreed:part-scoring/1/host/tx-ly-host'),
  ])
  expect(owed(played).at(-1)).toBe('agreed:evaluation-reply')
})

it('where the evaluator scores alone nobody else owes any', async () => {
  const played = evaluating()
  await played.tell(assessed, appointed)
  expect(owed(played)).toEqual(['agreed:self-assessment', 'agreed:appoint-evaluator', 'agreed:evaluation'])
  await played.tell(drafted)
  expect(owed(played).at(-1)).toBe('agreed:evaluation-reply')
})
