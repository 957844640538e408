import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import * as way from '../../libs/domain/procurement/mz-06.fixture.js'
import { beginVisits, inBrowser, type Visits } from './visits.js'

/** What has the focus, as somebody hears it: its role or element and its name. */
const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(`(() => {
    const one = document.activeElement
    const label = one.labels?.[0]?.textContent ?? one.getAttribute('aria-label') ?? one.textContent ?? ''
    return one.tagName.toLowerCase() + ' ' + label.trim()
  })()`)

/** Whether it can be seen that something has the focus: an outline or a shadow around it. */
const isSeen = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>(`(() => {
    const shows = (one) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
    }
    const one = document.activeElement
    return shows(one) || (one.parentElement !== null && shows(one.parentElement))
  })()`)

/** Waits until what has the focus is named so. */
async function untilFocused(page: Page, what: RegExp): Promise<void> {
  for (let times = 0; times < 400; times += 1) {
    if (what.test(await focused(page))) return
    await wait(100)
  }
  throw new Error(`the focus is not led to ${String(what)}, but to ${await focused(page)}`)
}

/** Goes on by Tab until something has the focus; each stop on the way must be seen. */
async function tabTo(page: Page, what: RegExp): Promise<void> {
  const passed: string[] = []
  for (let stops = 0; stops < 80; stops += 1) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    // Behind the last comes the browser itself, and then the first.
    if (now.startsWith('body')) continue
    if (!(await isSeen(page))) throw new Error(`nobody sees that this has the focus: ${now}`)
    if (what.test(now)) return
    passed.push(now)
  }
  throw new Error(`Tab does not lead to ${String(what)}, but to ${passed.join(' | ')}`)
}

inBrowser('an act by keyboard alone, in a browser', () => {
  let visits: Visits
  beforeAll(async () => {
    visits = await beginVisits('2026-02-01T02:00:00.000Z')
    await visits.api.given(way.stream, [way.opened, way.surveyed])
  }, 120_000)
  afterAll(() => visits?.close())

  it('is filled in, put right where it has a fault, looked over and sent', async () => {
    const clerk = await visits.signedIn('hs-mzj.jb')
    await clerk.goto(`${visits.base}/do/PublishIntention/${way.stream}`)
    await clerk.getByLabel('公开地址').first().waitFor()
    await tabTo(clerk, /^a 跳到主要内容/)
    await clerk.keyboard.press('Enter')
    await tabTo(clerk, /^button 下一步：核对/)
    await clerk.keyboard.press('Enter')
    // What is missing is said, and the first of it has the focus: whoever cannot see the page is led there.
    await untilFocused(clerk, /^(input|textarea) /)
    expect(await focused(clerk)).toContain('公开地址')
    await clerk.keyboard.type('https://example.cn/i')
    await tabTo(clerk, /审查/)
    await clerk.keyboard.type('X-1')
    await tabTo(clerk, /^button 下一步：核对/)
    await clerk.keyboard.press('Enter')
    await clerk.getByRole('heading', { name: '核对所填内容' }).waitFor()
    await untilFocused(clerk, /^h2 核对所填内容/)
    await tabTo(clerk, /^button 送审核/)
    await clerk.keyboard.press('Enter')
    await clerk.waitForURL(/\/drafts\//)
    await clerk.getByRole('heading', { name: '本单位签署' }).waitFor()
    expect(visits.found).toEqual([])
  }, 300_000)
})

inBrowser('two who work at one time, in browsers of their own', () => {
  let visits: Visits
  beforeAll(async () => {
    visits = await beginVisits('2026-02-01T02:00:00.000Z')
    await visits.api.given(way.stream, [way.opened, way.surveyed])
  }, 120_000)
  afterAll(() => visits?.close())

  it('each hear of what the other does, while nothing moves under the hand', async () => {
    const [clerk, other] = [await visits.signedIn('hs-mzj.jb'), await visits.signedIn('hs-mzj.sh')]
    // What happened before somebody listens is on the page already.
    for (const page of [clerk, other]) await Promise.all([page.waitForResponse('**/v1/feed'), page.reload()])
    const body = { address: 'https://example.cn/i', disclosureReview: 'X-1' }
    const draft = await visits.api.post(
      '/v1/drafts',
      { act: 'PublishIntention', stream: way.stream, data: body },
      { as: 'hs-mzj.jb' },
    )
    await other.getByText('有 1 条新变化').waitFor()
    expect(await clerk.getByText(/条新变化/).count()).toBe(0)
    const id = String(draft.body['id'])
    await other.goto(`${visits.base}/drafts/${id}`)
    await other.getByRole('button', { name: '审核通过' }).click()
    await other.getByText('已送到签发').waitFor()
    await clerk.getByText('有 1 条新变化').waitFor()
    await clerk.getByRole('button', { name: '显示' }).click()
    await clerk.getByText(/条新变化/).waitFor({ state: 'detached' })
    expect(visits.found).toEqual([])
  }, 300_000)
})
