import type { Instant } from '#kernel'
import { fact, Played, start } from '../kit/played.fixture.js'
import { reportAddedMonths } from './service.js'

/** The service from 2026-04-15 to 2027-04-14. */
const started = fact('ServiceStarted', 2, {
  on: '2026-04-14T16:00:00.000Z',
  due: '2027-04-14T16:00:00.000Z',
})
const moved = (n: number, due: string) => fact('ServiceEndMoved', 2 + n, { key: String(n), due: due as Instant })

describe('the months that a suspension adds', () => {
  const playing = () => new Played([start], (it) => reportAddedMonths(it, started, it.fact('AcceptancePassed')))
  const owed = (played: Played) =>
    played.asked.filter((asked) => asked.startsWith('OpenObligation')).map((asked) => /\d{4}-\d{2}$/.exec(asked)?.[0])

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

  it('are none where nothing was suspended', async () => {
    const played = playing()
    await played.tell(fact('AcceptancePassed', 9))
    expect([owed(played), played.ended]).toEqual([[], 'done'])
  })
})
