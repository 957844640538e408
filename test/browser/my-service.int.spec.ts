import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { award, conditionMet, contractId, noon, terms } from '../signed-contract.js'
import { caseInService, inService } from '../case-in-service.js'
import { beginVisits, inBrowser, phone, type Visits } from './visits.js'

const payment = `payment/${award}/2` as const

inBrowser('the service that a unit gives or takes in, in a browser', () => {
  let visits: Visits
  beforeAll(async () => {
    visits = await beginVisits(inService)
    for (const { stream, facts } of caseInService) await visits.api.given(stream, facts)
    const worker = { org: 'ag-1', certificate: '社会工作师', saidBy: 'operator' }
    await visits.api.given('practitioner/w-13', [{ type: 'PractitionerRegistered', at: noon('2026-03-02'), data: worker }])
    await visits.api.given(`post/${award}/1`, [
      {
        type: 'WorkerDeployed',
        key: '2',
        at: noon('2026-05-22'),
        data: { worker: 'w-13', certificate: '社会工作师', confirmed: true },
      },
    ])
    await visits.api.given(`assignment/${award}/tx-ly`, [
      { type: 'AssignmentProposed', key: '1', at: noon('2026-04-08'), data: {} },
    ])
    await visits.api.given(contractId, [{ ...conditionMet(2), at: noon('2026-05-22') }])
    const requested = { tranche: 2, request: 1, amount: terms.tranches[1]?.amount, invoice: '1', requestedBy: 'ag-1.jb' }
    await visits.api.given(payment, [
      {
        type: 'PaymentCheckAsked',
        key: '1/host/tx-ly-host',
        at: noon('2026-05-22'),
        data: { request: 1, by: 'host', org: 'tx-ly-host' },
      },
      { type: 'PaymentRequested', key: '1', at: noon('2026-05-22'), data: { ...requested, invoiceReceived: noon('2026-05-22') } },
    ])
  }, 120_000)
  afterAll(() => visits?.close())
  const told = async () => {
    const { body } = await visits.api.get(`/v1/cases/${way.caseId}/history?limit=500`, { as: 'hs-mzj.jb' })
    return (body['facts'] as readonly { readonly sentence: string }[]).map(({ sentence }) => sentence)
  }

  it('a street says on its phone, in two taps each, who has come, that it takes the agency in, and that the service is as it says', async () => {
    const street = await visits.signedIn('tx-ly-host.jb')
    await street.setViewportSize(phone)
    await street.getByRole('link', { name: '服务台', exact: true }).click()
    await street.getByText('到了吗？').waitFor()
    await visits.look(street)
    await street.setViewportSize(phone)
    const heights = await street
      .locator('.service .btn')
      .evaluateAll((all) => all.map((one) => Math.round((one as unknown as { offsetHeight: number }).offsetHeight)))
    expect(heights.filter((height) => height < 44)).toEqual([])

    await street.getByRole('link', { name: /^今天到了：第1岗/ }).click()
    await street.getByText('确认社工2026年5月25日到岗').waitFor()
    await visits.look(street)
    await street.getByRole('button', { name: '提交' }).click()
    await street.waitForURL(/\/receipts\//)
    await street.goto(`${visits.base}/service`)
    await street.getByRole('link', { name: /^离岗了：第1岗/ }).waitFor()

    await street.getByRole('link', { name: /^接收派驻/ }).click()
    await street.getByRole('button', { name: '提交' }).click()
    await street.waitForURL(/\/receipts\//)
    await street.goto(`${visits.base}/service`)
    await street.getByRole('link', { name: /^提供服务场地/ }).waitFor()

    await street.getByRole('link', { name: /^属实：第2期/ }).click()
    await street.getByRole('button', { name: '提交' }).click()
    await street.waitForURL(/\/receipts\//)
    expect(await told()).toContain('出具意见：认可')
    await street.goto(`${visits.base}/service`)
    await street.getByText('本月服务').waitFor()
    expect(await street.getByText('服务属实吗？').count()).toBe(0)
    expect(visits.found).toEqual([])
  }, 300_000)

  it('an agency writes down several records at once: nothing of them is sent before all are right', async () => {
    const agency = await visits.signedIn('ag-1.jb')
    await agency.getByRole('link', { name: '服务台', exact: true }).click()
    await agency.getByRole('link', { name: /^记录2026年5月的服务/ }).click()
    await agency.getByRole('heading', { level: 1, name: '记录2026年5月的服务' }).waitFor()
    await agency.getByText('从电子表格填入').click()
    await visits.look(agency)
    await agency.getByLabel('佐证文件（可以一次选几个）').setInputFiles([
      { name: '签到.txt', mimeType: 'text/plain', buffer: Buffer.from('x') },
      { name: '照片.txt', mimeType: 'text/plain', buffer: Buffer.from('y') },
    ])
    await agency.getByText('已上传：签到.txt、照片.txt').waitFor()
    const sheet = (rows: string) => ({
      name: '五月.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`\uFEFF合同中的项目,数量,服务日期,参加人数,服务对象代号,佐证文件\r\n${rows}`),
    })
    const choose = agency.getByLabel('电子表格，另存为 CSV')
    await choose.setInputFiles(sheet('上门,1,2026-05-18,3,,签到.txt\r\n个案工作,1,2026-05-19,4,,没有.txt'))
    await agency.getByRole('heading', { name: '有 2 处要改，没有填入任何一条' }).waitFor()
    await agency.getByText('第 3 行，佐证文件：没有选名为“没有.txt”的文件').waitFor()
    await visits.look(agency)
    await choose.setInputFiles(sheet('个案工作,1,2026-05-18,3,yd-017,签到.txt\r\n个案工作,1,2026-06-19,4,,照片.txt'))
    await agency.getByText('已填入 2 条，请在下面核对').waitFor()
    await agency.getByText(/已保存/).waitFor()
    await agency.getByRole('button', { name: '下一步：核对' }).click()
    await agency.getByText('2 条中有 1 条要改，都还没有提交。').waitFor()
    await agency.getByText('请记入2026年6月', { exact: false }).waitFor()
    expect(await agency.getByRole('button', { name: '提交 2 条' }).isDisabled()).toBe(true)
    await visits.look(agency)
    await agency.getByRole('button', { name: '返回修改' }).click()
    await agency.reload()
    await agency.locator('#entries_rows_1_on').fill('2026-05-19')
    await agency.getByRole('button', { name: '下一步：核对' }).click()
    await agency.getByText('记录2026年5月19日的个案工作：1，4人参加').waitFor()
    const both = ['记录2026年5月18日的个案工作：1，3人参加', '记录2026年5月19日的个案工作：1，4人参加']
    expect((await told()).filter((sentence) => both.includes(sentence))).toEqual([])
    await agency.getByRole('button', { name: '提交 2 条' }).click()
    await agency.getByRole('heading', { name: '已记录 2 条' }).waitFor()
    await visits.look(agency)
    expect(await told()).toEqual(expect.arrayContaining(both))
    expect(visits.found).toEqual([])
  }, 300_000)

  it('a month that cannot be written to says why; who has no part in it finds nothing', async () => {
    const agency = await visits.signedIn('ag-1.jb')
    await agency.goto(`${visits.base}/service/${award}/2027-08`)
    await agency.getByRole('heading', { name: '现在不能记录' }).waitFor()
    await visits.look(agency)
    const stranger = await visits.signedIn('ag-2.jb')
    await stranger.goto(`${visits.base}/service`)
    await stranger.getByText('没有本单位提供或者接收的服务。').waitFor()
    await visits.look(stranger)
    expect(visits.found).toEqual([])
  }, 300_000)
})
