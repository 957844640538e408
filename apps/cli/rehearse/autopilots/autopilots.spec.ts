import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { instant, type Instant } from '#kernel'
import { repository } from '../../../../infra/repository.mjs'
import { lineNamed, priceOf, programmeFrom, ranked } from '../../programme/index.js'
import { worldOf } from '../world.js'
import { evaluationOf } from './evaluation.js'
import { autopilots, type Duty, type PlannedAct, type World } from './index.js'

const yaml = readFileSync(join(repository, 'infra', 'sample', 'huangshan.yaml'), 'utf8')
const programme = programmeFrom(yaml)
const here = worldOf(programme, { route: 'here', copies: 1 })
const platform = worldOf(programme, { route: 'platform', copies: 1 })
const line = lineNamed(programme, 'mz-06')
const at = (text: string): Instant => instant(`${text.replace(' ', 'T')}:00+08:00`)

/** The sample with more that happens besides the straight way. */
const withExceptions = (...more: readonly string[]): World =>
  worldOf(programmeFrom(yaml.replace('\nexceptions:', ['\nexceptions:', ...more].join('\n  - '))), { route: 'here', copies: 1 })

const duty = (act: string, more: Partial<Duty> = {}): Duty => ({
  id: `obligation/contract/hs-mzj-2026.mz-06.1/agreed:${act}`,
  rule: `agreed:${act}`,
  act,
  subject: 'contract/hs-mzj-2026.mz-06.1',
  process: 'contract/hs-mzj-2026.mz-06.1',
  mode: 'must',
  startedOn: at('2026-03-20 10:10'),
  seenAt: at('2026-03-20 10:10'),
  due: at('2026-04-30 00:00'),
  bearer: { role: 'purchaser' },
  caseId: 'hs-mzj-2026.mz-06',
  ...more,
})
const planned = (act: string, more: Partial<Duty> = {}, world: World = here): readonly PlannedAct[] =>
  autopilots[act]?.(duty(act, more), world) ?? []
const moments = (acts: readonly PlannedAct[]): readonly string[] => acts.map((act) => `${act.person} ${act.at}`)
const occurredAt = (act: PlannedAct | undefined): unknown =>
  (act?.body as { registered?: { occurredAt: Instant } } | undefined)?.registered?.occurredAt

describe('the straight way of mz-06', () => {
  it('is won by ag-1 with 89.21, before 82.67 and 80.00', () => {
    expect(ranked(here, line).map(({ id, total }) => `${id} ${total}`)).toEqual(['ag-1 89.21', 'ag-2 82.67', 'ag-4 80.00'])
    expect(priceOf(here, line)).toBe('19000000')
  })

  it('is evaluated at 88.60', () => {
    expect(evaluationOf(line)).toBe(88.6)
  })

  it.each([
    [1, '5700000'],
    [2, '7600000'],
    [3, '5700000'],
  ])('pays tranche %i with %s 分, three days after its condition', (n, amount) => {
    const [registering, request] = planned('RequestPayment', { key: String(n) })
    expect(registering).toMatchObject({ act: 'RegisterInvoice', body: { payment: `payment/hs-mzj-2026.mz-06.1/${n}` } })
    expect(request).toMatchObject({
      at: at('2026-03-23 10:00'),
      person: 'ag-1.jb',
      path: `/v1/contracts/hs-mzj-2026.mz-06.1/payments/${n}/request`,
      body: { amount },
    })
  })

  it('is signed by purchaser, provider and host, in this order on the same day', () => {
    expect(moments(planned('SignContract'))).toEqual([
      `hs-mzj.qf ${at('2026-03-23 10:00')}`,
      `ag-1.jb ${at('2026-03-23 10:05')}`,
      `tx-ly-host.jb ${at('2026-03-23 10:10')}`,
    ])
  })

  it('is signed on the day that its line names, where it names one', () => {
    const named = programmeFrom(
      yaml.replace('arrival: 2026-04-15 ', 'days: { signed: 2026-03-25 }\n        arrival: 2026-04-15 '),
    )
    expect(moments(planned('SignContract', {}, worldOf(named, { route: 'here', copies: 1 })))[0]).toBe(
      `hs-mzj.qf ${at('2026-03-25 10:00')}`,
    )
  })

  it('has its invoice returned, another one sent, a tranche paid in parts and one late on the days that the programme names', () => {
    const world = withExceptions(
      '{ kind: invoiceReturned, line: mz-06, tranche: 1, invoice: 2026-03-23, returned: 2026-03-25, again: 2026-03-30 }',
      '{ kind: paymentInParts, line: mz-06, tranche: 2, parts: [{ amount: 50000, paid: 2026-10-30 }, { rest: true, paid: 2026-11-10 }] }',
      '{ kind: latePayment, line: mz-06, tranche: 3, paid: 2027-06-15 }',
    )
    const about = (act: string, key: string) =>
      planned(act, { key, due: at('2027-12-31 00:00') }, world).map(
        (one) => `${one.act} ${one.at} ${(one.body as { amount?: string }).amount ?? ''}`,
      )
    expect(about('RequestPayment', '1')[1]).toBe(`RequestPayment ${at('2026-03-23 10:00')} 5700000`)
    expect(about('ReviewPayment', '1')).toEqual([`ReturnPayment ${at('2026-03-25 09:00')} `])
    expect(about('RequestPayment', '1.2')[1]).toBe(`RequestPayment ${at('2026-03-30 10:00')} 5700000`)
    expect(about('ReviewPayment', '1.2')[0]).toMatch(/^ReviewPayment/)
    expect(about('ConfirmPayment', '2')).toEqual([
      `ConfirmPayment ${at('2026-10-30 10:00')} 5000000`,
      `ConfirmPayment ${at('2026-11-10 10:00')} 2600000`,
    ])
    expect(about('ConfirmPayment', '3')).toEqual([`ConfirmPayment ${at('2027-06-15 10:00')} 5700000`])
  })

  it('checks a service halfway on the working day after, counted from a day of rest where it falls on one', () => {
    const halfway = (arrived: string) => {
      const duty = { key: '1', startedOn: at(`${arrived} 00:00`), seenAt: at(`${arrived} 10:00`), due: at('2026-12-31 00:00') }
      return planned('ConcludeMidTermCheck', duty).find(({ act }) => act === 'ConcludeMidTermCheck')?.at
    }
    expect(halfway('2026-04-15')).toBe(at('2026-10-16 15:00'))
    // Six months on it is 3 October, in the holiday that ends with the 7th.
    expect(halfway('2026-04-03')).toBe(at('2026-10-08 15:00'))
  })

  it('has a request answered by all in time for its day, be it that a holiday leaves one working day', () => {
    const about = (act: string, startedOn: string) =>
      planned(act, { key: '1', startedOn: at(startedOn), seenAt: at(startedOn), due: at('2026-12-31 00:00') })[0]?.at
    expect(about('GiveHostOpinion', '2026-03-20 10:00')).toBe(at('2026-03-23 10:00'))
    expect(about('ReviewPayment', '2026-03-23 10:00')).toBe(at('2026-03-24 10:00'))
    expect(about('ConfirmPayment', '2026-03-20 10:00')).toBe(at('2026-03-30 10:00'))
    // Of 28 September, paid by 8 October: the 7th ends the holiday.
    expect(about('GiveHostOpinion', '2026-09-28 10:00')).toBe(at('2026-09-29 10:00'))
    expect(about('ApprovePayment', '2026-09-30 10:00')).toBe(at('2026-10-08 09:50'))
    expect(about('ConfirmPayment', '2026-09-28 10:00')).toBe(at('2026-10-08 10:05'))
  })

  it('fails its mid-term check where the programme says so, is to be put right in the days named, and is checked again on the day named', () => {
    const world = withExceptions(
      '{ kind: midTermFailed, line: mz-06, checks: [{ on: 2026-10-16, score: 58 }, { on: 2026-11-18, score: 74 }], rectifyDays: 30 }',
    )
    const about = { startedOn: at('2026-04-15 00:00'), seenAt: at('2026-04-15 10:00'), due: at('2026-11-13 00:00') }
    const checks = [
      ...planned('ConcludeMidTermCheck', { ...about, key: '1' }, world),
      ...planned('ConcludeMidTermCheck', { ...about, rule: 'agreed:re-check', key: '1.1' }, world),
    ]
    const ordered = { key: '1.1', startedOn: at('2026-10-16 15:00'), seenAt: at('2026-10-16 15:00'), due: at('2026-11-16 00:00') }
    expect(moments(planned('SubmitRectification', ordered, world))).toEqual([`ag-1.jb ${at('2026-11-13 10:00')}`])
    expect(checks.filter(({ act }) => act === 'ConcludeMidTermCheck')).toEqual([
      expect.objectContaining({
        at: at('2026-10-16 15:00'),
        body: expect.objectContaining({ score: 58, by: '2026-11-15' }) as object,
      }),
      expect.objectContaining({ at: at('2026-11-18 15:00'), body: expect.objectContaining({ score: 74 }) as object }),
    ])
  })

  it('has one bid a bidder in the days before the deadline, the panel after them, and its word before anything is opened', () => {
    const window = {
      process: 'purchase/hs-mzj-2026.mz-06',
      subject: 'procurement/hs-mzj-2026.mz-06/1',
      startedOn: at('2026-03-02 10:00'),
      seenAt: at('2026-03-02 10:00'),
      due: at('2026-03-16 09:30'),
    } as const
    const all = [...planned('SubmitBid', window), ...planned('FormPanel', window)]
    const declared = all.filter(({ act }) => act === 'DeclareTies')
    expect(declared.map((one) => one.at)).toEqual(['10', '11', '12'].map((minute) => at(`2026-03-13 15:${minute}`)))
    expect(moments(all.filter((one) => !declared.includes(one)))).toEqual([
      `ag-1.jb ${at('2026-03-11 10:00')}`,
      `ag-2.jb ${at('2026-03-12 10:00')}`,
      `ag-4.jb ${at('2026-03-13 10:00')}`,
      `hs-mzj.qf ${at('2026-03-13 15:00')}`,
    ])
  })

  it('asks nobody for anything where a window only runs out', () => {
    expect(
      ['RecordService', 'RaiseQuestion', 'ReplyToEvaluation', 'OpenProcurement'].flatMap((act) => planned(act, { mode: 'may' })),
    ).toEqual([])
  })

  it('plans the same acts under the same keys each time it is asked', () => {
    expect(planned('SignContract')).toEqual(planned('SignContract'))
    const keys = planned('SubmitMonthlyReport', {
      key: '2026-09',
      startedOn: at('2026-04-15 00:00'),
      due: at('2026-10-09 00:00'),
    }).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.every((key) => /^[\x21-\x7e]{1,200}$/.test(key))).toBe(true)
  })
})

describe('a line on the platform', () => {
  const seen = { startedOn: at('2026-03-20 10:10'), seenAt: at('2026-04-09 10:10') }

  it('happens on the same day as here, and is registered from its paper twenty days later', () => {
    const [filed] = planned('FileContract', { ...seen, rule: 'contract-filing', due: at('2026-04-01 00:00') }, platform)
    expect(occurredAt(filed)).toBe(planned('FileContract')[0]?.at)
    expect(filed?.at).toBe(at('2026-04-12 10:00'))
  })

  it('is published two working days after its last legal day, as planted, and only there', () => {
    const publication = { rule: 'contract-publication', due: at('2026-03-25 00:00') }
    expect(occurredAt(planned('PublishContract', { ...publication, ...seen }, platform)[0])).toBe(at('2026-03-26 10:00'))
    expect(planned('PublishContract', publication)[0]?.at).toBe(at('2026-03-23 10:00'))
  })

  it('is done and not registered once nothing of it was seen late', () => {
    const [reported] = planned(
      'SubmitMonthlyReport',
      { key: '2026-07', startedOn: at('2026-04-15 00:00'), seenAt: at('2026-04-15 10:00'), due: at('2026-08-06 00:00') },
      platform,
    ).slice(-1)
    expect(reported?.at).toBe(at('2026-08-03 10:00'))
    expect(occurredAt(reported)).toBeUndefined()
  })
})
