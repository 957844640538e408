import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium as driver, type Browser } from 'playwright-core'
import { repository } from '../../infra/repository.mjs'
import { rehearse } from '../../apps/cli/rehearse/rehearsal.js'
import { chromium, flags } from './chromium.js'
import { ClickingHands } from './clicking.js'
import { inBrowser } from './visits.js'

const silent = () => undefined

/** Longer than `npm test` has time for: `npm run test:browser -- --all`. */
const whenAll = process.env['SANSHE_BROWSER'] === 'all' ? inBrowser : describe.skip

whenAll('a purchase, by clicking', () => {
  let browser: Browser
  let data = ''
  beforeAll(async () => {
    process.env['SANSHE_SIGN_IN'] = 'here'
    data = mkdtempSync(join(tmpdir(), 'sanshe-clicked-'))
    browser = await driver.launch({ executablePath: chromium() ?? '', args: flags })
  })
  afterAll(async () => {
    delete process.env['SANSHE_SIGN_IN']
    await browser?.close()
    rmSync(data, { recursive: true, force: true })
  })

  it.each([
    ['mz-06', 'run here'],
    ['tx-01', 'below the limit, with an invoice returned and a check that fails twice'],
  ])(
    '%s goes from plan to close, each of its acts filled in, looked over, sent and signed by its people: %s',
    async (line) => {
      let hands: ClickingHands | undefined
      const { outcome } = await rehearse({
        file: join(repository, 'infra', 'sample', 'huangshan.yaml'),
        lines: [line],
        copies: 1,
        route: 'asWritten',
        day: 0,
        data: join(data, line),
        say: silent,
        tell: silent,
        hands: (...given) => (hands = new ClickingHands(browser, ...given)),
      })
      const plan = line.startsWith('mz') ? 'hs-mzj-2026' : 'tx-2026'
      expect(outcome.cases).toEqual([expect.objectContaining({ id: `${plan}.${line}`, stage: 8 })])
      expect(hands?.found).toEqual([])
      console.log(`${line}: ${hands?.clicked.size} acts clicked`)
    },
    1_800_000,
  )
})
