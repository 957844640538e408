import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium as driver, type Page } from 'playwright-core'
import { repository } from '../../infra/repository.mjs'
import type { Instant } from '#kernel'
import { apiOnPostgres, type ApiSetting, type ApiUnderTest } from '../api.js'
import { chromium, flags } from './chromium.js'

const path = chromium()
if (path === undefined) console.warn('there is no Chromium here: what is tried in a browser is skipped (CHROME_PATH names one)')
const axe = readFileSync(join(repository, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8')

/** What is tried in a browser, where there is one. */
export const inBrowser = path === undefined ? describe.skip : describe

/** The product, served with its portal, and a browser that people open it in. */
export type Visits = {
  readonly api: ApiUnderTest
  readonly base: string
  /** A browser of somebody’s own that has not signed in, at an address. */
  stranger(at: string): Promise<Page>
  /** A person’s own browser, signed in, on 待办. */
  signedIn(person: string): Promise<Page>
  /** Notes what axe has against a page as it stands, or against a part of it alone, and whether it is wider than a phone of 320 px. */
  look(page: Page, part?: string): Promise<void>
  /** What was found so far: by looking, and on the consoles. */
  readonly found: readonly string[]
  close(): Promise<void>
}

/** Starts both, on a database of its own whose clock stands at a moment. */
export async function beginVisits(now: Instant, more: ApiSetting['more'] = {}): Promise<Visits> {
  const portalDir = join(repository, 'dist', 'portal')
  const api = await apiOnPostgres({ now, more: { signIn: { provider: 'here' }, portalDir, ...more } })
  await api.app.listen(0, '127.0.0.1')
  const base = await api.app.getUrl()
  const browser = await driver.launch({ executablePath: path ?? '', args: flags })
  const found: string[] = []
  const stranger = async (at: string): Promise<Page> => {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: wide })
    // A machine that does ten other things needs more than the usual half minute.
    context.setDefaultTimeout(90_000)
    const page = await context.newPage()
    page.on('console', (message) => message.type() === 'error' && found.push(`${page.url()}: ${message.text()}`))
    page.on('pageerror', (error) => found.push(`${page.url()}: ${error.message}`))
    await page.goto(`${base}${at}`)
    return page
  }
  return {
    api,
    base,
    found,
    stranger,
    signedIn: async (person) => {
      const page = await stranger('')
      await page.getByRole('button', { name: `${person} 登录` }).click()
      await page.getByRole('heading', { level: 1, name: '待办' }).waitFor()
      return page
    },
    look: async (page, part = ':root') => {
      // A page that is still on its way has none yet.
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      found.push(...(await looked(page, part)).map((one) => `${new URL(page.url()).pathname} ${one}`))
    },
    close: async () => {
      await browser.close()
      await api.close()
    },
  }
}

export const wide = { width: 1280, height: 900 }
export const phone = { width: 320, height: 640 }

/** What stands beyond the right edge of a page that is wider than its window; what measures itself has done so by the frame after the next. */
const texts = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))).then(() => {
  if (document.documentElement.scrollWidth <= innerWidth) return []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  const found = ['its width is ' + document.documentElement.scrollWidth]
  while (walker.nextNode()) {
    range.selectNode(walker.currentNode)
    if (range.getBoundingClientRect().right > innerWidth) found.push(walker.currentNode.textContent.slice(0, 80))
  }
  return found
})`

/** What is wrong with a page at the width that it has: what axe finds, a first heading too many or none, and what stands beyond its edge. */
export async function lookedAt(page: Page, part = ':root'): Promise<readonly string[]> {
  // In the page's own world the policy would refuse a script from here: evaluated, it is none.
  await page.evaluate(axe)
  const violations = await page.evaluate<string[]>(
    `axe.run('${part}', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes[0].html.slice(0, 160)))`,
  )
  const headings = await page.getByRole('heading', { level: 1 }).count()
  return [...violations, ...(headings === 1 ? [] : [`has ${headings} headings of the first level`]), ...(await tooWide(page))]
}

async function tooWide(page: Page): Promise<readonly string[]> {
  const beyond = await page.evaluate<string[]>(texts)
  return beyond.slice(0, 3).map((text) => `is wider than ${page.viewportSize()?.width} px: ${text}`)
}

/** The same where it is wide, and whether it is wider than a phone. */
async function looked(page: Page, part: string): Promise<readonly string[]> {
  const found = await lookedAt(page, part)
  await page.setViewportSize(phone)
  const beyond = await tooWide(page)
  await page.setViewportSize(wide)
  return [...found, ...beyond]
}
