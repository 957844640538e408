import type { Instant } from '#kernel'
import { fact, Played, start } from '../kit/played.fixture.js'
import { confirmReports, reportAddedMonths } from './service.js'

/** The service from 2026-04-15 to 2027-04-14. */
const started = fact('ServiceStarted', 2, {
  on: '2026-04-14T16:00:00.000Z',
  due: '2027-04-14T16:00:00.000Z',
})
const moved = (n: number, due: string) => fact('ServiceEndMoved', 2 + n, { key: String(n), due: due as Instant })

const reported = (month: string, n = 1) =>
  fact('MonthlyReportSubmitted', n, { stream: `delivery/hs-mzj-2026.mz-06.1/${month}`, key: String(n) })

const obligation = 'obligation/contract/hs-mzj-2026.mz-06.1/agreed:monthly-report'

describe('the months that a suspension adds', () => {
  const playing = () => new Played([start], (it) => reportAddedMonths(it, started, it.fact('AcceptancePassed')))
  const owed = (played: Played) =>
    played.asked.filter((asked) => asked.startsWith('OpenObligation')).map((asked) => /\d{4}-\d{2}$/.exec(asked)?.[0])
  const lapsed = (played: Played) =>
    played.asked.filter((asked) => asked.startsWith('LapseObligation')).map((asked) => /\d{4}-\d{2}(?=:)/.exec(asked)?.[0])

  it('are reported like the others, each owed as soon as the end has moved, once', async () => {
    const played = playing()
    await played.rest()
    expect(owed(played)).toEqual([])
    await played.tell(moved(1, '2027-04-24T16:00:00.000Z'))
    expect(owed(played)).toEqual([])
    await played.tell(moved(2, '2027-06-03T16:00:00.000Z'))
    expect(owed(played)).toEqual(['2027-05', '2027-06'])
    await played.tell(moved(3, '2027-06-05T16:00:00.000Z'))
    expect(owed(played)).toEqual(['2027-05', '2027-06'])
  })

  it('are owed also where their fact is heard with the end of the service', async () => {
    const played = playing()
    await played.tell(moved(1, '2027-05-14T16:00:00.000Z'), fact('AcceptancePassed', 9))
    expect(owed(played)).toEqual(['2027-05'])
    expect(played.ended).toBeUndefined()
    await played.tell(reported('2027-05'))
    expect(played.ended).toBe('done')
  })

  it('are owed no more where the suspension is lifted sooner than was said, and do not hold up the end', async () => {
    const played = playing()
    await played.rest()
    await played.tell(moved(1, '2027-06-03T16:00:00.000Z'))
    await played.tell(moved(2, '2027-05-03T16:00:00.000Z'))
    expect([owed(played), lapsed(played)]).toEqual([['2027-05', '2027-06'], ['2027-06']])
    await played.tell(fact('AcceptancePassed', 9))
    expect(played.ended).toBeUndefined()
    await played.tell(reported('2027-05'))
    expect(played.ended).toBe('done')
  })

  it('are owed anew, under a name of their own, where a later suspension adds them once more', async () => {
    const played = playing()
    await played.rest()
    await played.tell(moved(1, '2027-05-14T16:00:00.000Z'))
    await played.tell(moved(2, '2027-04-20T16:00:00.000Z'))
    await played.tell(moved(3, '2027-05-20T16:00:00.000Z'))
    expect(played.asked.filter((asked) => /^(Open|Lapse)/.test(asked))).toEqual([
      'OpenObligation agreed:monthly-report/2027-05',
      `LapseObligation ${obligation}/2027-05: 不再属于服务期的月份`,
      'OpenObligation agreed:monthly-report/2027-05~5',
    ])
  })

  it('are the same where a process begins anew and hears it all at once', async () => {
    const played = playing()
    await played.tell(
      moved(1, '2027-05-14T16:00:00.000Z'),
      moved(2, '2027-04-20T16:00:00.000Z'),
      moved(3, '2027-05-20T16:00:00.000Z'),
    )
    await played.tell(fact('AcceptancePassed', 9))
    const open = 'OpenObligation agreed:monthly-report/2027-05'
    expect(played.asked.filter((asked) => asked.startsWith('Open')).at(-1)).toBe(`${open}~5`)
    await played.tell(reported('2027-05'))
    expect(played.ended).toBe('done')
  })

  it('are none where nothing was suspended', async () => {
    const played = playing()
    await played.tell(fact('AcceptancePassed', 9))
    expect([owed(played), played.ended]).toEqual([[], 'done'])
  })
})

describe('the reports of a contract that is paid by the month', () => {
  /** The service from 15 March to 14 May. */
  const short = fact('ServiceStarted', 3, { on: '2026-03-14T16:00:00.000Z', due: '2026-05-14T16:00:00.000Z' })
  const agreed = ['1', '2'].map((key) => fact('PaymentByMonthAgreed', 20 + Number(key), { key, on: start.on }))
  const accepted = (month: string, version: number) => fact('MonthlyReportAccepted', version, { key: month })
  const met = (n: number, version: number) => fact('PaymentConditionMet', version, { key: String(n) })
  const playing = (facts = agreed) => new Played([start, ...facts], (it) => confirmReports(it, short))
  const owed = (played: Played) => played.asked.map((asked) => asked.replace('OpenObligation agreed:', ''))

  it('are looked at as each is handed in, whatever waits, until each payment is there', async () => {
    const played = playing()
    await played.rest()
    expect(owed(played)).toEqual([])
    await played.tell(reported('2026-04'))
    await played.tell(reported('2026-03'))
    expect(owed(played)).toEqual(['report-acceptance/2026-04', 'report-acceptance/2026-03'])
    await played.tell(accepted('2026-03', 11), accepted('2026-04', 12), met(1, 13))
    await played.tell(reported('2026-05'))
    expect(played.ended).toBeUndefined()
    await played.tell(accepted('2026-05', 14), met(2, 15))
    expect(played.ended).toBe('done')
  })

  it('are owed again where one is returned, and looked at again', async () => {
    const played = playing()
    await played.tell(reported('2026-03'))
    await played.tell(fact('MonthlyReportReturned', 11, { key: '2026-03/1' }))
    await played.tell(reported('2026-03', 2))
    await played.tell(fact('MonthlyReportReturned', 12, { key: '2026-03/2' }))
    expect(owed(played)).toEqual([
      'report-acceptance/2026-03',
      'report-again/2026-03.2',
      'report-acceptance/2026-03.2',
      'report-again/2026-03.3',
    ])
  })

  it('are looked at also of the months that a suspension adds', async () => {
    const played = playing()
    await played.rest()
    await played.tell(moved(1, '2026-06-14T16:00:00.000Z'))
    await played.tell(reported('2026-06'))
    expect(owed(played)).toEqual(['report-acceptance/2026-06'])
  })

  it('are looked at by nobody where no payment waits for them', async () => {
    const played = playing([])
    await played.tell(reported('2026-03'))
    expect([owed(played), played.ended]).toEqual([[], 'done'])
  })
})
