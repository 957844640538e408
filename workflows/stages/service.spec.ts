import type { Instant } from '#kernel'
import { fact, Played, start } from '../kit/played.fixture.js'
import { reportAddedMonths } from './service.js'

/** The service from 2026-04-15 to 2027-04-14. */
const started = fact('ServiceStarted', 2, {
  on: '2026-04-14T16:00:00.000Z',
  due: '2027-04-14T16:00:00.000Z',
})
const moved = (n: number, due: string) => fact('ServiceEndMoved', 2 + n, { key: String(n), due: due as Instant })

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
    const reported = { stream: 'delivery/hs-mzj-2026.mz-06.1/2027-05' } as const
    await played.tell(fact('MonthlyReportSubmitted', 1, reported))
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
    await played.tell(fact('MonthlyReportSubmitted', 1, { stream: 'delivery/hs-mzj-2026.mz-06.1/2027-05' }))
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
    await played.tell(fact('MonthlyReportSubmitted', 1, { stream: 'delivery/hs-mzj-2026.mz-06.1/2027-05' }))
    expect(played.ended).toBe('done')
  })

  it('are none where nothing was suspended', async () => {
    const played = playing()
    await played.tell(fact('AcceptancePassed', 9))
    expect([owed(played), played.ended]).toEqual([[], 'done'])
  })
})
