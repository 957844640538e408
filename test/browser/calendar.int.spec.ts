import { caseInService, inService, oweWhatSigningAsks } from '../case-in-service.js'
import { beginVisits, inBrowser, type Visits } from './visits.js'

inBrowser('one’s days, in a browser', () => {
  let visits: Visits
  beforeAll(async () => {
    visits = await beginVisits(inService)
    for (const { stream, facts } of caseInService) await visits.api.given(stream, facts)
    await oweWhatSigningAsks(visits.api.engine)
  }, 120_000)
  afterAll(() => visits?.close())

  it('are read month by month, with what is off and what is due', async () => {
    const clerk = await visits.signedIn('hs-mzj.jb')
    await clerk.getByRole('link', { name: '日历' }).click()
    await clerk.getByText('● 今天').waitFor()
    await visits.look(clerk)
    await clerk.getByRole('link', { name: '2026年4月' }).click()
    await clerk.getByText('2026年4月，本单位有 1 项到期。').waitFor()
    await clerk.getByRole('link', { name: '公告合同' }).waitFor()
    await visits.look(clerk)
    const empty = await visits.signedIn('ag-5.jb')
    await empty.goto(`${visits.base}/calendar?month=2026-03`)
    await empty.getByText('这个月没有到期的事项，也没有节假日。').waitFor()
    await visits.look(empty)
    await empty.goto(`${visits.base}/calendar?month=2026-13`)
    await empty.getByText('再试一次').waitFor()
    expect(visits.found.filter((one) => !/400/.test(one))).toEqual([])
  }, 300_000)
})
