import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { playedFile, startOverFile } from '../../infra/training-files.js'
import { beginVisits, inBrowser, type Visits } from './visits.js'

inBrowser('a training, in a browser', () => {
  let visits: Visits
  let folder = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sanshe-training-'))
    writeFileSync(playedFile(folder), '')
    visits = await beginVisits('2026-11-13T01:00:00.000Z', { training: folder })
  }, 120_000)
  afterAll(async () => {
    await visits?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('says on every page that it is a sample, and what day it is there; its clock is moved, and it is begun anew only when one is sure', async () => {
    const page = await visits.signedIn('hs-mzj.jb')
    await page.getByText('系统的时钟停在11月13日 周五').waitFor()
    await page.getByRole('link', { name: '拨动时钟' }).click()
    await page.getByText('现在是 2026年11月13日 星期五 09:00').waitFor()
    await visits.look(page)
    await page.getByRole('button', { name: '往后一天' }).click()
    await page.getByText('现在是 2026年11月14日 星期六 09:00').waitFor()
    await page.getByRole('button', { name: '重新开始' }).click()
    await page.getByRole('button', { name: '不，继续培训' }).click()
    expect(existsSync(startOverFile(folder))).toBe(false)
    await page.getByRole('button', { name: '重新开始' }).click()
    const asked = page.waitForResponse('**/v1/training/start-over')
    await page.getByRole('dialog').getByRole('button', { name: '重新开始' }).click()
    await page.getByText('正在重新开始').waitFor()
    await asked
    expect(existsSync(startOverFile(folder))).toBe(true)
    expect(visits.found).toEqual([])
  }, 300_000)
})
