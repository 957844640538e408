import type { Instant } from '#kernel'
import { createLaw } from '#law'
import { given, type GivenFact, type Setting } from '../../../test/given.js'
import { reportedAs } from '../procurement/mz-06.fixture.js'
import { challenge } from './challenge.decider.js'

const caseId = 'hs-mzj-2026.mz-06'
const id = `challenge/${caseId}/ag-2.1` as const
const at = (day: string, time = '10:00') => new Date(`${day}T${time}:00+08:00`).toISOString() as Instant
// The vector of the rules: raised on 2025-10-15, to be answered until 10-24, complained of until 2025-11-14.
const raised: GivenFact = {
  type: 'QuestionRaised',
  key: '1',
  at: at('2025-10-15'),
  data: {
    provider: 'ag-2',
    about: '结果',
    matter: '评审有误',
    parties: { purchaser: ['hs-mzj'], provider: ['ag-2', 'ag-1'], finance: ['hs-czj'] },
    region: '341000',
    method: '竞争性磋商',
    route: 'here',
    attempt: 1,
    lots: ['1'],
    awards: [`${caseId}.1`],
  },
}
const answered: GivenFact = {
  type: 'QuestionAnswered',
  at: at('2025-10-20'),
  data: { upheld: false, answer: '评审无误', number: 'D-1' },
}
const complained: GivenFact = {
  type: 'ComplaintRaised',
  at: at('2025-11-03'),
  data: { letter: 'abc', awards: [`${caseId}.1`] },
}
const accepted: GivenFact = { type: 'ComplaintAccepted', at: at('2025-11-05'), data: { number: 'T-1' } }
const taken = [raised, answered, complained, accepted]
const procurement: GivenFact[] = [
  {
    type: 'ProcurementOpened',
    data: { caseId, route: 'here', region: '341000', parties: { purchaser: ['hs-mzj'] }, detail: { kind: '服务' } },
  },
  { type: 'MethodChosen', data: { method: '竞争性磋商' } },
  { type: 'LotOffered', key: '1', data: { lot: '1', title: '', budget: '1' } },
  { type: 'BidsOpened', key: '1', data: { lot: '1', bids: [{ provider: 'ag-1' }, { provider: 'ag-2' }] } },
  reportedAs('ag-1', 'ag-2', 'ag-4'),
  { type: 'AwardConfirmed', key: '1', data: { lot: '1', provider: 'ag-1', price: '1' } },
  { type: 'AwardMade', key: '1', data: { award: `${caseId}.1`, lot: '1', provider: 'ag-1', price: '1' } },
]
const asker = { org: 'ag-2', person: 'ag-2.jb', roles: ['provider' as const] }
const finance = { org: 'hs-czj', person: 'hs-czj.qf', roles: ['finance' as const] }
const on = (facts: readonly GivenFact[], day: string, setting: Setting = {}) =>
  given(challenge, id, facts, {
    law: createLaw(),
    now: day.includes('T') ? (day as Instant) : at(day),
    actor: asker,
    ...setting,
    others: { [`procurement/${caseId}/1`]: procurement, ...setting.others },
  })
const byFinance = (facts: readonly GivenFact[], day = '2025-11-06', setting: Setting = {}) =>
  on(facts, day, { actor: finance, ...setting })

describe('whoever is not content with the answer to its question (法 第五十五条)', () => {
  const complain = (facts: readonly GivenFact[], day: string, data: object = {}, setting: Setting = {}) =>
    on(facts, day, setting).when('RaiseComplaint', { letter: 'abc', ...data })

  it('complains to finance until fifteen working days after the term for the answer', () => {
    complain([raised, answered], '2025-10-20').then([
      { type: 'ComplaintRaised', data: { letter: 'abc', awards: [`${caseId}.1`] } },
    ])
    complain([raised, answered], '2025-11-14T16:00:00.000Z').then([{ type: 'ComplaintRaised' }])
    complain([raised, answered], '2025-11-14T16:00:00.001Z').refused('ComplaintTooLate', '第五十五条')
  })

  it('complains where it got no answer, once the term for it is over, and the answer comes too late then', () => {
    complain([raised], '2025-10-24T16:00:00.000Z').refused('ReplyNotYetDue', '第五十三条')
    complain([raised], '2025-10-24T16:00:00.001Z').then([{ type: 'ComplaintRaised' }])
    on([raised, complained], '2025-11-04', { actor: {} })
      .when('AnswerQuestion', { upheld: false, answer: '', number: 'D' })
      .refused('ComplaintAlreadyRaised')
  })

  it('complains of what it questioned, and of what arises from an answer that there is (条例 第五十五条, 令94 第二十条)', () => {
    complain([raised, answered], '2025-11-03', { fromReply: '答复与事实不符' }).then([
      { type: 'ComplaintRaised', data: { fromReply: '答复与事实不符' } },
    ])
    complain([raised], '2025-11-03', { fromReply: '答复与事实不符' }).refused('NoReplyToComplainOf')
    complain([], '2025-11-03').refused('NotYours')
  })

  it('complains once, itself, of a question that stands, and where the law binds the purchase', () => {
    complain(taken, '2025-11-06').refused('ComplaintAlreadyRaised')
    complain([raised, { type: 'QuestionWithdrawn', data: {} }], '2025-11-03').refused('QuestionAlreadyWithdrawn')
    const winner = { org: 'ag-1', person: 'ag-1.jb', roles: ['provider' as const] }
    complain([raised, answered], '2025-11-03', {}, { actor: winner }).refused('ComplaintOfAnother')
    complain([raised, answered], '2025-11-03', {}, { actor: finance }).refused('ComplaintOfAnother')
    complain([raised, answered], '2025-11-03', {}, { actor: finance, registered: true }).then([{ type: 'ComplaintRaised' }])
    const chosen: GivenFact = { ...raised, data: { ...raised.data, voluntary: true } }
    complain([chosen, answered], '2025-11-03').refused('NoProcurementLaw')
  })

  it('takes its complaint back in writing, as long as it is not decided (条例 第五十七条)', () => {
    const withdraw = (facts: readonly GivenFact[], setting: Setting = {}) =>
      on(facts, '2025-11-06', setting).when('WithdrawComplaint', { letter: 'def' })
    withdraw(taken).then([{ type: 'ComplaintWithdrawn' }])
    withdraw([raised, answered, complained]).then([{ type: 'ComplaintWithdrawn' }])
    withdraw([raised, answered]).refused('NoComplaint')
    withdraw([...taken, { type: 'ComplaintWithdrawn', data: {} }]).refused('ComplaintAlreadyEnded')
    withdraw(taken, { actor: { org: 'ag-1', person: 'ag-1.jb', roles: ['provider'] } }).refused('ComplaintOfAnother')
    on(taken, '2025-11-06').when('WithdrawQuestion', {}).refused('ComplaintAlreadyRaised')
  })
})

describe('what is done about a complaint', () => {
  const open = [raised, answered, complained]
  const paused: GivenFact = { type: 'ComplaintPaused', key: '1', at: at('2025-11-06'), data: { n: 1, why: 'correction' } }
  const acts: readonly (readonly [act: string, facts: readonly GivenFact[], data: object, whose: 'finance' | 'asker'])[] = [
    ['AcceptComplaint', open, { number: 'T-1' }, 'finance'],
    ['DeclineComplaint', open, { reason: '没有经过质疑', number: 'T-1' }, 'finance'],
    ['SuspendProcurement', taken, { number: 'T-2' }, 'finance'],
    ['PauseComplaint', taken, { why: 'correction' }, 'finance'],
    ['ResumeComplaint', [...taken, paused], {}, 'finance'],
    [
      'DecideComplaint',
      taken,
      { upheld: false, ground: 'unfounded', decision: '', number: 'T-3', address: 'https://www.ccgp-anhui.gov.cn/ts/1' },
      'finance',
    ],
    ['WithdrawComplaint', taken, { letter: 'def' }, 'asker'],
  ]

  it.each(acts)('is whose it is, and nobody else’s: %s', (act, facts, data, whose) => {
    on(facts, '2025-11-20', { actor: {} }).when(act, data).refused('NotYours')
    on(facts, '2025-11-20', { actor: whose === 'finance' ? asker : { ...asker, org: 'ag-9' } })
      .when(act, data)
      .refused('NotYours')
  })

  it.each(acts)('is not registered of a day before what it stands on: %s', (act, facts, data, whose) => {
    const actor = whose === 'finance' ? finance : asker
    const since = act === 'ResumeComplaint' ? '2025-11-06' : '2025-11-03'
    const registering = (day: string) => on(facts, '2025-11-20', { actor, registered: true, at: at(day) }).when(act, data)
    expect(registering(since).decision).toHaveProperty('accepted')
    registering(act === 'ResumeComplaint' ? '2025-11-05' : '2025-11-02').refused('ImpossibleOrder')
  })
})

describe('finance', () => {
  it('takes a complaint up, or not and says why, once (令94 第二十一条)', () => {
    const open = [raised, answered, complained]
    byFinance(open)
      .when('AcceptComplaint', { number: 'T-1' })
      .then([{ type: 'ComplaintAccepted', data: { number: 'T-1' } }])
    const why = { reason: '没有经过质疑', number: 'T-2' }
    byFinance(open)
      .when('DeclineComplaint', why)
      .then([{ type: 'ComplaintDeclined', data: why }])
    byFinance(taken).when('AcceptComplaint', { number: 'T-1' }).refused('ComplaintAlreadyAccepted')
    byFinance(taken).when('DeclineComplaint', why).refused('ComplaintAlreadyAccepted')
    const declined: GivenFact = { type: 'ComplaintDeclined', data: why }
    byFinance([...open, declined])
      .when('AcceptComplaint', { number: 'T-1' })
      .refused('ComplaintAlreadyEnded')
    byFinance([...open, declined])
      .when('DeclineComplaint', why)
      .refused('ComplaintAlreadyEnded')
    byFinance([raised, answered]).when('AcceptComplaint', { number: 'T-1' }).refused('NoComplaint')
    byFinance([raised, answered]).when('DeclineComplaint', why).refused('NoComplaint')
    on(open, '2025-11-06', { actor: {} }).when('AcceptComplaint', { number: 'T-1' }).refused('NotYours')
  })

  it('has the purchase stand still for thirty days at most, holidays or not, and once (法 第五十七条)', () => {
    const suspend = (facts: readonly GivenFact[]) => byFinance(facts).when('SuspendProcurement', { number: 'Z-1' })
    suspend(taken).then([
      { type: 'ProcurementSuspended', key: '1', data: { lot: '1', number: 'Z-1', due: '2025-12-06T16:00:00.000Z' } },
    ])
    const before: GivenFact = { type: 'ProcurementSuspended', key: '1', data: { lot: '1', number: 'Z-1', due: '' } }
    suspend([...taken, before]).refused('ProcurementAlreadySuspended')
    suspend([raised, answered, complained]).refused('ComplaintNotAccepted')
    const failed: GivenFact = { type: 'LotFailed', key: '1', data: { lot: '1', reason: '', suppliers: 2 } }
    byFinance(taken, '2025-11-06', { others: { [`procurement/${caseId}/1`]: [...procurement.slice(0, 4), failed] } })
      .when('SuspendProcurement', { number: 'Z-1' })
      .refused('NothingToSuspend')
    suspend([raised, answered]).refused('NoComplaint')
    suspend([...taken, { type: 'ComplaintWithdrawn', data: {} }]).refused('ComplaintAlreadyEnded')
  })

  it('does not count the time for what it waits for, again and again (条例 第五十八条)', () => {
    const paused = (n: number): GivenFact => ({ type: 'ComplaintPaused', key: String(n), data: { n, why: 'correction' } })
    const resumed: GivenFact = { type: 'ComplaintResumed', key: '1', data: { n: 1 } }
    const pause = (facts: readonly GivenFact[]) => byFinance(facts).when('PauseComplaint', { why: 'expert-review' })
    const resume = (facts: readonly GivenFact[]) => byFinance(facts).when('ResumeComplaint')
    pause(taken).then([{ type: 'ComplaintPaused', key: '1', data: { n: 1, why: 'expert-review' } }])
    pause([...taken, paused(1)]).refused('ComplaintAlreadyPaused')
    pause([...taken, paused(1), resumed]).then([{ type: 'ComplaintPaused', key: '2' }])
    pause([raised, answered]).refused('NoComplaint')
    pause([...taken, { type: 'ComplaintWithdrawn', data: {} }]).refused('ComplaintAlreadyEnded')
    resume([...taken, paused(1)]).then([{ type: 'ComplaintResumed', key: '1' }])
    resume(taken).refused('ComplaintNotPaused')
    resume([raised, answered]).refused('NoComplaint')
    resume([...taken, paused(1), { type: 'ComplaintWithdrawn', data: {} }]).refused('ComplaintAlreadyEnded')
    const stop: GivenFact = {
      type: 'ClockStopped',
      key: '1',
      data: { rule: 'complaint-time', scope: 'case', from: at('2025-11-05'), basis: { article: '第五十八条第一款' } },
    }
    byFinance([...taken, paused(1), stop])
      .when('DecideComplaint', { upheld: false, ground: 'unfounded', decision: '驳回', number: 'J-1', address: 'a' })
      .refused('DecisionSuspended', '第五十八条')
  })

  describe('decides', () => {
    const paper = { decision: '', number: 'J-1', address: 'https://www.ccgp-anhui.gov.cn/ts/1' }
    const decide = (data: object, facts = taken, setting: Setting = {}) =>
      byFinance(facts, '2025-11-20', setting).when('DecideComplaint', { ...paper, ...data })

    it('to reject it, and on which ground (令94 第二十九条)', () => {
      decide({ upheld: false, ground: 'unfounded' }).then([
        { type: 'ComplaintDecided', data: { upheld: false, ground: 'unfounded' } },
      ])
      decide({ upheld: false }).refused('GroundMissing')
      decide({ upheld: false, ground: 'unfounded' }, [raised, answered, complained]).refused('ComplaintNotAccepted')
      decide({ upheld: false, ground: 'unfounded' }, [raised, answered]).refused('NoComplaint')
      const over: GivenFact = { type: 'ComplaintDecided', data: { upheld: false, ground: 'unfounded' } }
      decide({ upheld: false, ground: 'unfounded' }, [...taken, over]).refused('ComplaintAlreadyEnded')
    })

    it('that it is right, and what follows: the next candidate, or all is run again (条例 第七十一条, 令94 第三十二条)', () => {
      decide({ upheld: true, remedy: 'nextCandidate' }).then([
        { type: 'ComplaintUpheld', key: '1', data: { attempt: 1, remedy: 'nextCandidate' } },
        { type: 'ComplaintDecided', data: { upheld: true } },
      ])
      decide({ upheld: true, remedy: 'runAgain' }).then([{ type: 'ComplaintUpheld' }, { type: 'ComplaintDecided' }])
      decide({ upheld: true, remedy: 'goOn' }).then([{ type: 'ComplaintDecided' }])
      decide({ upheld: true }).refused('RemedyMissing')
    })

    it('of a document that it is run again, never amended (令94 第三十一条)', () => {
      const ofDocument: GivenFact = { ...raised, data: { ...raised.data, about: '采购文件' } }
      const facts = [ofDocument, answered, complained, accepted]
      decide({ upheld: true, remedy: 'amend' }, facts).refused('RemedyDoesNotFit', '第三十一条')
      decide({ upheld: true, remedy: 'nextCandidate' }, facts).refused('RemedyDoesNotFit', '第三十一条')
      decide({ upheld: true, remedy: 'runAgain' }, facts).then([{ type: 'ComplaintUpheld' }, { type: 'ComplaintDecided' }])
    })

    it('is closed then, as a complaint that was declined or taken back is', () => {
      const process = { person: '#process', org: '#process', roles: ['process' as const] }
      const close = (facts: readonly GivenFact[]) => on(facts, '2025-11-20', { actor: process }).when('CloseChallenge')
      close([...taken, { type: 'ComplaintDecided', data: { upheld: true, remedy: 'goOn' } }]).then([
        { type: 'ChallengeClosed', data: { upheld: true } },
      ])
      close([...taken, { type: 'ComplaintWithdrawn', data: {} }]).then([{ type: 'ChallengeClosed' }])
      close(taken).refused('QuestionNotAnswered')
    })
  })
})
