import type { Instant } from '#kernel'
import { mz06 } from '../../libs/domain/plan/mz-06.fixture.js'
import { beginVisits, inBrowser, type Visits } from './visits.js'

const parties = { purchaser: ['hs-mzj'], lead: ['hs-sgb'], finance: ['hs-czj'] }
const at = '2025-09-01T02:00:00.000Z' as Instant
const opened = (year: number) => ({ type: 'PlanOpened', at, data: { purchaser: 'hs-mzj', year, region: '341000', parties } })

inBrowser('a unit’s plans, in a browser', () => {
  let visits: Visits
  beforeAll(async () => {
    visits = await beginVisits('2026-10-12T02:00:00.000Z')
    await visits.api.given('plan/hs-mzj-2026', [opened(2026), { type: 'PlanLineAdded', key: 'mz-06', at, data: mz06 }])
    await visits.api.given('plan/hs-mzj-2027', [opened(2027)])
  }, 120_000)
  afterAll(() => visits?.close())

  it('a clerk finds the plan, a line with why it is bought so, and begins the next year’s with it', async () => {
    const clerk = await visits.signedIn('hs-mzj.jb')
    await clerk.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: '计划' }).click()
    await clerk.getByRole('heading', { level: 1, name: '年度计划' }).waitFor()
    await clerk.getByRole('link', { name: '2026 年度购买计划' }).waitFor()
    await visits.look(clerk)
    await clerk.getByRole('link', { name: '2026 年度购买计划' }).click()
    await clerk.getByRole('heading', { level: 2, name: '服务人群与地点' }).waitFor()
    await clerk.getByRole('heading', { level: 2, name: '我能办什么' }).waitFor()
    await visits.look(clerk)
    await clerk.getByRole('link', { name: mz06.title }).click()
    await clerk.getByRole('heading', { level: 1, name: mz06.title }).waitFor()
    await clerk.getByText('✓ 合于规定').waitFor()
    await clerk.getByText('采购限额标准 500,000.00 元', { exact: false }).waitFor()
    await visits.look(clerk)

    await clerk.goto(`${visits.base}/plans/hs-mzj-2027`)
    await clerk.getByRole('button', { name: `带入：${mz06.title}` }).click()
    await clerk.getByRole('heading', { level: 1, name: '列入项目' }).waitFor()
    expect(await clerk.getByLabel('采购文件发出日').inputValue()).toBe('2027-03-02')
    expect(await clerk.getByLabel('项目名称', { exact: true }).first().inputValue()).toBe(mz06.title)
    await clerk.getByRole('button', { name: '下一步：核对' }).click()
    await clerk.getByRole('heading', { name: '核对所填内容' }).waitFor()
    await clerk.getByRole('button', { name: '送审核' }).click()
    await clerk.waitForURL(/\/drafts\//)
    expect(visits.found).toEqual([])
  }, 300_000)

  it('what was begun is not lost to what is brought in', async () => {
    const clerk = await visits.signedIn('hs-mzj.jb')
    await clerk.goto(`${visits.base}/do/AddPlanLine/plan/hs-mzj-2027`)
    await clerk.getByLabel('项目编号').fill('mz-09')
    await clerk.getByText(/已保存/).waitFor()
    await clerk.goto(`${visits.base}/plans/hs-mzj-2027`)
    await clerk.getByRole('button', { name: `带入：${mz06.title}` }).click()
    await clerk.getByRole('link', { name: '办完它' }).click()
    await clerk.getByRole('heading', { level: 1, name: '列入项目' }).waitFor()
    expect(await clerk.getByLabel('项目编号').inputValue()).toBe('mz-09')
    expect(visits.found).toEqual([])
  }, 300_000)

  it('finance reads it without what only its purchaser does; who is not named finds none', async () => {
    const finance = await visits.signedIn('hs-czj.jb')
    await finance.goto(`${visits.base}/plans/hs-mzj-2026`)
    await finance.getByRole('heading', { level: 2, name: '预算与资金来源' }).waitFor()
    expect(await finance.getByRole('link', { name: '列入项目', exact: true }).count()).toBe(0)
    await visits.look(finance)
    const other = await visits.signedIn('ag-1.jb')
    await other.goto(`${visits.base}/plans`)
    await other.getByText('还没有与本单位有关的年度计划。').waitFor()
    await visits.look(other)
    expect(visits.found).toEqual([])
  }, 300_000)
})
