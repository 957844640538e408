import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { caseInService, inService } from '../case-in-service.js'
import { beginVisits, inBrowser, type Visits } from './visits.js'

inBrowser('a purchase, in a browser', () => {
  let visits: Visits
  beforeAll(async () => {
    visits = await beginVisits(inService)
    for (const { stream, facts } of caseInService) await visits.api.given(stream, facts)
  }, 120_000)
  afterAll(() => visits?.close())

  it('tells what happened, the newest first, and leads from each to its receipt', async () => {
    const clerk = await visits.signedIn('hs-mzj.jb')
    await clerk.goto(`${visits.base}/cases/${way.caseId}`)
    await clerk.getByRole('link', { name: '进程' }).click()
    await clerk.getByRole('heading', { level: 1, name: '进程' }).waitFor()
    await clerk.getByRole('link', { name: /9人参加/ }).waitFor()
    await visits.look(clerk)
    expect(await clerk.getByText('约定第1岗').count()).toBe(0)
    await clerk.getByRole('link', { name: /^全部/ }).click()
    await clerk.getByRole('link', { name: /约定第1岗/ }).waitFor()
    await clerk.getByRole('link', { name: /9人参加/ }).click()
    await clerk.getByRole('heading', { name: '回执' }).waitFor()
    expect(visits.found).toEqual([])
  }, 300_000)
})
