import { given, type GivenFact } from '../../../test/given.js'
import {
  award,
  contractId,
  hash,
  law,
  lawOfNoRegion,
  noon,
  opened,
  openedWith,
  pack,
  parties,
  people,
  signed,
  started,
} from '../../../test/signed-contract.js'
import { yuan, type Instant } from '#kernel'
import { obligation } from '../obligation/obligation.decider.js'
import type { Actor } from '../context.js'
import { evaluation } from './evaluation.decider.js'
import { resultOf } from './draft-evaluation.js'

const id = `evaluation/${award}/1` as const
const evaluatorsContract = 'contract/hs-sgb-2026.mz-04.1' as const
const others = { [contractId]: [opened, signed, started] }
const boughtBy = (purchaser: string, provider = 'ev-2') => ({
  ...others,
  [evaluatorsContract]: [openedWith({ title: '第三方评估' }, { purchaser: [purchaser], provider: [provider], host: [] })],
})

const assessed: GivenFact = { type: 'SelfAssessmentSubmitted', data: { summary: '完成', costs: {}, evidence: hash } }
const appointed: GivenFact = {
  type: 'EvaluatorAppointed',
  data: {
    evaluator: 'ev-2',
    awardOf: 'hs-sgb-2026.mz-04.1',
    awardSeen: false,
    subject: { parties: { ...parties, evaluator: ['ev-2'] }, region: '341000' },
  },
}
const scored = (indicator: string, score: string): GivenFact => ({
  type: 'IndicatorScored',
  key: indicator,
  data: { indicator, score, note: '' },
})
const allScored = [scored('服务量', '92'), scored('专业服务质量', '86'), scored('财务', '90'), scored('满意度', '88')]
const draft: GivenFact = {
  type: 'EvaluationDrafted',
  at: '2027-05-10T02:00:00.000Z',
  data: { score: '88.60', grade: '良好', findings: '' },
}
const replied: GivenFact = { type: 'EvaluationReplied', data: { reply: '无异议' } }
const signature: GivenFact = { type: 'EvaluationSigned', data: { score: '88.60', grade: '良好' } }

describe('the second evaluation', () => {
  const second = `evaluation/${award}/2` as const
  const beside = { ...boughtBy('hs-sgb'), 'award/hs-sgb-2026.mz-04.1': [] }

  it.each([
    ['SubmitSelfAssessment', people.provider, { summary: '完成', costs: {}, evidence: hash }],
    ['AppointEvaluator', people.purchaser, { evaluator: 'ev-2', awardOf: 'hs-sgb-2026.mz-04.1' }],
  ])('is begun once there is a first: %s', (act, actor, data) => {
    const asked = (more: object) =>
      given(evaluation, second, [], { others: { ...beside, ...more }, law, actor, now: noon('2027-04-20') }).when(act, data)
    asked({}).refused('NumberSkipped')
    const { decision } = asked({ [id]: [assessed] })
    expect(decision).toHaveProperty('accepted')
  })
})

it.each([
  ['SubmitSelfAssessment', people.provider, { summary: '完成', costs: {}, evidence: hash }],
  ['AppointEvaluator', people.purchaser, { evaluator: 'ev-2', awardOf: 'hs-sgb-2026.mz-04.1' }],
])('where no evaluation is agreed there is none: %s', (act, actor, data) => {
  const without = { ...boughtBy('hs-sgb'), [contractId]: [openedWith({ evaluation: false }), signed, started] }
  given(evaluation, id, [], { others: without, law, actor, now: noon('2027-04-20') })
    .when(act, data)
    .refused('NoEvaluationAgreed')
})

describe('an evaluation not yet begun', () => {
  const assessing = (costs: object, more: object = {}) =>
    given(evaluation, id, [], { others, law, actor: people.provider, now: noon('2027-04-20'), ...more }).when(
      'SubmitSelfAssessment',
      {
        summary: '完成',
        costs,
        evidence: hash,
      },
    )

  it('opens with the self-assessment of the provider', () => {
    assessing({ 人员: yuan(140000), 服务活动: yuan(40000) }).then([{ type: 'SelfAssessmentSubmitted' }])
    assessing({}, { actor: people.purchaser }).refused('NotYours')
  })

  it('waits for the end of the service', () => {
    assessing({}, { now: '2027-04-14T15:59:59.999Z' }).refused('ServiceNotEnded')
    assessing({}, { now: '2027-04-14T16:00:00.000Z' }).then([{ type: 'SelfAssessmentSubmitted' }])
  })

  it('takes a cost class up to its share of the contract: 10 % of 190,000 元', () => {
    assessing({ 管理费: yuan(19000) }).then([{ type: 'SelfAssessmentSubmitted' }])
    assessing({ 管理费: yuan('19000.01') }).refused('CostAboveShare', 'costClasses')
  })

  it('takes costs up to the contract and in classes the region knows', () => {
    assessing({ 人员: yuan(150000), 服务活动: yuan(40000) }).then([{ type: 'SelfAssessmentSubmitted' }])
    assessing({ 人员: yuan(150000), 服务活动: yuan('40000.01') }).refused('CostsAboveContract')
    assessing({ 招待: yuan(1) }).refused('UnknownCostClass')
    assessing({ 人员: yuan('-1') }).refused('CostNegative')
  })

  it('is not judged by figures a region does not have', () => {
    assessing({}, { law: lawOfNoRegion }).refused('NotEncodedForRegion')
  })

  it('is not assessed twice', () => {
    given(evaluation, id, [assessed], { others, law, actor: people.provider, now: noon('2027-04-20') })
      .when('SubmitSelfAssessment', { summary: '', costs: {}, evidence: hash })
      .refused('AlreadySelfAssessed')
  })
})

describe('the choice of the evaluator', () => {
  const appointing = (evaluator: string, more: object = {}, facts: readonly GivenFact[] = []) =>
    given(evaluation, id, facts, { others, law, ...more }).when('AppointEvaluator', { evaluator, awardOf: 'hs-sgb-2026.mz-04.1' })

  it('falls on one that another unit bought, by the lead or the purchaser', () => {
    appointing('ev-2', { others: boughtBy('hs-sgb'), actor: people.lead }).then([
      {
        type: 'EvaluatorAppointed',
        data: { evaluator: 'ev-2', awardSeen: true, subject: { parties: { evaluator: ['ev-2'], provider: ['ag-1'] } } },
      },
    ])
    appointing('ev-2', { others: boughtBy('hs-sgb') }).then([{ type: 'EvaluatorAppointed' }])
    appointing('ev-2', { others: boughtBy('hs-sgb'), actor: people.provider }).refused('NotYours')
  })

  it('cannot fall on one bought by the unit that runs the project', () => {
    appointing('ev-2', { others: boughtBy('hs-mzj') }).refused('EvaluatorNotIndependent', '第八条')
  })

  it('cannot fall on the provider, nor on any other party', () => {
    appointing('ag-1', { others: boughtBy('hs-sgb', 'ag-1') }).refused('EvaluatorIsProvider')
    appointing('hs-czj', { others: boughtBy('hs-sgb', 'hs-czj') }).refused('EvaluatorIsParty')
  })

  it('cannot fall on one that has bid for it: a loser does not judge the winner', () => {
    const bid = (rivals: readonly string[]) => {
      const [contractOpened, ...rest] = others[contractId] as [GivenFact, ...GivenFact[]]
      const withRivals = { ...contractOpened, data: { ...contractOpened.data, rivals } }
      return appointing('ev-2', { others: { ...boughtBy('hs-sgb'), [contractId]: [withRivals, ...rest] } })
    }
    bid(['ag-2', 'ev-2']).refused('EvaluatorWasBidder')
    bid(['ag-2']).then([{ type: 'EvaluatorAppointed' }])
  })

  it('cannot fall on one who did not win that award', () => {
    appointing('ev-1', { others: boughtBy('hs-sgb', 'ev-2') }).refused('NotTheEvaluatorOfThatAward')
  })

  it('falls on the one named before the service began where the award is not in this system, and on no other', () => {
    appointing('ev-2').then([{ type: 'EvaluatorAppointed', data: { awardSeen: false } }])
    appointing('ev-1').refused('EvaluatorAwardUnknown')
  })

  it('falls once', () => {
    appointing('ev-2', {}, [appointed]).refused('EvaluatorAlreadyAppointed')
  })
})

describe('an evaluation with its evaluator', () => {
  const scoring = (
    data: object,
    { actor = people.evaluator, facts = [assessed, appointed] }: { actor?: Partial<Actor>; facts?: readonly GivenFact[] } = {},
  ) => given(evaluation, id, facts, { others, law, actor }).when('ScoreIndicator', { indicator: '服务量', score: 92, ...data })

  it('is scored indicator by indicator by the evaluator appointed, and by nobody else', () => {
    scoring({}).then([{ type: 'IndicatorScored', key: '服务量', data: { score: '92' } }])
    scoring({}, { actor: { ...people.evaluator, org: 'ev-1' } }).refused('NotYours')
    scoring({}, { actor: people.purchaser }).refused('NotYours')
  })

  it('takes scores of 0 to 100 with two decimals', () => {
    scoring({ score: '79.99' }).then([{ type: 'IndicatorScored', data: { score: '79.99' } }])
    scoring({ score: 100 }).then([{ type: 'IndicatorScored' }])
    scoring({ score: '100.01' }).refused('ScoreOutOfRange')
    scoring({ score: '79.999' }).refused('ScoreOutOfRange')
    scoring({ score: -1 }).refused('ScoreOutOfRange')
  })

  it('takes the indicators of the contract, each once', () => {
    scoring({ indicator: '态度' }).refused('UnknownIndicator')
    scoring({}, { facts: [assessed, appointed, scored('服务量', '92')] }).refused('IndicatorAlreadyScored')
  })

  it('is drafted as the weighted mean with its grade: 92, 86, 90, 88 by 25, 35, 15, 25 is 88.60, 良好', () => {
    given(evaluation, id, [assessed, appointed, ...allScored], { others, law, actor: people.evaluator })
      .when('DraftEvaluation', { findings: '' })
      .then([{ type: 'EvaluationDrafted', data: { score: '88.60', grade: '良好' } }])
  })

  it('is not drafted while an indicator is missing', () => {
    given(evaluation, id, [assessed, appointed, ...allScored.slice(1)], { others, law, actor: people.evaluator })
      .when('DraftEvaluation', { findings: '' })
      .refused('IndicatorNotScored')
  })

  it('is not drafted without the self-assessment, nor without the figures of the region', () => {
    given(evaluation, id, [appointed, ...allScored], { others, law, actor: people.evaluator })
      .when('DraftEvaluation')
      .refused('NotSelfAssessed')
    given(evaluation, id, [assessed, appointed, ...allScored], { others, law: lawOfNoRegion, actor: people.evaluator })
      .when('DraftEvaluation')
      .refused('NotEncodedForRegion')
  })
})

describe('a grade', () => {
  it('is taken from the rounded score: 79.99 is 合格, 80.00 is 良好', () => {
    expect(resultOf({ a: '79.99' }, { a: 100 }, pack)).toEqual({ score: '79.99', grade: '合格' })
    expect(resultOf({ a: '80' }, { a: 100 }, pack)).toEqual({ score: '80.00', grade: '良好' })
    expect(resultOf({ a: '80', b: '79.99' }, { a: 50, b: 50 }, pack)).toEqual({ score: '80.00', grade: '良好' })
    expect(resultOf({ a: '59.99' }, { a: 100 }, pack)).toEqual({ score: '59.99', grade: '不合格' })
    expect(resultOf({ a: '60' }, { a: 100 }, pack)).toEqual({ score: '60.00', grade: '合格' })
    expect(resultOf({ a: '90' }, { a: 100 }, pack)).toEqual({ score: '90.00', grade: '优秀' })
    expect(resultOf({ a: '0' }, { a: 100 }, pack)).toEqual({ score: '0.00', grade: '不合格' })
  })
})

describe('a draft of 2027-05-10', () => {
  const facts = [assessed, appointed, ...allScored, draft]
  const at = (now: Instant, actor: object, more: readonly GivenFact[] = []) =>
    given(evaluation, id, [...facts, ...more], { others, law, actor, now })
  const lastMoment = '2027-05-17T16:00:00.000Z'
  const after = '2027-05-17T16:00:00.001Z'

  it('is replied to by the provider within five working days', () => {
    at(lastMoment, people.provider)
      .when('ReplyToEvaluation', { reply: '无异议' })
      .then([{ type: 'EvaluationReplied' }])
    at(after, people.provider).when('ReplyToEvaluation', { reply: '无异议' }).refused('ReplyAfterWindow', '第八条')
  })

  it('is replied to once', () => {
    at(noon('2027-05-11'), people.provider, [replied]).when('ReplyToEvaluation', { reply: '' }).refused('AlreadyReplied')
  })

  it('is not signed while the provider may reply, and is once it has', () => {
    at('2027-05-17T15:59:59.999Z', people.evaluator).when('SignEvaluation').refused('ReplyWindowOpen')
    at(lastMoment, people.evaluator)
      .when('SignEvaluation')
      .then([{ type: 'EvaluationSigned', data: { score: '88.60', grade: '良好' } }])
    at(noon('2027-05-11'), people.evaluator, [replied])
      .when('SignEvaluation')
      .then([{ type: 'EvaluationSigned' }])
  })

  it('is not scored, drafted or published any more', () => {
    at(noon('2027-05-11'), people.evaluator).when('ScoreIndicator', { indicator: '财务', score: 95 }).refused('AlreadyDrafted')
    at(noon('2027-05-11'), people.evaluator).when('DraftEvaluation', { findings: '' }).refused('AlreadyDrafted')
    at(noon('2027-05-11'), people.purchaser)
      .when('PublishEvaluation', { address: '', disclosureReview: '' })
      .refused('EvaluationNotSigned')
  })
})

describe('a signed evaluation', () => {
  const facts = [assessed, appointed, ...allScored, draft, replied, signature]
  const publication = { address: 'https://example.cn/3', disclosureReview: 'X-3' }

  it('is published as signed, by the lead or the purchaser', () => {
    for (const actor of [people.lead, people.purchaser]) {
      given(evaluation, id, facts, { others, law, actor })
        .when('PublishEvaluation', publication)
        .then([{ type: 'EvaluationPublished', data: { score: '88.60', grade: '良好' } }])
    }
    given(evaluation, id, facts, { others, law, actor: people.evaluator })
      .when('PublishEvaluation', publication)
      .refused('NotYours')
  })

  it('is neither signed nor published twice, nor replied to', () => {
    given(evaluation, id, facts, { others, law, actor: people.evaluator })
      .when('SignEvaluation')
      .refused('EvaluationAlreadySigned')
    given(evaluation, id, facts, { others, law, actor: people.provider })
      .when('ReplyToEvaluation', { reply: '' })
      .refused('EvaluationAlreadySigned')
    given(evaluation, id, [...facts, { type: 'EvaluationPublished', data: { score: '88.60', grade: '良好', ...publication } }], {
      others,
      law,
    })
      .when('PublishEvaluation', publication)
      .refused('EvaluationAlreadyPublished')
  })
})

describe('an obligation about an evaluation', () => {
  it('is owed by the evaluator appointed, by the term of the contract', () => {
    const subject = `evaluation/${award}/1` as const
    given(obligation, `obligation/${subject}/agreed:evaluation`, [], {
      others: { ...others, [subject]: [appointed, { ...assessed, at: '2027-04-20T02:00:00.000Z' }] },
      law,
      actor: people.process,
      now: noon('2027-04-20'),
    })
      .when('OpenObligation', {
        rule: 'agreed:evaluation',
        says: '第三方评估',
        mode: 'must',
        from: { stream: subject, version: 2 },
        bearer: 'evaluator',
        act: 'DraftEvaluation',
        doneBy: [`EvaluationDrafted@${subject}`],
      })
      .then([{ type: 'ObligationOpened', data: { bearer: { role: 'evaluator', org: 'ev-2' }, basis: { status: 'agreed' } } }])
  })
})
