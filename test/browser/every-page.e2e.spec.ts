import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium as driver, type Browser, type Page } from 'playwright-core'
import { repository } from '../../infra/repository.mjs'
import { rehearse, type Rehearsal } from '../../apps/cli/rehearse/rehearsal.js'
import { chromium, flags } from './chromium.js'
import { beginVisits, inBrowser, lookedAt, phone, wide } from './visits.js'

const caseId = 'hs-mzj-2026.mz-06'

/** An address of each page that is read; what asks for something has forms and purchases of its own. */
const addresses: Readonly<Record<string, readonly string[]>> = {
  '/': ['/', '/?box=signing', '/?box=waiting', '/?box=handled'],
  '/cases': ['/cases'],
  '/cases/:caseId': [`/cases/${caseId}`],
  '/cases/:caseId/terms': [`/cases/${caseId}/terms`],
  '/cases/:caseId/clauses': [`/cases/${caseId}/clauses`],
  '/cases/:caseId/money': [`/cases/${caseId}/money`],
  '/cases/:caseId/people': [`/cases/${caseId}/people`],
  '/cases/:caseId/service': [`/cases/${caseId}/service`],
  '/cases/:caseId/irregularities': [`/cases/${caseId}/irregularities`],
  '/cases/:caseId/history': [`/cases/${caseId}/history`],
  '/cases/:caseId/process': [`/cases/${caseId}/process`],
  '/cases/:caseId/papers': [`/cases/${caseId}/papers`],
  '/do/:act/*': [`/do/TerminateContract/contract/${caseId}.1`],
  '/why/:act/*': [`/why/PublishAcceptance/contract/${caseId}.1`],
  '/drafts/:id': ['/drafts/none'],
  '/receipts/:fact': ['/receipts/none'],
  '/training': ['/training'],
  '/audit': ['/audit'],
  '/refusals': ['/refusals'],
  '/ops': ['/ops'],
  '/me': ['/me'],
  '/unit': ['/unit'],
  '/calendar': ['/calendar'],
  '/money': ['/money'],
  '/plans': ['/plans'],
  '/plans/:plan': ['/plans/hs-mzj-2026'],
  '/plans/:plan/lines/:line': ['/plans/hs-mzj-2026/lines/mz-06'],
  '/service': ['/service'],
  '/service/:award/:month': [`/service/${caseId}.1/2026-10`],
  '/units': ['/units'],
  '/units/:organization': ['/units/ag-1'],
  law: ['/law'],
  'law/at/:instrument/:article': [],
  'law/templates': ['/law/templates'],
  'law/:rule': ['/law/contract-publication'],
  '/signed-out': ['/signed-out'],
}
const publicAddresses: Readonly<Record<string, readonly string[]>> = {
  '/public': ['/public'],
  'cases/:caseId': [`/public/cases/${caseId}`],
  'plans/:plan': ['/public/plans/hs-mzj-2026'],
  notices: ['/public/notices', '/public/notices?kind=contract'],
  'notices/:notice': ['/public/notices/none'],
  overdue: ['/public/overdue'],
}

/** Somebody of each kind who uses it. */
const people = [
  'hs-mzj.jb',
  'hs-mzj.qf',
  'hs-mzj.cw',
  'hs-czj.jb',
  'hs-sgb.jb',
  'tx-ly-host.jb',
  'ag-1.jb',
  'ag-2.jb',
  'ev-2.jb',
  'ex-06',
  'hs-sjj.jb',
]

const whenAll = process.env['SANSHE_BROWSER'] === 'all' ? inBrowser : describe.skip

inBrowser('the pages of the portal', () => {
  it('each have an address that is visited', () => {
    const routes = readFileSync(join(repository, 'apps', 'portal', 'app', 'routes.tsx'), 'utf8')
    const patterns = [...routes.matchAll(/path: '([^'*][^']*)'/g)].map(([, path = '']) => path)
    expect([...new Set(patterns)].sort()).toEqual([...Object.keys(addresses), ...Object.keys(publicAddresses)].sort())
  })
})

whenAll('every page, in a browser', () => {
  let browser: Browser
  let data = ''
  beforeAll(async () => {
    process.env['SANSHE_SIGN_IN'] = 'here'
    data = mkdtempSync(join(tmpdir(), 'sanshe-pages-'))
    browser = await driver.launch({ executablePath: chromium() ?? '', args: flags })
  })
  afterAll(async () => {
    delete process.env['SANSHE_SIGN_IN']
    await browser?.close()
    rmSync(data, { recursive: true, force: true })
  })

  /** What is wrong with every page as somebody sees it, where the API answers and where it fails. */
  async function wrongFor(
    base: string,
    person: string | undefined,
    states: readonly ('full' | 'error')[],
  ): Promise<readonly string[]> {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: wide })
    context.setDefaultTimeout(90_000)
    const page = await context.newPage()
    const found: string[] = []
    let failing = false
    page.on('console', (one) => one.type() === 'error' && !failing && !isToldToBeNone(one.text()) && found.push(one.text()))
    page.on('pageerror', (error) => found.push(error.message))
    await page.goto(base)
    if (person !== undefined) {
      await page.getByRole('button', { name: `${person} 登录` }).click()
      await page.getByRole('heading', { level: 1, name: '待办' }).waitFor()
    }
    await page.route(/\/(v1|public)\/(?!session)/, (route) =>
      failing && route.request().resourceType() === 'fetch'
        ? route.fulfill({ status: 500, json: { status: 500, code: 'Internal', title: '系统出错', detail: '请稍后再试' } })
        : route.continue(),
    )
    const all = Object.values(person === undefined ? publicAddresses : { ...addresses, ...publicAddresses }).flat()
    for (const state of states)
      for (const address of all) {
        failing = state === 'error'
        const before = found.length
        await page.goto(`${base}${address}`)
        await settled(page)
        for (const size of [wide, phone]) {
          await page.setViewportSize(size)
          found.push(...(await lookedAt(page)))
        }
        const mine = found.splice(before)
        found.push(...mine.map((one) => `${person ?? 'nobody'} ${address} ${state}: ${one}`))
      }
    await context.close()
    return found
  }

  it('has nothing that axe finds, no error on its console and no more width than there is, for whoever looks, full and failing', async () => {
    const found: string[] = []
    let visited = 0
    const interrupt: Rehearsal['interrupt'] = async (now, { url }) => {
      if (now < '2026-10-20' || visited > 0) return false
      for (const person of [undefined, ...people]) {
        found.push(
          ...(await wrongFor(url, person, person === 'hs-mzj.jb' || person === undefined ? ['full', 'error'] : ['full'])),
        )
        visited += 1
      }
      return false
    }
    await rehearse({
      file: join(repository, 'infra', 'sample', 'huangshan.yaml'),
      lines: ['mz-06'],
      copies: 1,
      route: 'asWritten',
      day: 0,
      data,
      say: () => undefined,
      tell: () => undefined,
      interrupt,
    })
    console.log(`every page was visited by ${visited}, one of them without signing in`)
    expect(found).toEqual([])
  }, 3_600_000)

  it('has none of these where there is nothing yet', async () => {
    const visits = await beginVisits('2026-02-01T02:00:00.000Z')
    try {
      expect(await wrongFor(visits.base, undefined, ['full'])).toEqual([])
      expect(await wrongFor(visits.base, 'hs-mzj.jb', ['full'])).toEqual([])
    } finally {
      await visits.close()
    }
  }, 1_800_000)
})

/** What is not there, or not for whoever looks, is said on the page; the browser says it too. */
const isToldToBeNone = (text: string): boolean => /status of 40[34]/.test(text)

/** Until nothing is loading. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  while ((await page.getByText('正在读取').count()) > 0) await wait(50)
}
