import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { caseInService, inService } from '../case-in-service.js'
import { beginVisits, inBrowser, type Visits } from './visits.js'

inBrowser('what everybody may read, in a browser', () => {
  let visits: Visits
  beforeAll(async () => {
    visits = await beginVisits(inService)
    for (const { stream, facts } of caseInService) await visits.api.given(stream, facts)
    await visits.api.given('plan/hs-mzj-2026', [
      {
        type: 'PlanOpened',
        data: {
          purchaser: 'hs-mzj',
          year: 2026,
          region: '341000',
          parties: { purchaser: ['hs-mzj'], finance: ['hs-czj'], lead: ['hs-sgb'] },
        },
      },
      { type: 'PlanPublished', data: { address: 'https://example.cn/p', disclosureReview: 'X-1', lines: ['mz-06'] } },
    ])
  }, 120_000)
  afterAll(() => visits?.close())

  it('is found without signing in, followed step by step, and read in large type', async () => {
    const stranger = await visits.stranger('/public')
    await stranger.getByRole('searchbox').fill('黎阳')
    await stranger.getByRole('button', { name: '查找' }).click()
    await stranger.getByRole('link', { name: '屯溪区黎阳镇社工站运营服务' }).waitFor()
    expect(new URL(stranger.url()).searchParams.get('q')).toBe('黎阳')
    await visits.look(stranger)
    await stranger.getByRole('button', { name: '大字' }).click()
    await visits.look(stranger)
    await stranger.getByRole('link', { name: '屯溪区黎阳镇社工站运营服务' }).click()
    await stranger.getByText('后面的步骤已经公开，这一步没有公开的内容。').first().waitFor()
    await visits.look(stranger)
    await stranger.reload()
    await stranger.getByRole('button', { name: '大字', pressed: true }).waitFor()
    await stranger.getByRole('link', { name: '年度计划' }).click()
    await stranger.getByText('公开年度计划：1个项目', { exact: false }).waitFor()
    await visits.look(stranger)
    await stranger.getByRole('heading', { level: 2, name: '公开的内容' }).waitFor()
    await stranger.goto(`${visits.base}/public?q=${encodeURIComponent('没有这样的')}`)
    await stranger.getByRole('link', { name: '去掉条件，显示全部项目' }).waitFor()
    await visits.look(stranger)
    expect(visits.found).toEqual([])
  }, 300_000)

  it('is found among the notices by kind and unit, each at its own address, and what is overdue has a page', async () => {
    const stranger = await visits.stranger('/public')
    await stranger.getByRole('link', { name: '正在接受响应' }).click()
    await stranger.getByRole('link', { name: '去掉条件，显示全部项目' }).waitFor()
    await stranger.getByRole('link', { name: '公告', exact: true }).click()
    await stranger.getByRole('heading', { level: 1, name: '公告' }).waitFor()
    await stranger.getByRole('link', { name: '年度计划：黄山市民政局2026 年度购买计划' }).first().waitFor()
    await visits.look(stranger)
    await stranger.getByRole('link', { name: '采购意向', exact: true }).click()
    await stranger.getByLabel('购买主体的编号').fill('hs-mzj')
    await stranger.getByRole('button', { name: '筛选' }).click()
    await stranger.waitForURL(/kind=intention&unit=hs-mzj/)
    await stranger.getByRole('link', { name: '采购意向：屯溪区黎阳镇社工站运营服务' }).click()
    await stranger.getByRole('link', { name: '官方公告' }).waitFor()
    await visits.look(stranger)
    await stranger.getByRole('link', { name: '这个项目公开的全部' }).click()
    await stranger.getByRole('heading', { level: 2, name: '基本情况' }).waitFor()
    await visits.look(stranger)
    await stranger.getByRole('link', { name: '逾期', exact: true }).click()
    await stranger.getByText('没有。依法应当公开的都已经公开。').waitFor()
    await visits.look(stranger)
    await stranger.goto(`${visits.base}/public/notices?kind=closed`)
    await stranger.getByRole('link', { name: '去掉条件，显示全部公告' }).waitFor()
    await visits.look(stranger)
    expect(visits.found).toEqual([])
  }, 300_000)

  it('is read with the law that it goes by: every rule, its clause in its own words, and what rests on an article', async () => {
    const stranger = await visits.stranger('/public')
    await stranger.getByRole('link', { name: '规定' }).click()
    await stranger.getByRole('heading', { level: 1, name: '规定' }).waitFor()
    await visits.look(stranger)
    await stranger.getByRole('searchbox').fill('最迟何时公告合同')
    await stranger.getByRole('button', { name: '查找' }).click()
    await stranger.getByRole('link', { name: '合同签订后，最迟何时公告合同？' }).click()
    await stranger.getByRole('heading', { level: 1, name: '合同签订后，最迟何时公告合同？' }).waitFor()
    await stranger.getByText('公告发出期不超过2个工作日。').waitFor()
    await stranger.getByText('2026年3月2日合同签订，3月5日办理的差一日，违法').waitFor()
    await visits.look(stranger)
    await stranger.getByRole('link', { name: '《政府采购法实施条例》第五十条' }).click()
    await stranger.getByRole('heading', { level: 1, name: '《政府采购法实施条例》第五十条' }).waitFor()
    await stranger.getByRole('link', { name: '合同签订后，最迟何时公告合同？' }).waitFor()
    await visits.look(stranger)
    await stranger.goto(`${visits.base}/public/law/at/${encodeURIComponent('示例规定')}/${encodeURIComponent('第一条')}`)
    await stranger.getByText('这里没有依据这一条的规定', { exact: false }).waitFor()
    await visits.look(stranger)
    await stranger.goto(`${visits.base}/public/law?q=${encodeURIComponent('没有这样的')}`)
    await stranger.getByRole('link', { name: '显示全部规定' }).waitFor()
    await stranger.getByRole('link', { name: '合同示范文本' }).click()
    await stranger.getByText('可以另行约定：补派社工').waitFor()
    await visits.look(stranger)
    expect(visits.found).toEqual([])
  }, 300_000)

  it('is not there where nothing is published', async () => {
    const stranger = await visits.stranger('/public/cases/hs-mzj-2026.mz-99')
    await stranger.getByText('再试一次').waitFor()
    expect(await stranger.getByText(way.caseId).count()).toBe(0)
  }, 300_000)

  it('says so where there is no such page, and to whoever has signed out', async () => {
    const stranger = await visits.stranger('/public/nowhere')
    await stranger.getByRole('heading', { level: 1, name: '没有这一页' }).waitFor()
    await visits.look(stranger)
    await stranger.goto(`${visits.base}/signed-out`)
    await stranger.getByRole('heading', { level: 1, name: '已经退出' }).waitFor()
    await visits.look(stranger)
    const clerk = await visits.signedIn('hs-mzj.jb')
    await clerk.goto(`${visits.base}/nowhere`)
    await clerk.getByRole('heading', { level: 1, name: '没有这一页' }).waitFor()
    await visits.look(clerk)
    expect(visits.found.filter((one) => /signed-out|nowhere/.test(one))).toEqual([])
  }, 300_000)
})
