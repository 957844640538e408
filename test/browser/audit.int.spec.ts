import { paper } from '../api.js'
import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { caseInService, inService } from '../case-in-service.js'
import { award } from '../signed-contract.js'
import { beginVisits, inBrowser, type Visits } from './visits.js'

inBrowser('an audit, in a browser', () => {
  let visits: Visits
  beforeAll(async () => {
    visits = await beginVisits(inService)
    for (const { stream, facts } of caseInService) await visits.api.given(stream, facts)
    await visits.api.post(
      `/v1/contracts/${award}/deliveries/2026-05/record-service`,
      { item: '没有约定的', quantity: 1, on: '2026-05-20', participants: 3, users: [], evidence: paper.hash },
      { as: 'ag-1.jb' },
    )
  }, 120_000)
  afterAll(() => visits?.close())

  it('begins with the letters by which one reads, finds their cases, and what was refused there', async () => {
    const office = await visits.signedIn('hs-sjj.jb')
    await office.getByRole('link', { name: '审计' }).click()
    await office.getByText('现在没有生效的函件', { exact: false }).waitFor()
    await visits.look(office)
    const letter = { signedBy: '示例签发人', paper: paper.hash, from: '2026-05-01', until: '2026-05-31' }
    const grant = (more: object) => visits.api.post('/v1/letters/hs-sjj/grant', { ...letter, ...more }, { as: 'operator' })
    await grant({ number: '黄审通〔2026〕12号', purchasers: ['hs-mzj'], regions: ['341002'], cases: [way.caseId] })
    await grant({ number: '黄审通〔2026〕8号', until: '2026-05-20', cases: [way.caseId] })
    await office.goto(visits.base)
    await office.getByRole('heading', { level: 2, name: '凭以调阅的函件' }).waitFor()
    await office.getByText('黄审通〔2026〕12号').waitFor()
    expect(await office.getByText('黄审通〔2026〕8号').count()).toBe(0)
    await visits.look(office)
    await office.goto(`${visits.base}/audit`)
    await office.getByText('✓ 正在生效').waitFor()
    await office.getByText('已经到期').waitFor()
    await office.getByText('记录服务').waitFor()
    await visits.look(office)
    await office.getByRole('searchbox').fill('黎阳')
    await office.getByRole('button', { name: '查找' }).click()
    await office.getByRole('link', { name: '屯溪区黎阳镇社工站运营服务' }).first().waitFor()
    await visits.look(office)
    await office.getByRole('link', { name: '归档' }).click()
    await office.getByRole('link', { name: '去掉条件，显示全部项目' }).waitFor()
    await office.goto(`${visits.base}/cases/${way.caseId}/history`)
    await office.getByRole('link', { name: '表格（CSV）' }).waitFor()
    await office.goto(`${visits.base}/refusals`)
    await office.getByText('没有约定的', { exact: false }).waitFor()
    await visits.look(office)
    expect(visits.found).toEqual([])
  }, 300_000)

  it('what was refused is for whoever leads the unit to see, and not for its clerks', async () => {
    const leader = await visits.signedIn('ag-1.jb')
    await leader.goto(`${visits.base}/refusals?person=ag-9.jb`)
    await leader.getByText('没有。被拒绝的申请会记在这里', { exact: false }).waitFor()
    await visits.look(leader)
    const clerk = await visits.signedIn('hs-mzj.jb')
    await clerk.goto(`${visits.base}/refusals`)
    await clerk.getByText('只有单位负责人、签发人和凭函调阅的单位可以查看').waitFor()
    await visits.look(clerk)
    expect(visits.found.filter((one) => !/403/.test(one))).toEqual([])
  }, 300_000)
})
