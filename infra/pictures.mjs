// npm run pictures [-- --from URL]: makes the pictures in docs/pictures anew, from a training that runs there (npm start -- --training).
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { repository } from './repository.mjs'

const asked = process.argv.indexOf('--from')
const from = (asked === -1 ? undefined : process.argv[asked + 1]) ?? 'http://127.0.0.1:3000'
const folder = join(repository, 'docs', 'pictures')
/** No picture is larger, in bytes: what is read beside a text need not be. */
const most = 150_000
const caseId = 'hs-mzj-2026.mz-06'

const wide = { width: 1120, height: 720 }
const phone = { width: 360, height: 720 }

/** What is pictured: where, as whom (nobody: without signing in), and in a window of which size. */
const pictures = [
  { name: 'home', at: '/', as: 'ag-1.jb', size: wide },
  { name: 'case', at: `/cases/${caseId}`, as: 'hs-mzj.jb', size: wide },
  { name: 'terms', at: `/cases/${caseId}/terms`, as: 'hs-mzj.jb', size: wide },
  { name: 'process', at: `/cases/${caseId}/process`, as: 'hs-mzj.jb', size: wide },
  { name: 'calendar', at: '/calendar', as: 'hs-mzj.jb', size: wide },
  { name: 'home-phone', at: '/', as: 'ag-1.jb', size: phone },
  { name: 'public', at: '/public', as: undefined, size: wide },
  { name: 'public-case', at: `/public/cases/${caseId}`, as: undefined, size: wide },
]

const path = [process.env['CHROME_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (one) => one !== undefined && existsSync(one),
)
if (path === undefined) throw new Error('there is no Chromium here: CHROME_PATH names one')
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox', '--lang=zh-CN'] })
try {
  for (const { name, at, as, size } of pictures) {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: size })
    context.setDefaultTimeout(90_000)
    const page = await context.newPage()
    if (as !== undefined) {
      await page.goto(from)
      await page.getByRole('button', { name: `${as} 登录` }).click()
      await page.getByRole('heading', { level: 1, name: '待办' }).waitFor()
    }
    await page.goto(`${from}${at}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle').catch(() => undefined)
    const file = join(folder, `${name}.png`)
    await page.screenshot({ path: file })
    const { size: bytes } = statSync(file)
    console.log(`docs/pictures/${name}.png  ${(bytes / 1_000).toFixed(0)} kB`)
    if (bytes > most) process.exitCode = 1
    await context.close()
  }
} finally {
  await browser.close()
}
