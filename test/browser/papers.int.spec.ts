import type { Page } from 'playwright-core'
import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { beginVisits, inBrowser, type Visits } from './visits.js'

inBrowser('the papers of a purchase that was run elsewhere, in a browser', () => {
  let visits: Visits
  beforeAll(async () => {
    visits = await beginVisits('2026-04-20T02:00:00.000Z')
    const parties = { ...(way.opened.data as { parties: object }).parties, procurementAgent: ['pa-1'] }
    await visits.api.given(way.stream, [way.openedAs({ route: 'platform', parties })])
  }, 120_000)
  afterAll(() => visits?.close())

  /** Adds a paper of a kind, and fills in when it happened and on which paper. */
  const add = async (page: Page, says: string, at: string) => {
    await page.getByLabel('再添一份材料').selectOption({ label: says })
    await page.getByRole('button', { name: '添加', exact: true }).click()
    const paper = page.locator('details.paper').last()
    await paper.getByLabel('办理的时刻').fill(at)
    await paper.getByLabel('文号或编号').fill('X-1')
    return paper
  }

  it('are put in by the agent in any order, looked over in theirs, registered once; what waits is named and goes on later', async () => {
    const agent = await visits.signedIn('pa-1.jb')
    await agent.goto(`${visits.base}/cases/${way.caseId}`)
    await agent.getByRole('link', { name: '登记成套材料' }).click()
    await agent.getByText('还没有材料', { exact: false }).waitFor()
    await visits.look(agent)
    const filed = await add(agent, '采购实施计划备案', '2026-02-24T10:00')
    await filed.getByLabel('备案编号').fill('F-1')
    const survey = await add(agent, '需求调查', '2026-01-22T10:00')
    await survey.getByLabel('受访供应商数').fill('3')
    await survey.getByLabel('公众意见数').fill('12')
    await survey.getByLabel('调查结论').fill('三家以上')
    await visits.look(agent)
    await agent.getByText(/已保存/).waitFor()

    // What was typed is there as it was typed.
    await agent.reload()
    await agent.getByText('第 2 份：需求调查，2026年1月22日 10:00').waitFor()
    await agent.getByRole('button', { name: '下一步：核对次序' }).click()
    await agent.getByRole('heading', { name: '按办理的先后登记 1 份' }).waitFor()
    await agent.getByText('还有 1 份等前一步的材料').waitFor()
    await visits.look(agent)
    await agent.getByRole('button', { name: '登记', exact: true }).click()
    await agent.getByText('已登记一部分，还有 1 份等前一步的材料').waitFor()
    await visits.look(agent)

    await agent.getByRole('button', { name: '补充材料' }).click()
    const method = await add(agent, '确定采购方式', '2026-02-20T10:00')
    await method.getByRole('textbox', { name: '采购方式' }).fill('竞争性磋商')
    await method.getByLabel('集体决策的会议纪要编号').fill('J-2')
    await agent.getByRole('button', { name: '下一步：核对次序' }).click()
    await agent.getByText('此前已经登记 1 份').waitFor()
    await visits.look(agent)
    await agent.getByRole('button', { name: '登记', exact: true }).click()
    await agent.getByText('全部登记完毕').waitFor()
    expect(
      (await visits.api.engine.store.readCase(way.caseId, '0', 100))
        .map(({ type }) => type)
        .filter((type) => !type.startsWith('Irregularity')),
    ).toEqual(['ProcurementOpened', 'NeedsSurveyed', 'MethodChosen', 'ImplementationPlanFiled'])
    expect(visits.found).toEqual([])
  }, 300_000)

  it('are not another’s to put in, and drafted by whoever drafts in a unit with steps', async () => {
    const other = await visits.signedIn('ag-1.jb')
    await other.goto(`${visits.base}/cases/${way.caseId}/papers`)
    await other.getByText('只有购买主体和采购代理机构可以登记成套材料').waitFor()
    await visits.look(other)
    const leader = await visits.signedIn('hs-mzj.qf')
    await leader.goto(`${visits.base}/cases/${way.caseId}/papers`)
    await leader.getByRole('heading', { name: '由经办拟稿' }).waitFor()
    await visits.look(leader)
    const clerk = await visits.signedIn('hs-mzj.jb')
    await clerk.goto(`${visits.base}/cases/${way.caseId}/papers`)
    const published = await add(clerk, '公开采购意向', '2026-01-30T10:00')
    await published.getByLabel('公开地址').first().fill('https://ccgp.example.gov.cn/i')
    await published.getByLabel(/审查/).fill('X-1')
    await clerk.getByRole('button', { name: '下一步：核对次序' }).click()
    await clerk.getByRole('button', { name: '送审核' }).click()
    await clerk.waitForURL(/\/drafts\//)
    await clerk.getByText('第 1 份：公开采购意向').click()
    await visits.look(clerk)
    expect(visits.found.filter((one) => !/403/.test(one))).toEqual([])
  }, 300_000)
})
