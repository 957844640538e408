import { given, type GivenFact } from '../../../test/given.js'
import {
  award,
  contractId,
  graded,
  gradeEffect,
  hash,
  law,
  noon,
  openedWith,
  parties,
  people,
  signed,
  started,
} from '../../../test/signed-contract.js'
import type { Instant } from '#kernel'
import type { Actor } from '../context.js'
import { evaluation } from './evaluation.decider.js'

const first = `evaluation/${award}/1` as const
const again = `evaluation/${award}/1.2` as const
const ofTwoYears = { ...started, data: { ...started.data, until: '2028-04-14', due: '2028-04-14T16:00:00.000Z' } }
const others = { [contractId]: [openedWith({ gradeEffect }), signed, started], 'award/hs-sgb-2026.mz-04.1': [] }
const yearly = {
  ...others,
  [contractId]: [openedWith({ gradeEffect, evaluationPer: 'year', term: { months: 24 } }), signed, ofTwoYears],
}
const assessing = { summary: '已整改', costs: {}, evidence: hash }
const begins: readonly (readonly [string, Actor, object])[] = [
  ['SubmitSelfAssessment', people.provider, assessing],
  ['AppointEvaluator', people.purchaser, { evaluator: 'ev-2', awardOf: 'hs-sgb-2026.mz-04.1' }],
]
const assessed: GivenFact = { type: 'SelfAssessmentSubmitted', data: assessing }
const appointed: GivenFact = {
  type: 'EvaluatorAppointed',
  data: {
    evaluator: 'ev-2',
    awardOf: 'hs-sgb-2026.mz-04.1',
    awardSeen: false,
    subject: { parties: { ...parties, evaluator: ['ev-2'] }, region: '341000' },
  },
}
const scored = ['服务量', '专业服务质量', '财务', '满意度'].map((indicator): GivenFact => ({
  type: 'IndicatorScored',
  key: indicator,
  data: { indicator, score: '58', note: '' },
}))

describe.each(begins)('an evaluation begun by %s', (act, actor, data) => {
  const asked = (n: string, more: object, now = '2028-04-20') =>
    given(evaluation, `evaluation/${award}/${n}`, [], { others: { ...others, ...more }, law, actor, now: noon(now) }).when(
      act,
      data,
    )

  it('is held again where the published grade asks for that, and as often as that', () => {
    expect(asked('1.2', { [first]: graded('不合格', 'again') }).decision).toHaveProperty('accepted')
    asked('1.2', { [first]: graded('合格') }).refused('NoReevaluationOrdered', '第八条第八款')
    asked('1.2', { [first]: graded('不合格', 'again').slice(0, 2) }).refused('NumberSkipped')
    asked('1.3', { [again]: graded('不合格', 'final') }).refused('NoReevaluationOrdered')
  })

  it('is no other than those agreed', () => {
    for (const n of ['2', '0', 'xyz', '1.1']) asked(n, { [first]: graded() }).refused('NoEvaluationAgreed')
  })

  it('is that of the next service year once that of the year before is published', () => {
    expect(asked('2', { ...yearly, [first]: graded() }).decision).toHaveProperty('accepted')
    asked('2', { ...yearly, [first]: graded().slice(0, 1) }).refused('NumberSkipped')
    asked('3', { ...yearly, [`evaluation/${award}/2`]: graded() }).refused('NoEvaluationAgreed')
  })
})

describe('when an evaluation may begin', () => {
  const beginning = (n: string, contract: readonly GivenFact[], now: Instant) =>
    given(evaluation, `evaluation/${award}/${n}`, [], {
      others: { [contractId]: contract, ...(n === '1' ? {} : { [first]: graded() }) },
      law,
      actor: people.provider,
      now,
    }).when('SubmitSelfAssessment', assessing)

  it('is the end of its service year, and of the last year that of the service', () => {
    const contract = yearly[contractId]
    beginning('1', contract, '2027-04-14T15:59:59.999Z').refused('ServiceNotEnded')
    beginning('1', contract, '2027-04-14T16:00:00.000Z').then([{ type: 'SelfAssessmentSubmitted' }])
    beginning('2', contract, '2028-04-14T15:59:59.999Z').refused('ServiceNotEnded')
    beginning('2', contract, '2028-04-14T16:00:00.000Z').then([{ type: 'SelfAssessmentSubmitted' }])
  })

  it('is in the last months before that where it was agreed: one month before the end of 2027-04-14', () => {
    const contract = [openedWith({ evaluationMonthsBefore: 1 }), signed, started]
    beginning('1', contract, '2027-03-14T15:59:59.999Z').refused('ServiceNotEnded')
    beginning('1', contract, '2027-03-14T16:00:00.000Z').then([{ type: 'SelfAssessmentSubmitted' }])
  })
})

describe('an evaluation whose provider says nothing', () => {
  const drafting = (stream: typeof first | typeof again, own: readonly GivenFact[], now: Instant) =>
    given(evaluation, stream, [appointed, ...scored, ...own], {
      others: { ...others, ...(stream === first ? {} : { [first]: graded('不合格', 'again') }) },
      law,
      actor: people.evaluator,
      now,
    }).when('DraftEvaluation', { findings: '' })

  it('is drafted without the self-assessment once the ten days for it are over, which end on a Monday', () => {
    drafting(first, [], '2027-04-26T15:59:59.999Z').refused('NotSelfAssessed')
    drafting(first, [], '2027-04-26T16:00:00.000Z').then([{ type: 'EvaluationDrafted' }])
  })

  it('is, where it is held again, once the days to put it right are', () => {
    drafting(again, [], '2027-06-19T15:59:59.999Z').refused('NotSelfAssessed')
    drafting(again, [], '2027-06-19T16:00:00.000Z').then([{ type: 'EvaluationDrafted' }])
    drafting(again, [assessed], noon('2027-06-01')).then([{ type: 'EvaluationDrafted' }])
  })
})

describe('a published grade', () => {
  const publishing = (stream: typeof first | typeof again, grade: string, effects: object | undefined = gradeEffect) =>
    given(
      evaluation,
      stream,
      [
        assessed,
        appointed,
        { type: 'EvaluationDrafted', data: { score: '58.45', grade, findings: '' } },
        { type: 'EvaluationSigned', data: { score: '58.45', grade } },
      ],
      {
        others: {
          [contractId]: [openedWith({ gradeEffect: effects }), signed, started],
          ...(stream === first ? {} : { [first]: graded('不合格', 'again') }),
        },
        law,
        actor: people.purchaser,
        now: noon('2027-05-20'),
      },
    ).when('PublishEvaluation', { address: 'https://example.cn/3', disclosureReview: 'X-3' })
  const published = { type: 'EvaluationPublished', data: { score: '58.45' } }

  it('that falls short is put right within the days of the region, thirty, and evaluated again', () => {
    const due = { by: '2027-06-19', due: '2027-06-19T16:00:00.000Z' }
    publishing(first, '不合格').then([
      { type: 'GradeFailed', key: 'again', data: { grade: '不合格', pay: 'accepted', renew: false, ...due } },
      published,
    ])
  })

  it('that falls short again is final: once is what the region says', () => {
    publishing(again, '不合格').then([
      { type: 'GradeFailed', key: 'final', data: { grade: '不合格', pay: 'accepted', renew: false } },
      published,
    ])
  })

  it('at which all is paid has no consequence, nor has any where nothing was agreed', () => {
    publishing(first, '合格').then([published])
    publishing(first, '不合格', {}).then([published])
  })

  it('that only pays what is accepted is final at once; one that asks for a second alone has the contract’s thirty days', () => {
    publishing(first, '不合格', { 不合格: { pay: 'accepted', renew: false } }).then([
      { type: 'GradeFailed', key: 'final' },
      published,
    ])
    publishing(first, '合格', { 合格: { pay: 'full', renew: true, reevaluate: 1 } }).then([
      { type: 'GradeFailed', key: 'again', data: { by: '2027-06-19' } },
      published,
    ])
  })
})
