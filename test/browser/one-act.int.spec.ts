import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { beginVisits, inBrowser, type Visits } from './visits.js'

inBrowser('an act, in a browser', () => {
  let visits: Visits
  beforeAll(async () => {
    visits = await beginVisits('2026-02-01T02:00:00.000Z')
    await visits.api.given(way.stream, [way.opened, way.surveyed])
  }, 120_000)
  afterAll(() => visits?.close())

  it('a clerk fills in, looks over and sends an act; it is reviewed and signed; its receipt is there', async () => {
    const clerk = await visits.signedIn('hs-mzj.jb')
    await visits.look(clerk)
    await clerk.goto(`${visits.base}/cases/${way.caseId}`)
    await clerk.getByRole('heading', { name: '我能办什么' }).waitFor()
    await clerk.getByRole('link', { name: '公开采购意向' }).first().waitFor()
    await visits.look(clerk)
    await clerk.goto(`${visits.base}/do/PublishIntention/${way.stream}`)
    await clerk.getByLabel('公开地址').first().fill('https://example.cn/i')
    await clerk.getByLabel(/审查/).fill('X-1')
    await clerk.getByText(/已保存/).waitFor()
    await visits.look(clerk)
    await clerk.reload()
    expect(await clerk.getByLabel('公开地址').first().inputValue()).toBe('https://example.cn/i')
    await clerk.getByRole('button', { name: '下一步：核对' }).click()
    await clerk.getByRole('heading', { name: '核对所填内容' }).waitFor()
    await visits.look(clerk)
    await clerk.getByRole('button', { name: '送审核' }).click()
    await clerk.waitForURL(/\/drafts\//)
    const draft = clerk.url()

    const reviewer = await visits.signedIn('hs-mzj.sh')
    await reviewer.getByRole('link', { name: /^审核：/ }).click()
    await reviewer.getByRole('heading', { name: '本单位签署' }).waitFor()
    await visits.look(reviewer)
    await reviewer.getByRole('button', { name: '审核通过' }).click()
    await reviewer.getByText('已送到签发').waitFor()

    const leader = await visits.signedIn('hs-mzj.qf')
    await leader.goto(draft)
    await leader.getByRole('button', { name: '签发', exact: true }).click()
    await leader.waitForURL(/\/receipts\//)
    await leader.getByRole('heading', { level: 1, name: /^已办理/ }).waitFor()
    await visits.look(leader)
    expect(await leader.getByText('hs-mzj.sh').count()).toBeGreaterThan(0)
    await leader.goto(`${visits.base}/cases`)
    await leader.getByRole('heading', { level: 1, name: '项目' }).waitFor()
    await visits.look(leader)

    expect(visits.found).toEqual([])
  }, 300_000)
})
