import type { Instant } from '#kernel'
import { award, conditionMet, contractId, noon } from '../signed-contract.js'
import { caseInService, inService } from '../case-in-service.js'
import { beginVisits, inBrowser, type Visits } from './visits.js'

const parties = { purchaser: ['hs-mzj'], lead: ['hs-sgb'], finance: ['hs-czj'] }
const planned = '2025-09-01T02:00:00.000Z' as Instant

inBrowser('what stands beside 待办, in a browser', () => {
  let visits: Visits
  beforeAll(async () => {
    visits = await beginVisits(inService)
    for (const { stream, facts } of caseInService) await visits.api.given(stream, facts)
    await visits.api.given(contractId, [{ ...conditionMet(2), at: noon('2026-05-22') }])
    const worker = { worker: 'w-13', certificate: '社会工作师', confirmed: true }
    await visits.api.given(`post/${award}/1`, [{ type: 'WorkerDeployed', key: '2', at: noon('2026-05-22'), data: worker }])
    const data = { purchaser: 'hs-mzj', year: 2027, region: '341000', parties }
    await visits.api.given('plan/hs-mzj-2027', [{ type: 'PlanOpened', at: planned, data }])
  }, 120_000)
  afterAll(() => visits?.close())

  it.each([
    ['ag-1.jb', '欠我们的', '屯溪区黎阳镇社工站运营服务 · 等我们申请支付', ['年度计划', '本月服务']],
    ['tx-ly-host.jb', '本月服务', '1 条记录，服务 9 人次', ['年度计划', '欠我们的', '支付期限']],
    ['hs-czj.jb', '支付期限', '没有正在计算期限的支付。', ['欠我们的', '本月服务']],
    ['hs-sgb.jb', '年度计划', '编制中', ['欠我们的', '本月服务']],
    ['hs-mzj.jb', '年度计划', '编制中', ['欠我们的', '本月服务']],
  ])(
    'is for %s what its unit does: %s, and nothing of what others do',
    async (person, heading, says, none) => {
      const page = await visits.signedIn(person)
      await page.getByRole('heading', { level: 2, name: new RegExp(`^${heading}`) }).waitFor()
      await page.getByText(says, { exact: false }).first().waitFor()
      await visits.look(page)
      for (const other of none)
        expect(await page.getByRole('heading', { level: 2, name: new RegExp(`^${other}`) }).count()).toBe(0)
      expect(visits.found).toEqual([])
    },
    300_000,
  )

  it('asks a street whether the worker has come, and leads to the look at the answer', async () => {
    const street = await visits.signedIn('tx-ly-host.jb')
    await street.getByRole('link', { name: /^今天到了：第1岗/ }).click()
    await street.getByRole('heading', { level: 1, name: '确认到岗' }).waitFor()
    await visits.look(street)
    expect(visits.found).toEqual([])
  }, 300_000)

  it('lets nobody into a dead entry: what stands in the head leads to a page that says something', async () => {
    for (const person of ['ag-2.jb', 'tx-ly-host.jb', 'ex-06', 'ev-2.jb']) {
      const page = await visits.signedIn(person)
      const links = page.getByRole('navigation', { name: '主要栏目' }).getByRole('link')
      for (let n = 0; n < (await links.count()); n += 1) {
        await links.nth(n).click()
        await page.getByRole('heading', { level: 1 }).waitFor()
        expect(await page.getByRole('heading', { level: 1, name: '没有这一页' }).count()).toBe(0)
      }
    }
    expect(visits.found).toEqual([])
  }, 300_000)
})
