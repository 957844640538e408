import { given, type GivenFact } from '../../../test/given.js'
import { award, contractId, hash, noon, opened, people, signed, started } from '../../../test/signed-contract.js'
import type { Instant, StreamId } from '#kernel'
import { delivery } from './delivery.decider.js'

const others = { [contractId]: [opened, signed, started] }
const service = { item: '个案工作', quantity: 1, on: '2026-05-06', participants: 2, users: ['YH-001'], evidence: hash }
const supervision = { on: '2026-05-06', supervisor: 'ag-1.jb', topic: '个案督导', workers: 2, evidence: hash }
const recorded: GivenFact = { type: 'ServiceRecorded', key: '1', data: service }
const month = (name: string): StreamId => `delivery/${award}/${name}`

describe('a month of the service', () => {
  const recording = (changed: object, { name = '2026-05', now = noon('2026-05-20'), facts = [] as readonly GivenFact[] } = {}) =>
    given(delivery, month(name), facts, { others, actor: people.provider, now }).when('RecordService', { ...service, ...changed })

  it('takes a record of what was delivered, numbered', () => {
    recording({}).then([{ type: 'ServiceRecorded', key: '1', data: { quantity: 1, users: ['YH-001'] } }])
    recording({ evidence: 'b'.repeat(64) }, { facts: [recorded] }).then([{ type: 'ServiceRecorded', key: '2' }])
  })

  it('takes no record from the purchaser', () => {
    given(delivery, month('2026-05'), [], { others, now: noon('2026-05-20') })
      .when('RecordService', service)
      .refused('NotYours')
  })

  it('takes only days of its own', () => {
    recording({ on: '2026-04-30' }).refused('DayInAnotherMonth')
  })

  it('takes no day that has not come: today is the last', () => {
    recording({ on: '2026-05-20' }).then([{ type: 'ServiceRecorded' }])
    recording({ on: '2026-05-21' }).refused('DayInTheFuture')
  })

  it('takes the first and the last day of the service, and none beside', () => {
    const april = { name: '2026-04', now: noon('2026-05-06') }
    recording({ on: '2026-04-15' }, april).then([{ type: 'ServiceRecorded' }])
    recording({ on: '2026-04-14' }, april).refused('DayOutsideService')
    const last = { name: '2027-04', now: noon('2027-04-20') }
    recording({ on: '2027-04-14' }, last).then([{ type: 'ServiceRecorded' }])
    recording({ on: '2027-04-15' }, last).refused('DayOutsideService')
  })

  it('is none of the service before its first month', () => {
    recording({ on: '2026-03-31' }, { name: '2026-03' }).refused('MonthOutsideService')
  })

  it('takes items of the contract alone', () => {
    recording({ item: '线上课程' }).refused('ItemNotAgreed')
    recording({ item: '专业督导' }).refused('UseHoldSupervision')
  })

  it('takes whole quantities from one on', () => {
    recording({ quantity: 0 }).refused('FiguresNotWhole')
    recording({ quantity: 1.5 }).refused('FiguresNotWhole')
  })

  it('takes service users by code name only', () => {
    for (const user of ['张三', '11010519491231002X', '13800138000', 'ZhangSan'])
      recording({ users: ['YH-001', user] }).refused('UserNotByCodeName')
  })

  it('takes nothing without evidence', () => {
    recording({ evidence: 'photo.jpg' }).refused('EvidenceMissing')
  })

  it('takes professional supervision with its own number', () => {
    given(delivery, month('2026-05'), [recorded], { others, actor: people.provider, now: noon('2026-05-20') })
      .when('HoldSupervision', supervision)
      .then([{ type: 'SupervisionHeld', key: '1' }])
    given(delivery, month('2026-05'), [], { others, actor: people.provider, now: noon('2026-05-20') })
      .when('HoldSupervision', { ...supervision, workers: 0 })
      .refused('NobodySupervised')
  })

  it('takes supervision of its own days, within the service, with evidence', () => {
    const supervising = (changed: object, name = '2026-05') =>
      given(delivery, month(name), [], { others, actor: people.provider, now: noon('2026-05-20') }).when('HoldSupervision', {
        ...supervision,
        ...changed,
      })
    supervising({ on: '2026-04-30' }).refused('DayInAnotherMonth')
    supervising({ on: '2026-05-21' }).refused('DayInTheFuture')
    supervising({ evidence: 'a scan' }).refused('EvidenceMissing')
    supervising({ on: '2026-03-31' }, '2026-03').refused('MonthOutsideService')
  })
})

describe('the report of a month', () => {
  const reporting = (now: Instant, facts: readonly GivenFact[] = [], name = '2026-05') =>
    given(delivery, month(name), facts, { others, actor: people.provider, now }).when('SubmitMonthlyReport')

  it('is made of months of the service alone', () => {
    reporting(noon('2026-04-01'), [], '2026-03').refused('MonthOutsideService')
    reporting(noon('2027-06-01'), [], '2026-13').refused('MonthOutsideService')
  })

  it('is made from the records, with a line for what was not delivered', () => {
    reporting(noon('2026-06-03'), [
      recorded,
      { ...recorded, key: '2' },
      { type: 'SupervisionHeld', key: '1', data: supervision },
    ]).then([
      {
        type: 'MonthlyReportSubmitted',
        data: {
          month: '2026-05',
          totals: [
            { item: '个案工作', quantity: 2, records: 2 },
            { item: '专业督导', quantity: 1, records: 1 },
          ],
          participants: 4,
          supervisions: 1,
        },
      },
    ])
    reporting(noon('2026-06-03'), [recorded]).then([
      { type: 'MonthlyReportSubmitted', data: { totals: [{ quantity: 1 }, { quantity: 0 }] } },
    ])
  })

  it('is not submitted before the month is over', () => {
    reporting('2026-05-31T15:59:59.999Z').refused('MonthNotOver')
    reporting('2026-05-31T16:00:00.000Z', [recorded]).then([{ type: 'MonthlyReportSubmitted' }])
  })

  it('is submitted in the last month once the service is over', () => {
    reporting('2027-04-14T15:59:59.999Z', [], '2027-04').refused('MonthNotOver')
    reporting('2027-04-14T16:00:00.000Z', [recorded], '2027-04').then([{ type: 'MonthlyReportSubmitted' }])
  })

  const reported: GivenFact = {
    type: 'MonthlyReportSubmitted',
    data: { month: '2026-05', totals: [], participants: 0, supervisions: 0 },
  }

  it('is made once', () => {
    reporting(noon('2026-06-03'), [reported]).refused('MonthAlreadyReported')
  })

  it.each([
    ['RecordService', service, 'ServiceRecorded'],
    ['HoldSupervision', supervision, 'SupervisionHeld'],
  ])('stays as it was: what is written down after it says why, until the service is accepted (%s)', (act, data, kind) => {
    const late = { ...data, late: '签到表补交' }
    const after = (facts: readonly GivenFact[], more: readonly GivenFact[] = []) =>
      given(delivery, month('2026-05'), facts, {
        others: { [contractId]: [...others[contractId], ...more] },
        actor: people.provider,
        now: noon('2026-06-03'),
      })
    after([reported]).when(act, data).refused('MonthAlreadyReported')
    after([reported])
      .when(act, late)
      .then([{ type: kind, data: { late: '签到表补交' } }])
    after([]).when(act, late).refused('NotLate')
    const accepted: GivenFact = { type: 'AcceptancePassed', data: { items: [], userOpinions: 1, satisfied: 1, signedBy: [] } }
    after([reported], [accepted]).when(act, late).refused('AlreadyAccepted')
  })
})

describe('what is taken and looked at again', () => {
  const asked = (act: string, data: object, { facts = [] as readonly GivenFact[], now = noon('2026-05-20') } = {}) =>
    given(delivery, month('2026-05'), facts, { others, actor: people.provider, now }).when(act, data)
  const found = (code: string, kind = 'ServiceRecorded') => [{ type: kind }, { type: 'IrregularityFound', key: code }]
  const held: GivenFact = { type: 'SupervisionHeld', key: '1', data: { ...supervision, evidence: 'b'.repeat(64) } }

  it('is the same paper for two records of a kind; one of another kind may share it', () => {
    asked('RecordService', service, { facts: [recorded] }).then(found('SameEvidence'))
    asked('HoldSupervision', supervision, { facts: [recorded] }).then([{ type: 'SupervisionHeld' }])
    asked('RecordService', { ...service, evidence: 'b'.repeat(64) }, { facts: [held] }).then([{ type: 'ServiceRecorded' }])
  })

  it('is more in a month than was agreed for the whole contract: of three, the fourth', () => {
    asked('RecordService', { ...service, quantity: 3 }).then([{ type: 'ServiceRecorded' }])
    asked('RecordService', { ...service, quantity: 4 }).then(found('MoreThanAgreed'))
    asked('RecordService', { ...service, quantity: 3, evidence: 'b'.repeat(64) }, { facts: [recorded] }).then(
      found('MoreThanAgreed'),
    )
    asked('HoldSupervision', supervision, { facts: [held] }).then(found('MoreThanAgreed', 'SupervisionHeld'))
  })

  it('is what was written down long after its month: five working days where the region says none', () => {
    // May ends on a Sunday.
    asked('RecordService', service, { now: '2026-06-05T15:59:59.000Z' }).then([{ type: 'ServiceRecorded' }])
    asked('RecordService', service, { now: '2026-06-05T16:00:01.000Z' }).then(found('RecordedLate'))
    asked('HoldSupervision', supervision, { now: noon('2026-06-08') }).then(found('RecordedLate', 'SupervisionHeld'))
    const reported: GivenFact = {
      type: 'MonthlyReportSubmitted',
      key: '1',
      data: { month: '2026-05', totals: [], participants: 0, supervisions: 0 },
    }
    const returned: GivenFact = {
      type: 'MonthlyReportReturned',
      key: '2026-05/1',
      data: { month: '2026-05', report: 1, reason: '缺一场活动' },
    }
    given(delivery, month('2026-05'), [reported], {
      others: { [contractId]: [...others[contractId], returned] },
      actor: people.provider,
      now: noon('2026-06-20'),
    })
      .when('RecordService', service)
      .then([{ type: 'ServiceRecorded' }])
  })

  it('is a report of a month with nothing in it', () => {
    asked('SubmitMonthlyReport', {}, { now: noon('2026-06-03') }).then(found('ReportEmpty', 'MonthlyReportSubmitted'))
    asked('SubmitMonthlyReport', {}, { now: noon('2026-06-03'), facts: [held] }).then([{ type: 'MonthlyReportSubmitted' }])
  })
})

describe('a contract whose service has not started', () => {
  it('has no delivery', () => {
    given(delivery, month('2026-05'), [], {
      others: { [contractId]: [opened, signed] },
      actor: people.provider,
      now: noon('2026-05-20'),
    })
      .when('RecordService', service)
      .refused('ServiceNotStarted')
  })
})
