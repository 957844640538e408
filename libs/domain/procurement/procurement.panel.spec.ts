import type { Instant } from '#kernel'
import { given, type GivenFact, type Setting } from '../../../test/given.js'
import { law } from '../plan/mz-06.fixture.js'
import * as way from './mz-06.fixture.js'
import { procurement } from './procurement.decider.js'

const { stream, prepared, issued, panel, bidsOpened, declared, evaluated, signedFor, rejected } = way
const at = (text: string) => text as Instant
const of = (person: string) => ({ org: 'experts', person, roles: ['panelist' as const] })
const representative = { org: 'hs-mzj', person: 'hs-mzj.dl', roles: ['purchaser' as const] }
const on = (facts: readonly GivenFact[], setting: Setting = {}) =>
  given(procurement, stream, facts, { law, others: way.allQuoted, now: at('2026-03-17T03:00:00.000Z'), ...setting })
const formed = [...prepared, ...issued, panel]
const opened = [...formed, bidsOpened]
/** ex-01 has said so, knowing who has bid or not yet. */
const saying = (ties: readonly object[], knowingBidders: boolean): GivenFact => ({
  type: 'TiesDeclared',
  key: 'ex-01',
  data: { panelist: 'ex-01', ties, knowingBidders },
})
const tie = { organization: 'ag-2', tie: 'employed' }
const seated = (facts: readonly GivenFact[]) =>
  (on(facts).state as { parties: { panelist?: readonly string[] } }).parties.panelist

describe('a panel', () => {
  const form = (data: object, others: Setting['others'] = {}) => on([...prepared, ...issued], { others }).when('FormPanel', data)

  it('has a representative of the purchaser’s own people', () => {
    form({ experts: ['ex-01', 'ex-02'], representative: 'hs-sfj.dl' }).refused('RepresentativeNotOwn')
    form({ experts: ['ex-01', 'ex-02'], representative: 'hs-mzj.dl' }).then([{ type: 'PanelFormed' }])
  })

  it('has no expert of the purchaser or its agent: they judge for their unit or not at all (财库〔2014〕214号 第十四条)', () => {
    const both: GivenFact[] = ['experts', 'hs-mzj'].map((unit) => ({
      type: 'PersonJoined',
      key: unit,
      data: { unit, duties: ['评审专家'], from: '2025-01-01' },
    }))
    form({ experts: ['ex-01', 'ex-02'], representative: 'hs-mzj.dl' }, { 'person/ex-02': both }).refused(
      'ExpertOfOwnUnit',
      '第十四条',
    )
  })
})

describe('a panelist', () => {
  const declares = (facts: readonly GivenFact[], data: object = {}, setting: Setting = {}) =>
    on(facts, { actor: of('ex-01'), ...setting }).when('DeclareTies', data)
  const scores = (facts: readonly GivenFact[]) =>
    on(facts, { actor: of('ex-01') }).when('ScoreBid', { provider: 'ag-1', score: '82' })

  it('says before the opening to whom they are tied, and sees nothing before they have', () => {
    expect(seated(formed)).toEqual([])
    declares(formed).then([{ type: 'TiesDeclared', key: 'ex-01', data: { ties: [], knowingBidders: false } }])
    declares([...prepared, ...issued], {}, { actor: of('ex-01') }).refused('NotYours')
    expect(seated([...formed, saying([], false)])).toEqual(['ex-01'])
    declares(formed, { ties: [tie] }).then([{ type: 'TiesDeclared', data: { ties: [tie] } }])
    declares(formed, {}, { actor: of('ex-09') }).refused('NotYours')
  })

  it('says it again once it is known who has bid, and scores nothing before (条例 第九条)', () => {
    scores([...opened, saying([], false)]).refused('TiesNotDeclared')
    declares([...opened, saying([], false)]).then([{ type: 'TiesDeclared', data: { knowingBidders: true } }])
    scores([...opened, saying([], true)]).then([{ type: 'BidScored' }])
  })

  it('who is tied to a bidder sees nothing of the bids, and judges nothing', () => {
    const tied = [...formed, saying([tie], false), bidsOpened]
    expect(seated([...formed, saying([tie], false)])).toEqual(['ex-01'])
    expect(seated(tied)).toEqual([])
    const knowing = [...tied, saying([], true)]
    expect(seated(knowing)).toEqual([])
    scores(knowing).refused('PanelistTied', '第九条')
    on(knowing, { actor: of('ex-01') })
      .when('RejectBid', { provider: 'ag-2', reason: '不合格' })
      .refused('PanelistTied')
    on(knowing, { actor: of('ex-01') })
      .when('SignEvaluationReport', {})
      .refused('PanelistTied')
    scores([...formed, saying([{ ...tie, organization: 'ag-9' }], false), bidsOpened, saying([], true)]).then([
      { type: 'BidScored' },
    ])
  })

  it('is tied where the directory has them to have worked in the last three years, whatever they say', () => {
    const working = (until?: string): GivenFact[] => [
      { type: 'PersonJoined', key: 'experts', data: { unit: 'experts', duties: ['评审专家'], from: '2025-01-01' } },
      {
        type: 'PersonJoined',
        key: 'ag-2',
        data: { unit: 'ag-2', duties: ['经办'], from: '2020-01-01', ...(until === undefined ? {} : { until }) },
      },
    ]
    const found = (until?: string) => declares(formed, {}, { others: { 'person/ex-01': working(until) } })
    found().then([{ type: 'TiesDeclared', data: { ties: [tie] } }])
    found('2023-03-17').then([{ type: 'TiesDeclared', data: { ties: [tie] } }])
    found('2023-03-16').then([{ type: 'TiesDeclared', data: { ties: [] } }])
    declares(formed, { ties: [{ ...tie, tie: 'kin' }] }, { others: { 'person/ex-01': working() } }).then([
      { type: 'TiesDeclared', data: { ties: [{ organization: 'ag-2', tie: 'kin' }] } },
    ])
  })

  it('who stands for the purchaser is not tied by that', () => {
    on(formed, { actor: representative })
      .when('DeclareTies')
      .then([{ type: 'TiesDeclared', data: { ties: [] } }])
  })

  it('declares until the evaluation is over', () => {
    const over = [...evaluated, ...signedFor(), way.reportedAs('ag-1', 'ag-2')]
    declares(over).refused('EvaluationAlreadyReported')
  })
})

describe('somebody of a panel who must stand aside', () => {
  const replaces = (data: object, facts: readonly GivenFact[] = evaluated, setting: Setting = {}) =>
    on(facts, setting).when('ReplacePanelist', { reason: '与响应供应商有利害关系', ...data })

  it('is replaced by another of the pool; a representative by one of the purchaser’s own (财库〔2016〕198号 第十七条)', () => {
    replaces({ panelist: 'ex-01', replacement: 'ex-05' }).then([
      { type: 'PanelistReplaced', key: 'ex-01', data: { panelists: ['ex-05', 'ex-02', 'hs-mzj.dl'] } },
    ])
    replaces({ panelist: 'ex-01', replacement: 'hs-mzj.sh' }).refused('PersonNotInRole')
    replaces({ panelist: 'ex-01', replacement: 'ex-02' }).refused('PanelistTwice')
    replaces({ panelist: 'ex-07', replacement: 'ex-05' }).refused('NotOnTheList')
    replaces({ panelist: 'hs-mzj.dl', replacement: 'ex-05' }).refused('RepresentativeNotOwn')
    replaces({ panelist: 'hs-mzj.dl', replacement: 'hs-mzj.sh' }).then([{ type: 'PanelistReplaced' }])
    replaces({ panelist: 'ex-01', replacement: 'ex-05' }, [...prepared, ...issued]).refused('PanelNotFormed')
    replaces({ panelist: 'ex-01', replacement: 'ex-05' }, evaluated, { actor: of('ex-01') }).refused('NotYours')
    replaces({ panelist: 'ex-01', replacement: 'ex-05' }, [...evaluated, way.reportedAs('ag-1')]).refused(
      'EvaluationAlreadyReported',
    )
  })

  it('leaves no opinion behind, and the others sign what comes of the new one’s (令87 第四十九条)', () => {
    const after = [
      ...evaluated,
      ...rejected('ag-4', 'ex-01'),
      ...signedFor(),
      {
        type: 'PanelistReplaced',
        key: 'ex-01',
        data: { panelist: 'ex-01', replacement: 'ex-05', reason: '回避', panelists: ['ex-05', 'ex-02', 'hs-mzj.dl'] },
      },
    ]
    const lot = (on(after).state as { lots: Record<string, { scores: object; rejections: object; signatures: object }> }).lots[
      '1'
    ]
    expect(Object.keys(lot?.scores ?? {})).toHaveLength(6)
    expect([lot?.rejections, lot?.signatures]).toEqual([{}, {}])
    on(after).when('ReportEvaluation').refused('ScoresMissing')
    on(after, { actor: of('ex-01') })
      .when('ScoreBid', { provider: 'ag-1', score: '80' })
      .refused('NotYours')
    on(after, { actor: of('ex-05') })
      .when('DeclareTies')
      .then([{ type: 'TiesDeclared', key: 'ex-05' }])
  })

  it('keeps the report back until then', () => {
    const tied = [...evaluated, ...signedFor(), saying([tie], true)]
    on(tied).when('ReportEvaluation').refused('PanelistTied', '第九条')
  })
})

describe('whether a response is valid', () => {
  const rejecting = (person: string, facts: readonly GivenFact[] = [...opened, ...declared], provider = 'ag-4') =>
    on(facts, { actor: person === representative.person ? representative : of(person) }).when('RejectBid', {
      provider,
      reason: '未实质性响应',
    })

  it('is for each panelist to find, once, of whoever has bid', () => {
    rejecting('ex-01').then([{ type: 'BidRejected', key: '1/ag-4#ex-01', data: { panelist: 'ex-01', reason: '未实质性响应' } }])
    rejecting('ex-01', [...opened, ...declared, ...rejected('ag-4', 'ex-01')]).refused('AlreadyRejected')
    rejecting('ex-01', evaluated).refused('AlreadyScored')
    rejecting('ex-01', [...opened, ...declared], 'ag-3').refused('NotABidder')
    rejecting('ex-01', formed).refused('BidsNotOpened')
    rejecting('ex-01', opened).refused('TiesNotDeclared')
    rejecting('ex-09').refused('NotYours')
    on(evaluated).when('RejectBid', { provider: 'ag-4', reason: '不合格' }).refused('NotYours')
    rejecting('ex-01', [...evaluated, ...signedFor(), way.reportedAs('ag-1')]).refused('EvaluationAlreadyReported')
  })

  it('is decided by more than half of them: nobody scores it any more, and the report says why (令87 第六十一条)', () => {
    const two = [...opened, ...declared, ...rejected('ag-4', 'ex-01', 'ex-02')]
    rejecting('hs-mzj.dl', two).refused('BidIsRejected')
    on(two, { actor: representative }).when('ScoreBid', { provider: 'ag-4', score: '70' }).refused('BidIsRejected')
    on([...evaluated, ...rejected('ag-4', 'ex-01', 'ex-02'), ...signedFor('1', ['ag-1', 'ag-2'])])
      .when('ReportEvaluation')
      .then([
        {
          type: 'EvaluationReported',
          data: {
            ranking: [{ provider: 'ag-1' }, { provider: 'ag-2' }],
            excluded: [{ provider: 'ag-4', reason: '未实质性响应', votes: 2 }],
          },
        },
      ])
  })

  it('is not decided by one alone: who was outvoted owes a score', () => {
    const one = [...evaluated.slice(0, -3), ...rejected('ag-4', 'ex-01'), ...signedFor()]
    on(one).when('ReportEvaluation').refused('ScoresMissing')
    on(one, { actor: of('ex-01') })
      .when('ScoreBid', { provider: 'ag-4', score: '40' })
      .then([{ type: 'BidScored' }])
  })

  it('is not for whoever hands in the report', () => {
    on([...evaluated, ...signedFor()])
      .when('ReportEvaluation', { excluded: [{ provider: 'ag-4', reason: '不合格' }] })
      .refused('ExcludedByThePanel')
  })
})

describe('the report of a panel', () => {
  const ranking = ['ag-1', 'ag-2', 'ag-4']
  const signs = (person: string, data: object = { ranking }, facts: readonly GivenFact[] = evaluated) =>
    on(facts, { actor: of(person) }).when('SignEvaluationReport', data)
  const signatures = (...said: readonly (readonly [string, string?])[]): readonly GivenFact[] =>
    said.map(([panelist, dissent]) => ({
      type: 'EvaluationReportSigned',
      key: `1/${panelist}`,
      data: { lot: '1', panelist, ranking, ...(dissent === undefined ? {} : { dissent }) },
    }))
  const reports = (facts: readonly GivenFact[], setting: Setting = {}) =>
    on([...evaluated, ...facts], setting).when('ReportEvaluation')

  it('is signed by each of them, for the ranking that comes of the scores', () => {
    signs('ex-01').then([{ type: 'EvaluationReportSigned', key: '1/ex-01', data: { panelist: 'ex-01', ranking } }])
    signs('ex-01', { ranking: ['ag-2', 'ag-1', 'ag-4'] }).refused('RankingDiffers')
    signs('ex-01', {}).refused('RankingDiffers')
    signs('ex-01', { ranking, dissent: '第二名的业绩不符' }).then([
      { data: { dissent: '第二名的业绩不符' }, type: 'EvaluationReportSigned' },
    ])
    signs('ex-01', { ranking }, [...evaluated, ...signatures(['ex-01'])]).refused('AlreadySigned')
    signs('ex-09').refused('NotYours')
    on(evaluated).when('SignEvaluationReport', { ranking }).refused('NotYours')
    signs('ex-01', { ranking }, opened).refused('TiesNotDeclared')
    signs('ex-01', { ranking }, formed).refused('BidsNotOpened')
  })

  it('is signed once all is said, and where too few are left without a ranking', () => {
    signs('ex-01', { ranking }, evaluated.slice(0, -1)).refused('ScoresMissing')
    on(evaluated, { actor: of('ex-01'), others: { ...way.allQuoted, [way.bidOfAgency('ag-2')]: [way.submitted('ag-2')] } })
      .when('SignEvaluationReport', { ranking })
      .refused('FinalQuoteMissing')
    const failed = [...evaluated, ...rejected('ag-1', 'ex-01', 'ex-02'), ...rejected('ag-2', 'ex-01', 'ex-02')]
    signs('ex-01', {}, failed).then([{ type: 'EvaluationReportSigned', data: { ranking: [] } }])
    signs('ex-01', { ranking: ['ag-4'] }, failed).refused('RankingDiffers')
  })

  it('is not one panelist’s, nor anybody’s before all have signed (财库〔2014〕214号 第二十七条)', () => {
    reports([], { actor: of('ex-01') }).refused('SignaturesMissing', '第二十七条')
    reports(signatures(['ex-01'], ['ex-02'])).refused('SignaturesMissing')
    reports(signedFor()).then([{ type: 'EvaluationReported', data: { dissents: [], unsigned: [] } }])
  })

  it('names who disagrees and why; where most do it is none', () => {
    reports(signatures(['ex-01', '业绩不符'], ['ex-02'], ['hs-mzj.dl'])).then([
      { type: 'EvaluationReported', data: { dissents: [{ panelist: 'ex-01', reason: '业绩不符' }], unsigned: [] } },
    ])
    reports(signatures(['ex-01', '业绩不符'], ['ex-02', '业绩不符'], ['hs-mzj.dl'])).refused('MostDisagree', '第二十七条')
  })

  it('counts who says nothing for a working day as agreeing, but nobody’s silence alone makes it', () => {
    const two = signatures(['ex-01'], ['ex-02', '业绩不符'])
    const last = { now: at('2026-03-18T16:00:00.000Z') }
    const after = { now: at('2026-03-18T16:00:00.001Z') }
    reports(two, last).refused('SignaturesMissing')
    reports(two, after).then([
      {
        type: 'EvaluationReported',
        data: { dissents: [{ panelist: 'ex-02', reason: '业绩不符' }], unsigned: ['hs-mzj.dl'] },
      },
    ])
    reports([], after).refused('SignaturesMissing')
  })
})
