import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { caseInService, inService, oweWhatSigningAsks } from '../case-in-service.js'
import { beginVisits, inBrowser, type Visits } from './visits.js'

inBrowser('a purchase, in a browser', () => {
  let visits: Visits
  beforeAll(async () => {
    visits = await beginVisits(inService)
    for (const { stream, facts } of caseInService) await visits.api.given(stream, facts)
    await oweWhatSigningAsks(visits.api.engine)
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
    await clerk.getByRole('searchbox').fill('签订合同')
    await clerk.getByRole('button', { name: '查找' }).click()
    await clerk.getByText('共 1 条', { exact: false }).waitFor()
    await visits.look(clerk)
    await clerk.getByRole('searchbox').fill('')
    await clerk.getByRole('button', { name: '查找' }).click()
    await clerk.getByRole('link', { name: /^全部/ }).click()
    await clerk.getByRole('link', { name: /约定第1岗/ }).waitFor()
    await clerk.getByRole('link', { name: /9人参加/ }).click()
    await clerk.getByRole('heading', { name: '回执' }).waitFor()
    expect(visits.found).toEqual([])
  }, 300_000)

  it('draws the process as it is defined, with the same as a table; it is read and printed whole', async () => {
    const provider = await visits.signedIn('ag-1.jb')
    await provider.goto(`${visits.base}/cases/${way.caseId}/history`)
    await provider.getByRole('link', { name: '流程图' }).click()
    await provider.getByRole('heading', { level: 1, name: '流程图' }).waitFor()
    const drawing = provider.getByRole('img', { name: '采购包 1 的合同的流程图，内容与下表相同' })
    await drawing.waitFor()
    expect(await drawing.evaluate((img) => (img as unknown as { naturalWidth: number }).naturalWidth)).toBeGreaterThan(600)
    await provider.getByRole('row', { name: /公告合同.*应在4月7日前，逾期/ }).waitFor()
    await provider
      .getByText(/另一种情况下才有的/)
      .first()
      .click()
    await visits.look(provider)
    await provider.emulateMedia({ media: 'print' })
    expect(await drawing.evaluate((img) => (img as unknown as { clientWidth: number }).clientWidth)).toBeLessThanOrEqual(1280)
    const loser = await visits.signedIn('ag-2.jb')
    await loser.goto(`${visits.base}/cases/${way.caseId}/process`)
    await loser.getByText('没有您可以查看的流程', { exact: false }).waitFor()
    await visits.look(loser)
    expect(visits.found).toEqual([])
  }, 300_000)

  it('tells by when something is owed, how the day was counted, and under which clause', async () => {
    const provider = await visits.signedIn('ag-1.jb')
    await provider.goto(`${visits.base}/cases/${way.caseId}/terms`)
    await provider.getByRole('heading', { level: 2, name: '公告合同' }).waitFor()
    await provider.getByText(/^怎么算的/).click()
    await provider.getByText('清明，不计').waitFor()
    expect(await provider.getByText(/采购合同签订之日起2个工作日内/).count()).toBe(1)
    await visits.look(provider)
    await provider.getByRole('link', { name: '《政府采购法实施条例》第五十条' }).click()
    await provider.getByRole('heading', { level: 2, name: '系统据此回答的问题' }).waitFor()
    await visits.look(provider)
    await provider.goBack()
    await provider.getByRole('link', { name: /^已办结/ }).click()
    await provider.getByText('没有已办结的期限。').waitFor()
    expect(visits.found).toEqual([])
  }, 300_000)

  it('tells its doubts to whom they are told, and to nobody else', async () => {
    const clerk = await visits.signedIn('hs-mzj.jb')
    await clerk.goto(`${visits.base}/cases/${way.caseId}/irregularities`)
    await clerk.getByRole('heading', { level: 2, name: '服务应在2026年4月14日前开始' }).waitFor()
    await visits.look(clerk)
    const provider = await visits.signedIn('ag-1.jb')
    await provider.goto(`${visits.base}/cases/${way.caseId}/irregularities`)
    await provider.getByText('没有您可以查看的疑点', { exact: false }).waitFor()
    await visits.look(provider)
    expect(visits.found).toEqual([])
  }, 300_000)

  it('tells its money, its people and its service', async () => {
    const host = await visits.signedIn('tx-ly-host.jb')
    await host.goto(`${visits.base}/cases/${way.caseId}/money`)
    await host.getByText('逾期利息 142.50', { exact: false }).waitFor()
    await visits.look(host)
    await host.getByRole('link', { name: '人员' }).click()
    await host.getByText('缺岗 5 日', { exact: false }).waitFor()
    await visits.look(host)
    await host.getByRole('link', { name: '服务', exact: true }).click()
    await host.getByText('逐条查看2026年5月的记录').click()
    await host.getByRole('link', { name: /9人参加/ }).waitFor()
    await visits.look(host)
    expect(visits.found).toEqual([])
  }, 300_000)

  it('tells what was agreed, clause by clause, from the days that rest on it', async () => {
    const host = await visits.signedIn('tx-ly-host.jb')
    await host.goto(`${visits.base}/cases/${way.caseId}/terms`)
    await host.getByRole('link', { name: '合同条款' }).click()
    await host.getByText('已经签订 · 示范文本第一版').waitFor()
    await host.getByText('示范文本的其余').click()
    await host.getByText('社工离岗的，乙方应当自报告之日起15日内补派社工').waitFor()
    await visits.look(host)
    expect(visits.found).toEqual([])
  }, 300_000)

  it('says to whoever may not see them that there is nothing they may see', async () => {
    const loser = await visits.signedIn('ag-2.jb')
    for (const part of ['money', 'people', 'service', 'terms', 'clauses', 'history']) {
      await loser.goto(`${visits.base}/cases/${way.caseId}/${part}`)
      await loser.getByRole('navigation', { name: '项目的各页' }).waitFor()
      await loser
        .getByText(/没有您可以查看|没有正在计算|共 \d+ 条/)
        .first()
        .waitFor()
      await visits.look(loser)
    }
    expect(visits.found).toEqual([])
  }, 300_000)

  it('tells why an act cannot be done and leads to the act that cures it; what was done is corrected from its receipt', async () => {
    const clerk = await visits.signedIn('hs-mzj.jb')
    await clerk.goto(`${visits.base}/why/PublishAcceptance/contract/${way.caseId}.1`)
    await clerk.getByRole('heading', { level: 1, name: '为什么不能办：公告验收结果' }).waitFor()
    await clerk.getByRole('link', { name: '履约验收（为什么还不能办）' }).click()
    await clerk.getByRole('heading', { level: 1, name: '为什么不能办：履约验收' }).waitFor()
    await visits.look(clerk)
    const provider = await visits.signedIn('ag-1.jb')
    await visits.api.post(
      `/v1/contracts/${way.caseId}.1/deliveries/2026-05/record-service`,
      { item: '个案工作', quantity: 1, on: '2026-05-20', participants: 3, users: ['yd-017'], evidence: 'a'.repeat(64) },
      { as: 'ag-1.jb' },
    )
    await provider.goto(`${visits.base}/cases/${way.caseId}/history`)
    await provider.getByRole('link', { name: /3人参加/ }).click()
    await provider.getByRole('link', { name: '有误？更正或者作废' }).click()
    await provider.getByLabel('参加人数').fill('4')
    await visits.look(provider)
    await provider.getByLabel('理由', { exact: true }).fill('少记一人')
    await provider.getByRole('button', { name: '下一步：核对' }).click()
    await provider.getByText('更正了“服务记录”：少记一人').waitFor()
    await visits.look(provider)
    await provider.getByRole('button', { name: '提交' }).click()
    await provider.waitForURL(/\/receipts\//)
    await provider.getByText('更正了“服务记录”：少记一人').waitFor()
    expect(visits.found).toEqual([])
  }, 300_000)
})
