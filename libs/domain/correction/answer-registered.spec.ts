import type { Instant } from '#kernel'
import { answerRegistered, type Answer, type Answered } from './answer-registered.js'
import type { PastAct } from './past-act.js'

const on = '2026-03-02T02:00:00.000Z' as Instant
const target: PastAct = {
  stream: 'procurement/x/1',
  version: 4,
  act: 'ChooseMethod',
  says: '确定采购方式',
  actor: 'hs-mzj.jb',
  organization: 'hs-mzj',
  registered: true,
  facts: [
    { version: 4, type: 'MethodChosen', key: null, data: { method: '竞争性磋商' }, occurredAt: on },
    { version: 5, type: 'StatutoryWayTaken', key: 'law', data: {}, occurredAt: on },
  ],
  findings: [],
}
const parties = { purchaser: ['hs-mzj'], procurementAgent: ['pa-1'], supervisor: ['tx'] }
const answered = (org: string, more: Partial<Answer> = {}) =>
  answerRegistered({
    target,
    sealed: false,
    evidence: {},
    before: [],
    parties,
    actor: { person: `${org}.jb`, org, roles: [] },
    process: null,
    no: undefined,
    ...more,
  })
const codes = (decision: ReturnType<typeof answered>) =>
  'refused' in decision ? decision.refused.map(({ code }) => code) : [...new Set(decision.accepted.map(({ type }) => type))]
const [yes, no] = [true, false].map((agrees) => (org: string): Answered => ({ agrees, org }))

describe('what was registered', () => {
  it('is confirmed by another organization of the case or the supervising body, not by whoever registered it nor by an outsider', () => {
    expect(codes(answered('pa-1'))).toEqual(['RegisteredConfirmed'])
    expect(codes(answered('tx'))).toEqual(['RegisteredConfirmed'])
    expect(codes(answered('hs-mzj'))).toEqual(['NotYours'])
    expect(codes(answered('ag-1'))).toEqual(['NotYours'])
  })

  it('is confirmed with every fact it made true', () => {
    expect(answered('pa-1')).toMatchObject({
      accepted: [
        { key: '4', data: { of: { version: 4, kind: 'MethodChosen' }, org: 'pa-1' } },
        { key: '5', data: { of: { version: 5, kind: 'StatutoryWayTaken' }, org: 'pa-1' } },
      ],
    })
  })

  it('that is denied is found against, with the reason', () => {
    const decision = answered('pa-1', { no: '当天没有开会' })
    expect(codes(decision)).toEqual(['RegisteredDenied', 'IrregularityFound'])
    expect(decision).toMatchObject({
      accepted: [
        { data: { reason: '当天没有开会' } },
        { data: { reason: '当天没有开会' } },
        { data: { of: 4, found: { says: expect.stringContaining('当天没有开会') as string } } },
      ],
    })
  })

  it('is not confirmed where it was done here, is struck, or rests on a public notice; that it is false can be said of a notice', () => {
    expect(codes(answered('tx', { evidence: undefined }))).toEqual(['NotRegistered'])
    expect(codes(answered('tx', { target: { ...target, facts: [] } }))).toEqual(['StruckAlready'])
    expect(codes(answered('tx', { sealed: true }))).toEqual(['StillSealed'])
    const notice = { evidence: { address: 'https://www.ccgp.gov.cn/a' } }
    expect(codes(answered('tx', notice))).toEqual(['PublicNotice'])
    expect(codes(answered('tx', { ...notice, no: '没有这份公告' }))).toEqual(['RegisteredDenied', 'IrregularityFound'])
    expect(codes(answered('tx', { ...notice, before: [no?.('tx') as Answered] }))).toEqual(['RegisteredConfirmed'])
  })

  it('is answered once; another answer is whose the first was, or the supervising body’s', () => {
    expect(codes(answered('pa-1', { before: [yes?.('pa-1') as Answered] }))).toEqual(['AnsweredAlready'])
    expect(codes(answered('pa-1', { before: [no?.('pa-1') as Answered] }))).toEqual(['RegisteredConfirmed'])
    expect(codes(answered('pa-1', { before: [no?.('tx') as Answered] }))).toEqual(['AnsweredAlready'])
    expect(codes(answered('tx', { before: [no?.('pa-1') as Answered] }))).toEqual(['RegisteredConfirmed'])
    expect(codes(answered('tx', { before: [no?.('pa-1') as Answered], no: '不实' }))).toEqual(['AnsweredAlready'])
  })

  it('confirmed after all has nothing found against it by the denial', () => {
    const finding = { version: 7, type: 'IrregularityFound', key: 'RegisteredDenied', data: {}, occurredAt: on }
    const decision = answered('tx', { target: { ...target, findings: [finding] }, before: [no?.('pa-1') as Answered] })
    expect(codes(decision)).toEqual(['RegisteredConfirmed', 'IrregularityWithdrawn'])
  })
})
