import { given, type GivenFact } from '../../../test/given.js'
import {
  award,
  contractId,
  law,
  noon,
  openedWith,
  pack,
  parties,
  people,
  signed,
  started,
} from '../../../test/signed-contract.js'
import { evaluation } from './evaluation.decider.js'
import { evaluationStream } from './evaluation.stream.js'
import { resultOf } from './result.js'

const id = `evaluation/${award}/1` as const
const agreed = {
  scorers: [
    { indicator: '满意度', by: 'host' },
    { indicator: '服务量', by: 'supervisor' },
  ],
  evaluatorScorers: 2,
  vetoes: [
    { item: '财务管理严重违规', grade: '不合格' },
    { item: '社工多数不在岗', grade: '合格' },
  ],
}
const contractOf = (more: object = {}, changed: object = {}): readonly GivenFact[] => [
  openedWith({ ...agreed, ...more }, { host: ['tx-ly-host', 'sx-hc-host'], ...changed }),
  signed,
  started,
]
const others = { [contractId]: contractOf() }
const assessed: GivenFact = { type: 'SelfAssessmentSubmitted', data: { summary: '完成', costs: {}, evidence: '' } }
const appointed: GivenFact = {
  type: 'EvaluatorAppointed',
  at: noon('2027-04-20'),
  data: {
    evaluator: 'ev-2',
    awardOf: 'hs-sgb-2026.mz-04.1',
    awardSeen: false,
    subject: { parties: { ...parties, evaluator: ['ev-2'] }, region: '341000' },
  },
}
const begun = [assessed, appointed]
const scores = (given: Readonly<Record<string, string>>) =>
  Object.entries(given).map(([indicator, score]) => ({ indicator, score, note: '' }))
const sheet = (key: string, given: Readonly<Record<string, string>>, person?: string): GivenFact => {
  const [by = '', org = ''] = key.split('/')
  const whose = person === undefined ? { org } : { org: 'ev-2', person }
  return { type: 'PartsScored', key, data: { by, ...whose, scores: scores(given) } }
}
const second = { ...people.evaluator, person: 'ev-2.sh' }
const third = { ...people.evaluator, person: 'ev-2.qf' }
const district = { person: 'tx.jb', org: 'tx', roles: ['district'] } as const
const otherHost = { person: 'sx-hc-host.jb', org: 'sx-hc-host', roles: ['host'] } as const
const evaluators = { 专业服务质量: '80', 财务: '90' }
const sheets = {
  first: sheet('evaluator/1', evaluators, 'ev-2.jb'),
  second: sheet('evaluator/2', { 专业服务质量: '85', 财务: '70' }, 'ev-2.sh'),
  host: sheet('host/tx-ly-host', { 满意度: '96' }),
  otherHost: sheet('host/sx-hc-host', { 满意度: '90' }),
  district: sheet('supervisor/tx', { 服务量: '75' }),
}
const all = Object.values(sheets)
const acting = (act: string, actor: object, facts: readonly GivenFact[], data: object = {}, more: object = {}) =>
  given(evaluation, id, facts, { others, law, actor, now: noon('2027-04-28'), ...more }).when(act, data)
const scoring = (
  actor: object,
  given: Readonly<Record<string, string>>,
  facts: readonly GivenFact[] = begun,
  more: object = {},
) => acting('ScoreParts', actor, facts, { scores: scores(given) }, more)

describe('an evaluation that several score apart', () => {
  it('is scored by each for its own part: every host, the supervising body, and persons of the evaluator', () => {
    scoring(people.host, { 满意度: '96' }).then([
      { type: 'PartsScored', key: 'host/tx-ly-host', data: { by: 'host', org: 'tx-ly-host', scores: [{ score: '96' }] } },
    ])
    scoring(otherHost, { 满意度: '90' }).then([{ type: 'PartsScored', key: 'host/sx-hc-host' }])
    scoring(district, { 服务量: '75' }).then([{ type: 'PartsScored', key: 'supervisor/tx' }])
    scoring(people.evaluator, evaluators).then([{ type: 'PartsScored', key: 'evaluator/1', data: { person: 'ev-2.jb' } }])
    scoring(second, evaluators, [...begun, sheets.first]).then([
      { type: 'PartsScored', key: 'evaluator/2', data: { person: 'ev-2.sh' } },
    ])
  })

  it('is scored by nobody else, nor by whoever has no part', () => {
    for (const actor of [people.purchaser, people.provider, people.lead, { ...people.evaluator, org: 'ev-1' }])
      scoring(actor, { 满意度: '96' }).refused('NotYours')
    const withoutHosts = { others: { [contractId]: contractOf({ scorers: [{ indicator: '服务量', by: 'supervisor' }] }) } }
    scoring(people.host, { 满意度: '96' }, begun, withoutHosts).refused('NotYours')
    scoring(people.host, { 满意度: '96' }, [assessed]).refused('NoEvaluator')
    scoring(people.host, { 满意度: '96' }, begun, { others: { [contractId]: contractOf().slice(0, 1) } }).refused(
      'ContractNotSigned',
    )
  })

  it('takes all scores of a part at once, of a hundred each, and once', () => {
    scoring(people.evaluator, { 财务: '90' }).refused('PartsIncomplete')
    scoring(people.evaluator, { ...evaluators, 满意度: '90' }).refused('PartsIncomplete')
    acting('ScoreParts', people.host, begun, { scores: [...scores({ 满意度: '1' }), ...scores({ 满意度: '2' })] }).refused(
      'PartsIncomplete',
    )
    scoring(people.host, { 满意度: '100.01' }).refused('ScoreOutOfRange')
    scoring(people.host, { 满意度: '96' }, [...begun, sheets.host]).refused('PartsAlreadyScored')
    scoring(people.evaluator, evaluators, [...begun, sheets.first]).refused('PartsAlreadyScored')
    scoring(third, evaluators, [...begun, sheets.first, sheets.second]).refused('PartsAlreadyScored')
    scoring(people.host, { 满意度: '96' }, [...begun, { type: 'EvaluationDrafted', data: { score: '1', grade: '' } }]).refused(
      'AlreadyDrafted',
    )
  })

  it('is seen by nobody but who scored before the draft', () => {
    expect(evaluationStream.facts.PartsScored.seenBy).toEqual({ only: [], until: 'EvaluationDrafted', then: 'parties' })
  })

  it('is not scored indicator by indicator; one that the evaluator scores alone is, and not apart', () => {
    acting('ScoreIndicator', people.evaluator, begun, { indicator: '财务', score: '90' }).refused('ScoredApart')
    const alone = { others: { [contractId]: contractOf({ scorers: undefined, evaluatorScorers: undefined }) } }
    scoring(people.evaluator, evaluators, begun, alone).refused('NotScoredApart')
  })

  it('comes to the mean of each part by its weight: 75, 82.5, 80 and 93 by 25, 35, 15, 25 are 82.88', () => {
    acting('DraftEvaluation', people.evaluator, [...begun, ...all], { findings: '' }).then([
      { type: 'EvaluationDrafted', data: { score: '82.88', grade: '良好' } },
    ])
  })

  it('is drafted once everybody has scored: whoever is missing is named', () => {
    const drafting = (...facts: readonly GivenFact[]) =>
      acting('DraftEvaluation', people.evaluator, [...begun, ...facts], { findings: '' })
    drafting(...all.slice(1)).refused('PartsNotScored')
    drafting(...all.filter((one) => one !== sheets.otherHost)).refused('PartsNotScored')
    expect(drafting(...all.filter((one) => one !== sheets.otherHost)).decision).toMatchObject({
      refused: [{ code: 'PartsNotScored', owner: { role: 'host', org: 'sx-hc-host' } }],
    })
  })

  it('is drafted without who is late only where that was agreed, once the day is over, and says so', () => {
    const withoutLate = { others: { [contractId]: contractOf({ withoutLateScores: true }) } }
    const facts = [...begun, ...all.filter((one) => one !== sheets.district)]
    const drafting = (now: string, more: object = withoutLate) =>
      acting('DraftEvaluation', people.evaluator, facts, { findings: '' }, { now, ...more })
    // Fifteen working days from 2027-04-20: 2027-05-11, as the calendar of 2027 is not published.
    drafting('2027-05-11T15:59:59.999Z').refused('PartsNotScored')
    drafting('2027-05-11T16:00:00.000Z', {}).refused('PartsNotScored')
    // 82.5, 80 and 93 by 35, 15, 25 of 75.
    drafting('2027-05-11T16:00:00.000Z').then([
      {
        type: 'EvaluationDrafted',
        data: { score: '85.50', unscored: [{ by: 'supervisor', org: 'tx', indicators: ['服务量'] }] },
      },
    ])
    // The evaluator's own is waited for.
    const own = acting(
      'DraftEvaluation',
      people.evaluator,
      [...begun, ...all.filter((one) => one !== sheets.second)],
      { findings: '' },
      { now: '2027-06-11T16:00:00.000Z', ...withoutLate },
    )
    own.refused('PartsNotScored')
  })

  it('is revised by the evaluator in its own part alone', () => {
    const facts = [
      ...begun,
      ...all,
      { type: 'EvaluationDrafted', at: noon('2027-04-28'), data: { score: '82.88', grade: '良好', findings: '' } },
      { type: 'EvaluationReplied', data: { reply: '' } },
    ] as const
    const revising = (indicator: string, score: string) =>
      acting('ReviseEvaluation', people.evaluator, facts, { scores: [{ indicator, score, reason: '补交' }] })
    revising('满意度', '99').refused('ScoredByAnother')
    revising('财务', '80').refused('NothingRevised')
    revising('财务', '100').then([
      { type: 'EvaluationRevised', data: { score: '85.88', scores: [{ indicator: '财务', was: '80.00', score: '100' }] } },
    ])
  })
})

describe('what brings the grade down (一票否决)', () => {
  const [fraud, absent] = [
    { item: '财务管理严重违规', finding: '列支与项目无关的费用' },
    { item: '社工多数不在岗', finding: '抽查三次，两人均不在岗' },
  ]
  const drafting = (...vetoes: readonly object[]) =>
    acting('DraftEvaluation', people.evaluator, [...begun, ...all], { findings: '', vetoes })

  it('leaves the score, and gives the lowest grade of what was found', () => {
    drafting(absent).then([
      { type: 'EvaluationDrafted', data: { score: '82.88', grade: '合格', vetoed: ['社工多数不在岗'], vetoes: [absent] } },
    ])
    drafting(absent, fraud).then([{ type: 'EvaluationDrafted', data: { grade: '不合格' } }])
    drafting().then([{ type: 'EvaluationDrafted', data: { grade: '良好' } }])
  })

  it('is one of those agreed, each once', () => {
    drafting({ item: '态度不好', finding: '' }).refused('NotOnTheList')
    drafting(fraud, fraud).refused('VetoTwice')
  })

  it('raises nothing', () => {
    const terms = { indicatorWeights: { a: 100 }, vetoes: [{ item: 'x', grade: '合格' }] }
    expect(resultOf({ a: ['59'] }, terms, pack, [{ item: 'x', finding: '' }])).toEqual({ score: '59.00', grade: '不合格' })
  })

  it('is taken back where the reply disproves it, and is published with the grade where it stands', () => {
    const drafted: GivenFact = {
      type: 'EvaluationDrafted',
      at: noon('2027-04-28'),
      data: { score: '82.88', grade: '不合格', findings: '', vetoed: [fraud.item], vetoes: [fraud] },
    }
    const replied: GivenFact = { type: 'EvaluationReplied', data: { reply: '' } }
    const facts = [...begun, ...all, drafted, replied]
    const revising = (vetoes: readonly object[]) => acting('ReviseEvaluation', people.evaluator, facts, { scores: [], vetoes })
    revising([]).then([{ type: 'EvaluationRevised', data: { score: '82.88', grade: '良好', vetoes: [] } }])
    revising([fraud]).refused('NothingRevised')
    revising([absent, absent]).refused('VetoTwice')
    const upheld: GivenFact = { type: 'EvaluationUpheld', data: { reason: '' } }
    acting('SignEvaluation', people.evaluator, [...facts, upheld]).then([
      { type: 'EvaluationSigned', data: { grade: '不合格', vetoed: [fraud.item] } },
    ])
  })
})
