import { caseInService, inService } from '../case-in-service.js'
import { contractId } from '../signed-contract.js'
import { beginVisits, inBrowser, type Visits } from './visits.js'

const due = '2026-12-20T16:00:00.000Z'

/** A duty of the purchaser's that came a day after its clock. */
const duty = (says: string) => ({
  type: 'ObligationOpened',
  at: '2026-12-01T02:00:00.000Z' as const,
  data: {
    rule: 'contract-publication',
    says,
    mode: 'must',
    from: { stream: contractId, version: 1, on: inService },
    bearer: { role: 'purchaser', org: 'hs-mzj' },
    act: 'PublishContract',
    doneBy: [`Never${says}@${contractId}`],
    due,
    askAt: due,
    rungs: { leader: '2026-12-21', supervisor: '2026-12-22' },
    basis: {
      day: '2026-12-20',
      provisional: false,
      status: 'verified',
      basis: { instrument: '法', article: '一' },
      derivation: [],
    },
  },
})

inBrowser('what is new, in a browser', () => {
  let visits: Visits
  beforeAll(async () => {
    visits = await beginVisits(inService)
    for (const { stream, facts } of caseInService) await visits.api.given(stream, facts)
    await visits.api.given(`obligation/${contractId}/contract-publication/news`, [{ ...duty('公告合同'), at: inService }])
  }, 120_000)
  afterAll(() => visits?.close())

  it('stands on top of every page until it was seen, and is told by mail where one wants that', async () => {
    const clerk = await visits.signedIn('hs-mzj.jb')
    await clerk.getByText(/^新的/).click()
    await clerk.getByRole('link', { name: '公告合同' }).first().waitFor()
    await visits.look(clerk)
    await clerk.getByRole('button', { name: '都看过了' }).click()
    await clerk.getByRole('button', { name: '都看过了' }).waitFor({ state: 'detached' })
    await clerk.reload()
    await clerk.getByRole('heading', { level: 1, name: '待办' }).waitFor()
    expect(await clerk.getByText(/^新的/).count()).toBe(0)
    await clerk.goto(`${visits.base}/me`)
    await clerk.getByLabel('电子邮箱', { exact: false }).fill('jb@example.cn')
    await clerk.getByRole('button', { name: '保存' }).click()
    await clerk.getByText('已保存').waitFor()
    await visits.look(clerk)
    await clerk.reload()
    await clerk.getByRole('heading', { level: 1, name: '通知' }).waitFor()
    expect(await clerk.getByLabel('电子邮箱', { exact: false }).inputValue()).toBe('jb@example.cn')
    // What comes while somebody looks is counted by itself.
    await visits.api.given(`obligation/${contractId}/contract-filing/news`, [duty('备案')])
    await clerk.getByText(/^新的/).waitFor()
    expect(visits.found).toEqual([])
  }, 300_000)
})
