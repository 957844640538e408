import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { FormDto } from '../../apps/api/forms/form.dto.js'
import type { PlannedAct } from '../../apps/cli/rehearse/autopilots/index.js'
import { Hands } from '../../apps/cli/rehearse/hands.js'
import { Filling, type Papers } from './filling.js'

/** The hands of a rehearsal that click: each act the first time it is done, in the browser of whoever does it; what comes again goes over HTTP. */
export class ClickingHands extends Hands {
  /** What was done by clicking. */
  readonly clicked = new Set<string>()
  /** What stood on a console. */
  readonly found: string[] = []
  private readonly browsers = new Map<string, Promise<BrowserContext>>()

  constructor(
    private readonly browser: Browser,
    private readonly url: string,
    tokenOf: (person: string) => Promise<string>,
    private readonly written: Papers,
  ) {
    super(url, tokenOf, written)
  }

  override async perform(acts: readonly PlannedAct[]): Promise<readonly PlannedAct[]> {
    const held: PlannedAct[] = []
    for (const act of acts) {
      if (this.clicked.has(act.act) || act.refusing !== undefined || 'registered' in act.body)
        held.push(...(await super.perform([act])))
      else await this.click(act)
    }
    return held
  }

  /** Fills in the form, looks it over and sends it; where the unit signs, each of its people does. Throws an Error with what the page said. */
  private async click({ act, stream, person, body }: PlannedAct): Promise<void> {
    this.clicked.add(act)
    const [page, form] = await this.form(person, act, stream)
    try {
      await new Filling(page, this.written).all(form.fields, body as Readonly<Record<string, unknown>>)
      await page.getByRole('button', { name: '下一步：核对' }).click()
      await page.getByRole('heading', { name: '核对所填内容' }).waitFor()
      await page.getByRole('button', { name: form.steps.length > 0 ? /^送/ : '提交', exact: form.steps.length === 0 }).click()
      await page.waitForURL(/\/(drafts|receipts)\//)
      const { pathname } = new URL(page.url())
      if (pathname.startsWith('/receipts/')) await page.getByRole('heading', { level: 1, name: /^已办理/ }).waitFor()
      else for (const step of form.steps.slice(1)) await this.sign(step, person, pathname, `${act} ${stream}`)
    } catch (error) {
      throw new Error(`${person} ${act} ${stream} ${JSON.stringify(body)}: ${await page.locator('body').innerText()}`, {
        cause: error,
      })
    } finally {
      await page.close()
    }
  }

  /** The form as whoever fills it in first has it. */
  private async form(person: string, act: string, stream: string): Promise<readonly [Page, FormDto]> {
    const [page, form] = await this.formFor(person, act, stream)
    if (form.mine) return [page, form]
    await page.close()
    return this.formFor(handOf(form.steps[0] ?? '', person), act, stream)
  }

  private async formFor(person: string, act: string, stream: string): Promise<readonly [Page, FormDto]> {
    const page = await this.open(person)
    const answered = page.waitForResponse((response) => new URL(response.url()).pathname === `/v1/acts/${act}/form`)
    await page.goto(`${this.url}/do/${act}/${stream}`)
    return [page, (await (await answered).json()) as FormDto]
  }

  private async sign(step: string, person: string, draft: string, what: string): Promise<void> {
    const page = await this.open(handOf(step, person))
    await page.goto(`${this.url}${draft}`)
    await page.getByRole('heading', { name: '本单位签署' }).waitFor()
    const minutes = page.getByLabel('会议纪要编号')
    if ((await minutes.count()) > 0) await minutes.fill(`办公会纪要 ${what}`)
    await page.getByRole('button', { name: step === '审核' ? '审核通过' : '签发', exact: true }).click()
    if (step === '签发') await page.getByRole('heading', { level: 1, name: /^已办理/ }).waitFor()
    else await page.getByText('已送到').waitFor()
    await page.close()
  }

  /** A page of somebody's own browser, signed in: the clock of a rehearsal jumps, and who was away for long signs in anew. */
  private async open(person: string): Promise<Page> {
    const context = await (this.browsers.get(person) ?? this.begin(person))
    const page = await context.newPage()
    page.on('console', (message) => message.type() === 'error' && this.found.push(`${page.url()}: ${message.text()}`))
    page.on('pageerror', (error) => this.found.push(`${page.url()}: ${error.message}`))
    await page.goto(this.url)
    const signIn = page.getByRole('button', { name: `${person} 登录` })
    await signIn
      .or(page.getByRole('heading', { level: 1, name: '待办' }))
      .first()
      .waitFor()
    if ((await signIn.count()) > 0) await signIn.click()
    await page.getByRole('heading', { level: 1, name: '待办' }).waitFor()
    return page
  }

  private begin(person: string): Promise<BrowserContext> {
    const begun = this.browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } })
    this.browsers.set(person, begun)
    return begun
  }
}

const hands: Readonly<Record<string, string>> = { 经办: 'jb', 审核: 'sh', 签发: 'qf' }

/** Whose step it is in a unit: of payments others draft and sign. */
function handOf(step: string, person: string): string {
  const [unit, ending] = person.split('.')
  const by = ending === 'fz' ? { ...hands, 经办: 'cw', 签发: 'fz' } : hands
  return `${unit}.${by[step] ?? 'qf'}`
}
