import type { Instant } from '#kernel'
import { elsewhere } from '../../../test/elsewhere.js'
import { given, type GivenFact, type Setting } from '../../../test/given.js'
import { law } from '../plan/mz-06.fixture.js'
import * as way from './mz-06.fixture.js'
import { procurement } from './procurement.decider.js'

const { stream, prepared, issued, bidsDue } = way
const moment = (text: string) => text as Instant
const at = (day: string, time = '09:00') => moment(new Date(`${day}T${time}:00+08:00`).toISOString())
const open = [...prepared, ...issued]
const question = 'challenge/hs-mzj-2026.mz-06/ag-2.1' as const
const required: GivenFact = { type: 'AmendmentRequired', key: '1', at: at('2026-03-10'), data: { n: 1, question } }
const obtained = (provider: string): GivenFact => ({ type: 'DocumentObtained', key: provider, data: { provider } })
const amended = (n: number, closing: Instant): GivenFact => ({
  type: 'DocumentAmended',
  key: String(n),
  data: { n, document: { hash: 'b2', size: 1 }, changes: '', affectsBids: true, bidsDue: closing, due: closing },
})
const on = (facts: readonly GivenFact[], setting: Setting = {}) =>
  given(procurement, stream, setting.registered === true ? elsewhere(facts) : facts, { law, ...setting })
const supplier = (org: string) => ({ org, person: `${org}.jb`, roles: ['provider' as const] })

describe('a document that was issued', () => {
  const obtaining = (
    org: string,
    { facts = open, data = {}, ...setting }: { facts?: readonly GivenFact[]; data?: object } & Setting = {},
  ) => on(facts, { actor: supplier(org), now: at('2026-03-04'), ...setting }).when('ObtainDocument', data)

  it('is got by any supplier for itself, once, until the bids are opened', () => {
    obtaining('ag-5').then([{ type: 'DocumentObtained', key: 'ag-5', data: { provider: 'ag-5' } }])
    obtaining('ag-5', { data: { provider: 'ag-1' } }).refused('AskedForAnother')
    obtaining('ag-5', { facts: [...open, obtained('ag-5')] }).refused('DocumentAlreadyObtained')
    obtaining('ag-5', { facts: prepared }).refused('DocumentNotIssued')
    obtaining('ag-5', { facts: [] }).refused('NoProcurement')
    obtaining('ag-5', { facts: [...open, way.panel, way.bidsOpened] }).refused('BidsAlreadyOpened')
    obtaining('ag-5', { actor: { org: 'ag-5', person: 'ag-5.jb', roles: ['host'] } }).refused('NotYours')
  })

  it('got on the platform is registered by whoever runs the purchase, who says whose it is, of no day before its issue', () => {
    const registering = (data: object, day = '2026-03-04') =>
      on(open, { registered: true, at: at(day), now: at('2026-04-01') }).when('ObtainDocument', data)
    registering({ provider: 'ag-4' }).then([{ type: 'DocumentObtained', key: 'ag-4' }])
    registering({}).refused('ProviderNotNamed')
    registering({ provider: 'ag-4' }, '2026-03-01').refused('ImpossibleOrder')
  })
})

describe('an amendment of the document', () => {
  const amending = (data: object = {}, { facts = open, ...setting }: { facts?: readonly GivenFact[] } & Setting = {}) =>
    on(facts, { now: at('2026-03-10'), ...setting }).when('AmendDocument', {
      document: { hash: 'b2', size: 1 },
      changes: '删去特定区域业绩',
      affectsBids: true,
      ...data,
    })
  const moved = moment('2026-03-30T06:00:00.000Z')

  it('is told to everybody who holds the document, and moves the closing where it says so', () => {
    amending({ bidsDue: moved }, { facts: [...open, obtained('ag-1'), obtained('ag-5')] }).then([
      { type: 'DocumentAmended', key: '1', data: { n: 1, bidsDue: moved, due: moved } },
      { type: 'AmendmentSent', key: '1/ag-1' },
      { type: 'AmendmentSent', key: '1/ag-5' },
    ])
    amending({}, { facts: [...open, amended(1, moved)] }).then([{ type: 'DocumentAmended', key: '2', data: { bidsDue: moved } }])
  })

  it('leaves the bidders of a consultation five days, or moves the closing (财库〔2014〕214号 第十条)', () => {
    // The closing is on Monday 16 March: five days before are 11 March.
    amending({}, { now: at('2026-03-11', '23:59') }).then([{ type: 'DocumentAmended', data: { bidsDue } }])
    amending({}, { now: at('2026-03-12') }).refused('AmendmentTooLate', '第十条')
    amending({ bidsDue: at('2026-03-17', '09:30') }, { now: at('2026-03-12') }).then([{ type: 'DocumentAmended' }])
    amending({ bidsDue: at('2026-03-16', '23:00') }, { now: at('2026-03-12') }).refused('AmendmentTooLate')
    amending({ affectsBids: false }, { now: at('2026-03-12') }).then([{ type: 'DocumentAmended' }])
  })

  it('says until when the closing is to be moved at least', () => {
    const { decision } = amending({}, { now: at('2026-03-12') })
    const says = 'refused' in decision ? decision.refused.map((one) => one.says).join() : ''
    expect(says).toContain('2026-03-17')
  })

  it('leaves a tender fifteen days (条例 第三十一条)', () => {
    const facts = [way.openedAs({}), ...prepared.slice(1, -2), way.chosenAs('公开招标'), way.filed, ...issued]
    amending({ bidsDue: at('2026-03-25', '09:30') }, { facts }).then([{ type: 'DocumentAmended' }])
    amending({ bidsDue: at('2026-03-24', '09:30') }, { facts }).refused('AmendmentTooLate', '第三十一条')
  })

  it('takes nobody a day that they counted on, nor leaves a closing in the past', () => {
    amending({ bidsDue: at('2026-03-15', '09:30') }).refused('ClosingBroughtForward')
    amending({ affectsBids: false }, { now: at('2026-03-16', '09:31') }).refused('DeadlineInThePast')
    amending({ bidsDue: at('2026-03-21', '09:30') }, { now: at('2026-03-16', '09:31') }).then([{ type: 'DocumentAmended' }])
  })

  it('is made by whoever runs the purchase, of a document that is there and under which nothing was opened', () => {
    amending({}, { actor: supplier('ag-1') }).refused('NotYours')
    amending({}, { facts: prepared }).refused('DocumentNotIssued')
    amending({}, { facts: [...open, way.panel, way.bidsOpened] }).refused('BidsAlreadyOpened')
  })

  it('is not registered for a day before the question that asks for it was answered', () => {
    const paper = { number: 'G-2', address: 'https://www.ccgp-anhui.gov.cn/g/2' }
    const registering = (day: string) =>
      amending({ bidsDue: moved }, { facts: [...open, required], registered: true, at: at(day), now: at('2026-04-01'), paper })
    registering('2026-03-09').refused('ImpossibleOrder')
    registering('2026-03-10').then([{ type: 'DocumentAmended' }])
  })

  it('moves a closing, registered, by a notice that everybody could read, and not by a paper of one’s own', () => {
    const registering = (address: string | undefined, due: string | undefined) =>
      amending(due === undefined ? {} : { bidsDue: due }, {
        facts: [...open, required],
        registered: true,
        at: at('2026-03-10'),
        now: at('2026-04-01'),
        paper: { number: 'G-2', ...(address === undefined ? {} : { address }) },
      })
    registering(undefined, moved).refused('NoticeAddressMissing')
    registering('x', moved).refused('NoticeAddressMissing')
    registering('https://example.cn/gov.cn', moved).refused('NoticeAddressMissing')
    registering('https://evil-gov.cn/g', moved).refused('NoticeAddressMissing')
    registering('https://www.ccgp-anhui.gov.cn/g/2', moved).then([{ type: 'DocumentAmended' }])
    registering(undefined, undefined).then([{ type: 'DocumentAmended', data: { bidsDue } }])
    registering(undefined, bidsDue).then([{ type: 'DocumentAmended', data: { bidsDue } }])
  })
})

describe('a question on the purchase that was answered as right', () => {
  const process = { org: '#process', person: '#process', roles: ['process' as const] }
  const parties = { purchaser: ['hs-mzj'], provider: ['ag-2'] }
  const raised: GivenFact = {
    type: 'QuestionRaised',
    data: {
      provider: 'ag-2',
      about: '采购文件',
      parties,
      region: '341000',
      method: '竞争性磋商',
      attempt: 1,
      lots: ['1'],
      route: 'here',
    },
  }
  const answered = (data: object): GivenFact => ({ type: 'QuestionAnswered', data: { answer: '', number: 'D-1', ...data } })
  const following = ({ remedy }: { readonly remedy?: string }): readonly GivenFact[] =>
    remedy === undefined ? [] : [{ type: 'QuestionUpheld', key: '1', data: { attempt: 1, remedy } }]
  const requiring = (answer: { readonly remedy?: string; readonly upheld: boolean }, facts: readonly GivenFact[] = open) =>
    on(facts, { actor: process, others: { [question]: [raised, ...following(answer), answered(answer)] } }).when(
      'RequireRemedy',
      { question },
    )

  it('asks for an amendment, the second time for another', () => {
    requiring({ upheld: true, remedy: 'amend' }).then([{ type: 'AmendmentRequired', key: '1', data: { question } }])
    requiring({ upheld: true, remedy: 'amend' }, [...open, required]).then([{ type: 'AmendmentRequired', key: '2' }])
  })

  it('ends the lots that are to be run again where they are not awarded, and what has failed already once', () => {
    requiring({ upheld: true, remedy: 'runAgain' }, way.evaluated).then([
      { type: 'LotFailed', key: '1', data: { suppliers: 3 } },
      { type: 'ProcurementFailed' },
    ])
    const failed: GivenFact = { type: 'LotFailed', key: '1', data: { lot: '1', reason: '1家', suppliers: 1 } }
    requiring({ upheld: true, remedy: 'runAgain' }, [...open, failed]).then([
      { type: 'ResultStands', key: '1', data: { why: 'nothingLeft' } },
    ])
  })

  it('asks for nothing while it is not right, nor of anybody but its process', () => {
    requiring({ upheld: false }).refused('QuestionNotUpheld')
    on(open, { others: { [question]: [raised, answered({ upheld: true, remedy: 'amend' })] } })
      .when('RequireRemedy', { question })
      .refused('NotYours')
  })

  it('holds up the opening until the document is amended, and then until the closing that this says (令94 第十六条)', () => {
    const opening = (facts: readonly GivenFact[], now: Instant) =>
      on([...open, ...facts], { now, actor: process, others: way.allQuoted }).when('OpenBids', {
        bids: way.agencies.map(way.bidOfAgency),
      })
    const moved = moment('2026-03-30T06:00:00.000Z')
    opening([required], bidsDue).refused('AmendmentOwed', '第十六条')
    opening([required, amended(1, moved)], bidsDue).refused('DeadlineNotReached')
    opening([required, amended(1, moved)], moved).then([{ type: 'BidsOpened' }])
  })
})
