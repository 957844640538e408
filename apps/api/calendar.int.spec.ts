import { apiOnPostgres, type ApiUnderTest } from '../../test/api.js'
import { caseInService, inService, oweWhatSigningAsks } from '../../test/case-in-service.js'

type Day = {
  readonly day: string
  readonly kind: string
  readonly says?: string
  readonly items: readonly { readonly title: string }[]
}
type Month = { readonly month: string; readonly days: readonly Day[]; readonly provisional: boolean }

describe('the calendar', () => {
  let api: ApiUnderTest
  beforeAll(async () => {
    api = await apiOnPostgres({ now: inService })
    for (const { stream, facts } of caseInService) await api.given(stream, facts)
    await oweWhatSigningAsks(api.engine)
  })
  afterAll(() => api.close())
  const month = async (as: string, query = '') => (await api.get(`/v1/calendar${query}`, { as })).body as unknown as Month
  const due = ({ days }: Month) => days.flatMap(({ day, items }) => items.map(({ title }) => `${day} ${title}`))

  it('has every day of a month, what is worked, what is off and why, and what one’s own unit has to do by then', async () => {
    const april = await month('hs-mzj.jb', '?month=2026-04')
    expect(april).toMatchObject({
      month: '2026-04',
      today: '2026-05-25',
      previous: '2026-03',
      following: '2026-05',
      provisional: false,
    })
    expect(april.days).toHaveLength(30)
    expect(april.days.slice(3, 7)).toMatchObject([
      { day: '2026-04-04', kind: 'holiday', says: '清明' },
      { day: '2026-04-05', kind: 'holiday' },
      { day: '2026-04-06', kind: 'holiday', says: '清明' },
      { day: '2026-04-07', kind: 'working', items: [{ title: '公告合同' }] },
    ])
    expect(due(april)).toEqual(['2026-04-07 公告合同'])
    // What others of the unit begin is in it, what another unit owes is not.
    expect(due(await month('hs-mzj.qf', '?month=2026-04'))).toEqual(['2026-04-07 公告合同'])
    expect(due(await month('ag-1.jb', '?month=2026-04'))).toEqual([])
  })

  it('is of this month where no other is asked for, says where a list of holidays is not out yet, and knows no other months', async () => {
    expect((await month('hs-mzj.jb')).month).toBe('2026-05')
    expect((await month('hs-mzj.jb', '?month=2027-02')).provisional).toBe(true)
    expect((await api.get('/v1/calendar?month=2026-13', { as: 'hs-mzj.jb' })).status).toBe(400)
    expect((await api.get('/v1/calendar')).status).toBe(401)
  })

  it('is taken to another calendar', async () => {
    const { headers, body } = await api.raw('/v1/calendar.ics', 'hs-mzj.jb')
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(body).toContain('DTSTART;VALUE=DATE:20260407\r\nDTEND;VALUE=DATE:20260408\r\nSUMMARY:公告合同\r\n')
    expect((await api.raw('/v1/calendar.ics', 'ag-1.jb')).body).not.toContain('VEVENT')
    expect((await api.raw('/v1/calendar.ics')).statusCode).toBe(401)
  })
})
