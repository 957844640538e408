import { award, conditionMet, contractId, noon } from '../signed-contract.js'
import { caseInService, inService } from '../case-in-service.js'
import { beginVisits, inBrowser, type Visits } from './visits.js'

inBrowser('what is owed to a unit and what it has to pay, in a browser', () => {
  let visits: Visits
  beforeAll(async () => {
    visits = await beginVisits(inService)
    for (const { stream, facts } of caseInService) await visits.api.given(stream, facts)
    await visits.api.given(contractId, [{ ...conditionMet(2), at: noon('2026-05-22') }])
  }, 120_000)
  afterAll(() => visits?.close())

  it('a provider sees who owes it what and why not yet, registers an invoice by its number and asks for its money', async () => {
    const provider = await visits.signedIn('ag-1.jb')
    await provider.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: '收付款' }).click()
    await provider.getByRole('heading', { level: 2, name: /^应收的款项/ }).waitFor()
    await provider.getByText('等黄山市民政局支付逾期利息').waitFor()
    await visits.look(provider)
    await provider.getByText('付款条件还没有成就').click()
    await provider.getByText('条件：履约验收合格，还没有成就').waitFor()
    await visits.look(provider)

    await provider.getByLabel(/^数电票号码：第2期/).fill('26342000000012345678')
    await provider.getByRole('button', { name: /^登记发票：第2期/ }).click()
    await provider.getByRole('heading', { level: 1, name: '登记发票' }).waitFor()
    expect(await provider.getByLabel('付款节点的卷宗').inputValue()).toBe(`payment/${award}/2`)
    await provider.getByRole('button', { name: '下一步：核对' }).click()
    await provider.getByRole('button', { name: '提交' }).click()
    await provider.waitForURL(/\/receipts\//)

    await provider.goto(`${visits.base}/money`)
    await provider.getByRole('link', { name: /^申请支付：第2期/ }).click()
    await provider.getByLabel('数电票号码').fill('26342000000012345678')
    await provider.getByRole('button', { name: '下一步：核对' }).click()
    await provider.getByText('申请支付第2期76,000.00 元').waitFor()
    await provider.getByRole('button', { name: '提交' }).click()
    await provider.waitForURL(/\/receipts\//)
    await provider.goto(`${visits.base}/money`)
    await provider.getByText(/^等黎阳镇.*出具落地单位意见/).waitFor()
    expect(visits.found).toEqual([])
  }, 300_000)

  it('a host says no from the same page, and who pays sees it beside the request; a stranger sees nothing', async () => {
    const host = await visits.signedIn('tx-ly-host.jb')
    await host.goto(`${visits.base}/money`)
    await visits.look(host)
    await host.getByRole('link', { name: /^出具落地单位意见：第2期/ }).click()
    await host.getByLabel('否').check()
    await host.getByLabel('意见').fill('五月只来过三天')
    await host.getByRole('button', { name: '下一步：核对' }).click()
    await host.getByRole('button', { name: '提交' }).click()
    await host.waitForURL(/\/receipts\//)

    const payer = await visits.signedIn('hs-mzj.jb')
    await payer.goto(`${visits.base}/money`)
    await payer.getByRole('heading', { level: 2, name: /^应付的款项/ }).waitFor()
    await payer.getByText('不认可：').waitFor()
    await payer.getByRole('link', { name: '五月只来过三天' }).waitFor()
    await payer.getByRole('link', { name: /^审核支付申请：第2期/ }).waitFor()
    await visits.look(payer)

    const stranger = await visits.signedIn('ag-2.jb')
    await stranger.goto(`${visits.base}/money`)
    await stranger.getByText('没有应收或者应付的款项。').waitFor()
    await visits.look(stranger)
    expect(visits.found).toEqual([])
  }, 300_000)
})
