import type { Instant } from '#kernel'
import { createLaw } from '#law'
import { given, type GivenFact } from '../../../test/given.js'
import { reportedAs } from '../procurement/mz-06.fixture.js'
import { challenge } from './challenge.decider.js'

const caseId = 'hs-mzj-2026.mz-06'
const id = `challenge/${caseId}/ag-2.1` as const
const procurementOf = (route: string): GivenFact[] => [
  {
    type: 'ProcurementOpened',
    data: { caseId: 'hs-mzj-2026.mz-06', route, region: '341000', parties: { purchaser: ['hs-mzj'] }, detail: { kind: '服务' } },
  },
  { type: 'MethodChosen', data: { method: '竞争性磋商' } },
  { type: 'BidsOpened', key: '1', data: { lot: '1', bids: [{ provider: 'ag-1' }, { provider: 'ag-2' }] } },
  { type: 'ResultPublished', key: '1', at: '2025-09-28T02:00:00.000Z', data: { lot: '1' } },
  { type: 'AwardMade', key: '1', data: { award: 'hs-mzj-2026.mz-06.1', lot: '1', provider: 'ag-1', price: '1' } },
]
const asking = { about: '结果', matter: '评审有误', letter: 'abc', mayAffectResult: true }
const raise = (now: string, route = 'here', org = 'ag-2') =>
  given(challenge, `challenge/${caseId}/${org}.1`, [], {
    now: now as Instant,
    actor: { org, person: `${org}.jb`, roles: ['provider'] },
    others: { 'procurement/hs-mzj-2026.mz-06/1': procurementOf(route) },
  }).when('RaiseQuestion', asking)

describe('a result published on 2025-09-28 (条例 第五十三条; the vector of the rules: questions until 2025-10-15)', () => {
  it('is questioned on the last day, and the contract is held (条例 第五十四条)', () => {
    raise('2025-10-15T15:59:59.999Z').then([{ type: 'QuestionRaised' }, { type: 'ContractSuspended', key: '1' }])
  })

  it('is questioned at its last moment', () => {
    raise('2025-10-15T16:00:00.000Z').then([{ type: 'QuestionRaised' }, { type: 'ContractSuspended', key: '1' }])
  })

  it('is not questioned a millisecond later (法 第五十二条)', () => {
    raise('2025-10-15T16:00:00.001Z').refused('QuestionTooLate', '第五十三条')
  })

  it('is no matter for somebody who did not bid', () => {
    raise('2025-10-10T02:00:00.000Z', 'here', 'ag-9').refused('NotYours')
  })

  it('is raised by the bidder alone; what was asked on the platform is registered by whoever runs the purchase, and says who asked', () => {
    const others = { 'procurement/hs-mzj-2026.mz-06/1': procurementOf('platform') }
    const register = (data: object, setting: object = {}) =>
      given(challenge, id, [], { registered: true, now: '2025-10-10T02:00:00.000Z', others, ...setting }).when('RaiseQuestion', {
        ...asking,
        ...data,
      })
    register({ provider: 'ag-2' }).then([
      { type: 'QuestionRaised', data: { provider: 'ag-2', parties: { provider: ['ag-2', 'ag-1'] } } },
      { type: 'ContractSuspended', key: '1' },
    ])
    register({}).refused('ProviderNotNamed')
    register({ provider: 'ag-9' }).refused('NotYourLot')
    register({ provider: 'ag-2' }, { registered: false }).refused('HappensOnPlatform')
    const bidder = { org: 'ag-2', person: 'ag-2.jb', roles: ['provider' as const] }
    register({ provider: 'ag-2' }, { actor: bidder }).refused('NotYours')
    const here = { registered: false, actor: bidder, others: { 'procurement/hs-mzj-2026.mz-06/1': procurementOf('here') } }
    register({ provider: 'ag-1' }, here).refused('AskedForAnother')
    register({ provider: 'ag-2' }, here).then([{ type: 'QuestionRaised' }, { type: 'ContractSuspended' }])
  })

  it('below the limit there is no 质疑', () => {
    raise('2025-10-10T02:00:00.000Z', 'selfRun').refused('NoProcurementLaw')
  })
})

describe('a question on the document', () => {
  const documentOf = (...more: readonly GivenFact[]) => ({
    'procurement/hs-mzj-2026.mz-06/1': [
      ...procurementOf('here').slice(0, 2),
      { type: 'LotOffered', key: '1', data: { lot: '1', title: '', budget: '1' } },
      { type: 'DocumentIssued', at: '2026-03-09T02:00:00.000Z' as Instant, data: {} },
      ...more,
    ],
  })
  const obtained = (provider: string, at: string): GivenFact => ({
    type: 'DocumentObtained',
    key: provider,
    at: at as Instant,
    data: { provider },
  })
  const asking = (now: string, ...more: readonly GivenFact[]) =>
    given(challenge, `challenge/${caseId}/ag-7.1`, [], {
      now: now as Instant,
      actor: { org: 'ag-7', person: 'ag-7.jb', roles: ['provider'] },
      others: documentOf(...more),
      law: createLaw(),
    }).when('RaiseQuestion', { about: '采购文件', matter: '特定区域业绩', letter: 'abc', mayAffectResult: false })

  it('is for whoever lawfully obtained it, before any bid is opened (令94 第十一条)', () => {
    asking('2026-03-12T02:00:00.000Z', obtained('ag-7', '2026-03-11T02:00:00.000Z')).then([
      { type: 'QuestionRaised', data: { provider: 'ag-7', lots: ['1'] } },
    ])
    asking('2026-03-12T02:00:00.000Z').refused('NotYours')
    asking('2026-03-12T02:00:00.000Z', obtained('ag-5', '2026-03-11T02:00:00.000Z')).refused('NotYours')
  })

  it('has seven working days from the day on which it was obtained, and from its last amendment', () => {
    const got = obtained('ag-7', '2026-03-09T02:00:00.000Z')
    asking('2026-03-18T15:00:00.000Z', got).then([{ type: 'QuestionRaised' }])
    asking('2026-03-19T02:00:00.000Z', got).refused('QuestionTooLate', '第五十二条')
    const amended: GivenFact = { type: 'DocumentAmended', key: '1', at: '2026-03-17T02:00:00.000Z', data: {} }
    asking('2026-03-19T02:00:00.000Z', got, amended).then([{ type: 'QuestionRaised' }])
    asking('2026-03-19T02:00:00.000Z', obtained('ag-7', '2026-03-12T02:00:00.000Z')).then([{ type: 'QuestionRaised' }])
  })
})

describe('a question', () => {
  const bidder = { org: 'ag-2', person: 'ag-2.jb', roles: ['provider' as const] }
  const parties = { purchaser: ['hs-mzj'], provider: ['ag-2', 'ag-1'] }
  const raised: GivenFact = {
    type: 'QuestionRaised',
    at: '2025-10-15T02:00:00.000Z',
    data: { provider: 'ag-2', parties, region: '341000', method: '竞争性磋商', attempt: 1, lots: ['1'] },
  }
  const others = { 'procurement/hs-mzj-2026.mz-06/1': procurementOf('here') } as const
  const answer = { upheld: false, answer: '评审无误', number: 'D-1' }

  it('is raised once', () => {
    given(challenge, id, [raised], { others, now: '2025-10-15T02:00:00.000Z', actor: bidder })
      .when('RaiseQuestion', asking)
      .refused('QuestionAlreadyRaised')
  })

  it('is answered by the purchaser, once', () => {
    given(challenge, id, [raised], { others })
      .when('AnswerQuestion', answer)
      .then([{ type: 'QuestionAnswered' }])
    given(challenge, id, [raised], { others, actor: bidder }).when('AnswerQuestion', answer).refused('NotYours')
    given(challenge, id, [raised, { type: 'QuestionAnswered', data: answer }], { others })
      .when('AnswerQuestion', answer)
      .refused('QuestionAlreadyAnswered')
  })

  describe('that is right', () => {
    const ofDocument: GivenFact = { ...raised, data: { ...raised.data, about: '采购文件' } }
    const ofResult: GivenFact = { ...raised, data: { ...raised.data, about: '结果' } }
    const sealed = { 'procurement/hs-mzj-2026.mz-06/1': procurementOf('here').slice(0, 2) } as const
    const answering = (asked: GivenFact, remedy: string, before: object = others) =>
      given(challenge, id, [asked], { others: before as typeof others, law: createLaw() }).when('AnswerQuestion', {
        ...answer,
        upheld: true,
        remedy,
      })
    const followed = (remedy: string) => [
      { type: 'QuestionUpheld', key: '1', data: { attempt: 1, remedy } },
      { type: 'QuestionAnswered', data: { upheld: true, remedy } },
    ]

    it('says what follows: of the document an amendment before anything is opened, else all is run again (令94 第十六条)', () => {
      answering(ofDocument, 'amend', sealed).then(followed('amend'))
      answering(ofDocument, 'amend').refused('RemedyDoesNotFit', '第十六条')
      answering(ofDocument, 'runAgain').then(followed('runAgain'))
      answering(ofDocument, 'nextCandidate').refused('RemedyDoesNotFit')
    })

    const decided = (...ranked: readonly string[]) => ({
      'procurement/hs-mzj-2026.mz-06/1': [
        ...procurementOf('here'),
        reportedAs(...ranked),
        { type: 'AwardConfirmed', key: '1', data: { lot: '1', provider: 'ag-1', price: '1' } },
      ],
    })
    const three = decided('ag-1', 'ag-2', 'ag-4')

    it('of the purchase or its result the next candidate, or all is run again', () => {
      answering(ofResult, 'nextCandidate', three).then(followed('nextCandidate'))
      answering(ofResult, 'runAgain', three).then(followed('runAgain'))
      answering(ofResult, 'amend', sealed).refused('RemedyDoesNotFit', '第十六条')
    })

    it('is no next candidate where too few are left, or nobody was decided for yet (令94 第十六条, 条例 第七十一条)', () => {
      answering(ofResult, 'nextCandidate', decided('ag-1', 'ag-2')).refused('RemedyDoesNotFit', '第十六条')
      answering(ofResult, 'nextCandidate').refused('RemedyDoesNotFit', '第七十一条')
    })

    it('undoes nothing that is performed: who is liable bears the loss, and nothing follows for the purchase (条例 第七十一条)', () => {
      const asked: GivenFact = { ...ofResult, data: { ...ofResult.data, awards: ['hs-mzj-2026.mz-06.1'] } }
      const performed = (...more: readonly GivenFact[]) => ({
        ...three,
        'contract/hs-mzj-2026.mz-06.1': [{ type: 'ContractOpened', data: { parties: {}, terms: { tranches: [] } } }, ...more],
      })
      const begun: GivenFact = { type: 'ServiceStarted', data: { from: '2026-04-15', until: '2027-04-14' } }
      answering(asked, 'nextCandidate', performed(begun)).refused('RemedyDoesNotFit', '第七十一条')
      answering(asked, 'runAgain', performed(begun)).refused('RemedyDoesNotFit', '第七十一条')
      answering(asked, 'damages', performed(begun)).then([{ type: 'QuestionAnswered', data: { remedy: 'damages' } }])
      answering(asked, 'damages', performed()).refused('RemedyDoesNotFit', '第七十一条')
      answering(asked, 'nextCandidate', performed()).then(followed('nextCandidate'))
    })

    it('or nothing, where it had no bearing on the result', () => {
      answering(ofResult, 'goOn').then([{ type: 'QuestionAnswered', data: { upheld: true, remedy: 'goOn' } }])
    })
  })

  describe('that its asker takes back', () => {
    const process = { person: '#process', org: '#process', roles: ['process' as const] }
    const here: GivenFact = { ...raised, data: { ...raised.data, route: 'here' } }
    const withdrawn: GivenFact = { type: 'QuestionWithdrawn', data: {} }
    const withdrawing = (facts: readonly GivenFact[], setting: object = {}) =>
      given(challenge, id, facts, { others, actor: bidder, ...setting }).when('WithdrawQuestion', { reason: '不再质疑' })

    it('is withdrawn before it is answered, once, and by nobody else', () => {
      withdrawing([here]).then([{ type: 'QuestionWithdrawn', data: { reason: '不再质疑' } }])
      withdrawing([here, withdrawn]).refused('QuestionAlreadyWithdrawn')
      withdrawing([here, { type: 'QuestionAnswered', data: answer }]).refused('QuestionAlreadyAnswered')
      withdrawing([here], { actor: { org: 'ag-1', person: 'ag-1.jb', roles: ['provider'] } }).refused('QuestionOfAnother')
      withdrawing([here], { actor: {} }).refused('NotYours')
      withdrawing([here, withdrawn, { type: 'ChallengeClosed', data: { upheld: false } }]).refused('QuestionClosed')
    })

    it('on the platform is registered by whoever runs the purchase', () => {
      const there: GivenFact = { ...raised, data: { ...raised.data, route: 'platform' } }
      withdrawing([there], { actor: {}, registered: true }).then([{ type: 'QuestionWithdrawn' }])
    })

    it('is answered no more, and is closed', () => {
      given(challenge, id, [here, withdrawn], { others }).when('AnswerQuestion', answer).refused('QuestionAlreadyWithdrawn')
      given(challenge, id, [here, withdrawn], { others, actor: process })
        .when('CloseChallenge')
        .then([{ type: 'ChallengeClosed', data: { upheld: false } }])
    })
  })

  it('is closed only after its answer', () => {
    const process = { person: '#process', org: '#process', roles: ['process' as const] }
    given(challenge, id, [raised], { others, actor: process }).when('CloseChallenge').refused('QuestionNotAnswered')
    const answered: GivenFact = { type: 'QuestionAnswered', data: answer }
    given(challenge, id, [raised, answered], { others, actor: process })
      .when('CloseChallenge')
      .then([{ type: 'ChallengeClosed', data: { upheld: false } }])
    given(challenge, id, [raised, answered], { others }).when('CloseChallenge').refused('NotYours')
  })
})

describe('the number of a question', () => {
  const others = { 'procurement/hs-mzj-2026.mz-06/1': procurementOf('here') } as const
  const before = (about = '结果'): GivenFact => ({
    type: 'QuestionRaised',
    at: '2025-10-10T02:00:00.000Z',
    data: { provider: 'ag-2', parties: {}, region: '341000', method: null, attempt: 1, lots: ['1'], about, route: 'here' },
  })
  const raiseAs = (own: string, more: object = {}, data: object = {}) =>
    given(challenge, `challenge/${caseId}/${own}`, [], {
      now: '2025-10-13T02:00:00.000Z',
      actor: { org: 'ag-2', person: 'ag-2.jb', roles: ['provider'] },
      others: { ...others, ...more },
    }).when('RaiseQuestion', { ...asking, mayAffectResult: false, ...data })

  it('is its asker and which of theirs it is: nobody learns by it how many others have asked', () => {
    raiseAs('ag-2.1').then([{ type: 'QuestionRaised' }])
    for (const own of ['x', '1', 'ag-1.1', 'ag-2.0', 'ag-2.2', 'ag-2.1.1', 'ag-2']) raiseAs(own).refused('QuestionMisnumbered')
    raiseAs('ag-2.2', { [id]: [before()] }).then([{ type: 'QuestionRaised' }])
    raiseAs('ag-2.3', { [id]: [before()] }).refused('QuestionMisnumbered')
  })

  it('goes on where the document does not ask for all of a step at once, and not where it does (令94 第十条)', () => {
    const once = (kind: string): GivenFact[] => [
      ...procurementOf('here').slice(0, 2),
      { type: 'DocumentIssued', at: '2025-09-01T02:00:00.000Z', data: { questionsAtOnce: kind === 'once' } },
      ...procurementOf('here').slice(2),
    ]
    const second = (document: string, data: object = {}, about?: string) =>
      raiseAs('ag-2.2', { [id]: [before(about)], 'procurement/hs-mzj-2026.mz-06/1': once(document) }, data)
    second('once').refused('QuestionsAtOnce', '第十')
    second('many').then([{ type: 'QuestionRaised' }])
    second('once', {}, '采购文件').then([{ type: 'QuestionRaised' }])
    // What was taken back was asked: what is to be said of a step was to be said then.
    const withdrawn: GivenFact = { type: 'QuestionWithdrawn', data: {} }
    const afterwards = (document: string) =>
      raiseAs('ag-2.2', { [id]: [before(), withdrawn], 'procurement/hs-mzj-2026.mz-06/1': once(document) })
    afterwards('once').refused('QuestionsAtOnce', '第十')
    afterwards('many').then([{ type: 'QuestionRaised' }])
  })
})

describe('a question on the course of a purchase (条例 第五十三条)', () => {
  const [opened, method] = procurementOf('here')
  const at = (day: string) => `${day}T02:00:00.000Z` as Instant
  const steps: GivenFact[] = [
    { type: 'BidsOpened', key: '1', at: at('2026-03-16'), data: { lot: '1', bids: [{ provider: 'ag-2' }] } },
    { type: 'EvaluationReported', key: '1', at: at('2026-03-18'), data: { lot: '1', ranking: [] } },
    { type: 'AwardConfirmed', key: '1', at: at('2026-03-20'), data: { lot: '1', provider: 'ag-1' } },
  ]
  const asked = (day: string, data: object = {}, facts = steps) =>
    given(challenge, id, [], {
      now: at(day),
      actor: { org: 'ag-2', person: 'ag-2.jb', roles: ['provider'] },
      others: { 'procurement/hs-mzj-2026.mz-06/1': [opened as GivenFact, method as GivenFact, ...facts] },
    }).when('RaiseQuestion', { ...asking, about: '采购过程', mayAffectResult: false, ...data })

  it.each([
    ['opening', '2026-03-25', '2026-03-26'],
    ['evaluation', '2026-03-27', '2026-03-30'],
    ['confirmation', '2026-03-31', '2026-04-01'],
  ])('counts its seven working days from the end of the step: %s', (step, last, late) => {
    asked(last, { step }).then([{ type: 'QuestionRaised', data: { step } }])
    asked(late, { step }).refused('QuestionTooLate', '第五十二条')
  })

  it('is about the last step that is over where none is named, and about none to come', () => {
    asked('2026-03-31').then([{ type: 'QuestionRaised', data: { step: 'confirmation' } }])
    asked('2026-03-19', {}, steps.slice(0, 2)).then([{ type: 'QuestionRaised', data: { step: 'evaluation' } }])
    asked('2026-03-19', { step: 'confirmation' }, steps.slice(0, 2)).refused('NothingToQuestion')
    asked('2026-03-19', { about: '结果', step: 'opening' }).refused('StepNotOfTheCourse')
  })
})

it('who bid and has the document from no known day may question it from the end of its announcement (条例 第五十三条)', () => {
  const facts: GivenFact[] = [
    ...procurementOf('here').slice(0, 2),
    { type: 'DocumentIssued', at: '2026-03-02T02:00:00.000Z', data: {} },
    { type: 'BidsOpened', key: '1', at: '2026-03-16T02:00:00.000Z', data: { lot: '1', bids: [{ provider: 'ag-2' }] } },
  ]
  const asked = (day: string) =>
    given(challenge, id, [], {
      now: `${day}T02:00:00.000Z` as Instant,
      actor: { org: 'ag-2', person: 'ag-2.jb', roles: ['provider'] },
      others: { 'procurement/hs-mzj-2026.mz-06/1': facts },
    }).when('RaiseQuestion', { ...asking, about: '采购文件', mayAffectResult: false })
  asked('2026-03-16').then([{ type: 'QuestionRaised' }])
  asked('2026-03-17').refused('QuestionTooLate', '第五十三条')
})
