import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium as driver, type Browser, type Page } from 'playwright-core'
import { repository } from '../../infra/repository.mjs'
import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { apiOnPostgres, type ApiUnderTest } from '../api.js'
import { chromium } from './chromium.js'

const path = chromium()
if (path === undefined) console.warn('there is no Chromium here: what is tried in a browser is skipped (CHROME_PATH names one)')
const axe = readFileSync(join(repository, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8')

let api: ApiUnderTest
let browser: Browser
let base: string
const noise: string[] = []
const found: string[] = []

/** A person's own browser, signed in, on 待办. */
async function signedIn(person: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } })
  // A machine that does ten other things needs more than the usual half minute.
  context.setDefaultTimeout(90_000)
  const page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && noise.push(`${page.url()}: ${message.text()}`))
  page.on('pageerror', (error) => noise.push(`${page.url()}: ${error.message}`))
  await page.goto(base)
  await page.getByRole('button', { name: `${person} 登录` }).click()
  await page.getByRole('heading', { level: 1, name: '待办' }).waitFor()
  return page
}

/** What axe has against a page as it stands. */
async function look(page: Page): Promise<void> {
  // In the page's own world the policy would refuse a script from here: evaluated, it is none.
  await page.evaluate(axe)
  const violations = await page.evaluate<string[]>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes[0].html.slice(0, 160)))`,
  )
  found.push(...violations.map((one) => `${new URL(page.url()).pathname} ${one}`))
}

const tried = path === undefined ? describe.skip : describe
tried('in a browser', () => {
  beforeAll(async () => {
    const portalDir = join(repository, 'dist', 'portal')
    api = await apiOnPostgres({ now: '2026-02-01T02:00:00.000Z', more: { signIn: { provider: 'here' }, portalDir } })
    await api.given(way.stream, [way.opened, way.surveyed])
    await api.app.listen(0, '127.0.0.1')
    base = await api.app.getUrl()
    const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--lang=zh-CN']
    browser = await driver.launch({ executablePath: path ?? '', args })
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await api?.close()
  })

  it('a clerk fills in, looks over and sends an act; it is reviewed and signed; its receipt is there', async () => {
    const clerk = await signedIn('hs-mzj.jb')
    await look(clerk)
    await clerk.goto(`${base}/cases/${way.caseId}`)
    await clerk.getByRole('heading', { name: '我能办什么' }).waitFor()
    await clerk.getByRole('link', { name: '公开采购意向' }).first().waitFor()
    await look(clerk)
    await clerk.goto(`${base}/do/PublishIntention/${way.stream}`)
    await clerk.getByLabel('公开地址').first().fill('https://example.cn/i')
    await look(clerk)
    await clerk.getByLabel(/审查/).fill('X-1')
    await clerk.getByText(/已保存/).waitFor()
    await clerk.reload()
    expect(await clerk.getByLabel('公开地址').first().inputValue()).toBe('https://example.cn/i')
    await clerk.getByRole('button', { name: '下一步：核对' }).click()
    await clerk.getByRole('heading', { name: '核对所填内容' }).waitFor()
    await look(clerk)
    await clerk.getByRole('button', { name: '送审核' }).click()
    await clerk.waitForURL(/\/drafts\//)
    const draft = clerk.url()

    const reviewer = await signedIn('hs-mzj.sh')
    await reviewer.getByRole('link', { name: /^审核：/ }).click()
    await reviewer.getByRole('heading', { name: '本单位签署' }).waitFor()
    await look(reviewer)
    await reviewer.getByRole('button', { name: '审核通过' }).click()
    await reviewer.getByText('已送到签发').waitFor()

    const leader = await signedIn('hs-mzj.qf')
    await leader.goto(draft)
    await leader.getByRole('button', { name: '签发', exact: true }).click()
    await leader.waitForURL(/\/receipts\//)
    await leader.getByRole('heading', { level: 1, name: /^已办理/ }).waitFor()
    await look(leader)
    expect(await leader.getByText('hs-mzj.sh').count()).toBeGreaterThan(0)
    await leader.goto(`${base}/cases`)
    await leader.getByRole('link', { name: /./ }).first().waitFor()
    await look(leader)

    expect(found).toEqual([])
    expect(noise).toEqual([])
  }, 300_000)
})
