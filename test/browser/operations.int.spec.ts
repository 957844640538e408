import { noteWaiting } from '#engine'
import { beginVisits, inBrowser, type Visits } from './visits.js'

inBrowser('how the system stands, in a browser', () => {
  let visits: Visits
  beforeAll(async () => {
    visits = await beginVisits('2026-02-01T02:00:00.000Z')
  }, 120_000)
  afterAll(() => visits?.close())

  it('is told to the operator with what to do, and is in nobody’s 待办', async () => {
    const operator = await visits.signedIn('operator')
    await operator.getByRole('link', { name: '系统运行' }).click()
    await operator.getByRole('heading', { level: 2, name: '各跟随者落后多少' }).waitFor()
    await visits.look(operator)
    const { pool } = visits.api.engine.store
    await noteWaiting(pool, { process: 'contract/a.1', act: 'OpenContract', key: '' }, { codes: ['NoAward'] })
    await noteWaiting(pool, { process: 'plan/b', act: 'process.run', key: '' }, { error: 'another release' })
    await operator.reload()
    await operator.getByText('要处理的 1 项').waitFor()
    await operator.getByText('正常等待的 1 项').click()
    await visits.look(operator)
    await operator.goto(visits.base)
    await operator.getByRole('heading', { level: 1, name: '待办' }).waitFor()
    await operator.getByRole('heading', { level: 2, name: '系统运行' }).waitFor()
    await visits.look(operator)
    expect(await operator.getByText('拟定合同').count()).toBe(0)
    const clerk = await visits.signedIn('hs-mzj.jb')
    expect(await clerk.getByRole('link', { name: '系统运行' }).count()).toBe(0)
    await clerk.goto(`${visits.base}/ops`)
    await clerk.getByText('只有系统管理员可以查看').waitFor()
    await visits.look(clerk)
    expect(visits.found.filter((one) => !/403/.test(one))).toEqual([])
  }, 300_000)
})
