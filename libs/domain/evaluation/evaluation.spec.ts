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
import { evaluationStream } from './evaluation.stream.js'
import { resultOf } from './result.js'

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

it.each([
  ['SubmitSelfAssessment', people.provider, { summary: '完成', costs: {}, evidence: hash }],
  ['AppointEvaluator', people.purchaser, { evaluator: 'ev-2', awardOf: 'hs-sgb-2026.mz-04.1' }],
])('where no evaluation is agreed there is none: %s', (act, actor, data) => {
  const without = { ...boughtBy('hs-sgb'), [contractId]: [openedWith({ evaluation: false }), signed, started] }
  given(evaluation, id, [], { others: without, law, actor, now: noon('2027-04-20') })
    .when(act, data)
    .refused('NoEvaluationAgreed')
})

describe('whoever is pressed for a score', () => {
  const pressed = { what: '要求将服务量改为95分', by: '购买主体经办人' }

  it('says so to the supervising body alone, as often as it happens', () => {
    for (const actor of [people.evaluator, people.provider, people.host, people.purchaser]) {
      given(evaluation, id, [assessed, appointed], { others, law, actor })
        .when('ReportPressure', pressed)
        .then([{ type: 'PressureReported', key: '1' }])
    }
    given(evaluation, id, [appointed, { type: 'PressureReported', key: '1', data: pressed }], {
      others,
      law,
      actor: people.evaluator,
    })
      .when('ReportPressure', pressed)
      .then([{ type: 'PressureReported', key: '2' }])
    expect(evaluationStream.facts.PressureReported.seenBy).toEqual({ only: ['supervisor'] })
  })

  it('is the evaluator or a party of a contract that stands, once there is an evaluator', () => {
    given(evaluation, id, [appointed], { others, law, actor: people.finance }).when('ReportPressure', pressed).refused('NotYours')
    given(evaluation, id, [], { others, law, actor: people.provider }).when('ReportPressure', pressed).refused('NoEvaluator')
    given(evaluation, id, [appointed], { others: { [contractId]: [opened] }, law, actor: people.evaluator })
      .when('ReportPressure', pressed)
      .refused('ContractNotSigned')
  })
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
    expect(resultOf({ a: ['79.99'] }, { indicatorWeights: { a: 100 } }, pack)).toEqual({ score: '79.99', grade: '合格' })
    expect(resultOf({ a: ['80'] }, { indicatorWeights: { a: 100 } }, pack)).toEqual({ score: '80.00', grade: '良好' })
    expect(resultOf({ a: ['80'], b: ['79.99'] }, { indicatorWeights: { a: 50, b: 50 } }, pack)).toEqual({
      score: '80.00',
      grade: '良好',
    })
    expect(resultOf({ a: ['59.99'] }, { indicatorWeights: { a: 100 } }, pack)).toEqual({ score: '59.99', grade: '不合格' })
    expect(resultOf({ a: ['60'] }, { indicatorWeights: { a: 100 } }, pack)).toEqual({ score: '60.00', grade: '合格' })
    expect(resultOf({ a: ['90'] }, { indicatorWeights: { a: 100 } }, pack)).toEqual({ score: '90.00', grade: '优秀' })
    expect(resultOf({ a: ['0'] }, { indicatorWeights: { a: 100 } }, pack)).toEqual({ score: '0.00', grade: '不合格' })
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

  it('is not signed while the provider may reply, and is once it could have', () => {
    at('2027-05-17T15:59:59.999Z', people.evaluator).when('SignEvaluation').refused('ReplyWindowOpen')
    at(lastMoment, people.evaluator)
      .when('SignEvaluation')
      .then([{ type: 'EvaluationSigned', data: { score: '88.60', grade: '良好' } }])
  })

  describe('that is replied to', () => {
    const day = noon('2027-05-11')
    const upheld: GivenFact = { type: 'EvaluationUpheld', data: { reason: '有记录为证' } }
    const change = { indicator: '专业服务质量', score: '82', reason: '补交督导记录' }
    const revising = (scores: readonly object[], more: readonly GivenFact[] = [replied], now = day) =>
      at(now, people.evaluator, more).when('ReviseEvaluation', { scores })

    it('is changed or upheld with a reason, once, before it is signed', () => {
      at(day, people.evaluator, [replied]).when('SignEvaluation').refused('ReplyNotAnswered')
      at(day, people.evaluator, [replied])
        .when('UpholdEvaluation', { reason: '有记录为证' })
        .then([{ type: 'EvaluationUpheld' }])
      at(day, people.evaluator, [replied, upheld])
        .when('SignEvaluation')
        .then([{ type: 'EvaluationSigned', data: { score: '88.60' } }])
      at(day, people.evaluator, [replied, upheld]).when('UpholdEvaluation', { reason: '' }).refused('DraftAlreadyAnswered')
      revising([change], [replied, upheld]).refused('DraftAlreadyAnswered')
    })

    it('keeps the old scores beside the new ones, and is signed by the new: 86 to 82 of 35 % is 88.60 to 87.20', () => {
      const revised = {
        score: '87.20',
        grade: '良好',
        scores: [{ indicator: '专业服务质量', was: '86', score: '82', reason: '补交督导记录' }],
      }
      revising([change]).then([{ type: 'EvaluationRevised', data: revised }])
      at(day, people.evaluator, [replied, { type: 'EvaluationRevised', data: revised }])
        .when('SignEvaluation')
        .then([{ type: 'EvaluationSigned', data: { score: '87.20', grade: '良好' } }])
    })

    it('is changed in scores that it has, to others, each once, of a hundred', () => {
      revising([]).refused('NothingRevised')
      revising([{ ...change, score: '86.0' }]).refused('NothingRevised')
      revising([change, change]).refused('IndicatorTwice')
      revising([{ ...change, indicator: '态度' }]).refused('UnknownIndicator')
      revising([{ ...change, score: '100.01' }]).refused('ScoreOutOfRange')
      revising([{ ...change, score: '100' }]).then([{ type: 'EvaluationRevised' }])
    })

    it('is not changed by figures a region does not have', () => {
      given(evaluation, id, [...facts, replied], { others, law: lawOfNoRegion, actor: people.evaluator, now: day })
        .when('ReviseEvaluation', { scores: [change] })
        .refused('NotEncodedForRegion')
    })

    it('is changed without a reply only once there can be none, upheld only after one, and neither once it is signed', () => {
      revising([change], [], '2027-05-17T15:59:59.999Z').refused('ReplyWindowOpen')
      revising([change], [], lastMoment).then([{ type: 'EvaluationRevised' }])
      at(lastMoment, people.evaluator).when('UpholdEvaluation', { reason: '' }).refused('NotReplied')
      revising([change], [replied, signature]).refused('EvaluationAlreadySigned')
      at(day, people.evaluator, [replied, signature]).when('UpholdEvaluation', { reason: '' }).refused('EvaluationAlreadySigned')
    })
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
