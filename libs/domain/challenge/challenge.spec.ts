import type { Instant } from '#kernel'
import { given, type GivenFact } from '../../../test/given.js'
import { challenge } from './challenge.decider.js'

const id = 'challenge/hs-mzj-2026.mz-06/1'
const procurementOf = (route: string): GivenFact[] => [
  {
    type: 'ProcurementOpened',
    data: { caseId: 'hs-mzj-2026.mz-06', route, region: '341000', parties: { purchaser: ['hs-mzj'] }, detail: {} },
  },
  { type: 'MethodChosen', data: { method: '竞争性磋商' } },
  { type: 'BidsOpened', key: '1', data: { lot: '1', bids: [{ provider: 'ag-1' }, { provider: 'ag-2' }] } },
  { type: 'ResultPublished', key: '1', at: '2025-09-28T02:00:00.000Z', data: { lot: '1' } },
  { type: 'AwardMade', key: '1', data: { award: 'hs-mzj-2026.mz-06.1', lot: '1', provider: 'ag-1', price: '1' } },
]
const asking = { about: '结果', matter: '评审有误', letter: 'abc', mayAffectResult: true }
const raise = (now: string, route = 'here', org = 'ag-2') =>
  given(challenge, id, [], {
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
