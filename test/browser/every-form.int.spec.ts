import 'reflect-metadata'
import type { Page } from 'playwright-core'
import { isForPeople, streams, type Field, type Fields, type OfferedField } from '#domain'
import { examplesOf, exampleOf } from '../../apps/api/fields/example.js'
import { formFields } from '../../apps/api/forms/form-fields.js'
import { beginVisits, inBrowser, type Visits } from './visits.js'

const acts = streams.flatMap(({ kind, acts: own }) =>
  own.filter(isForPeople).map(({ name, says, fields }) => [name, says, `${kind}/example`, fields] as const),
)

/** What a stream would offer for the example: of each list the one that it names. */
const offeredFor = (fields: Fields): readonly OfferedField[] =>
  Object.entries(fields).map(([name, field]) => ({
    name,
    kind: field.kind,
    label: field.label,
    ...(isFromList(field) ? { options: [exampleOf(field)].flat() as string[] } : {}),
    ...('fields' in field ? { fields: offeredFor(field.fields) } : {}),
  }))

const isFromList = (field: Field): boolean => 'from' in field && typeof field.from === 'object' && 'list' in field.from

/** The form of an act as the API would give it to somebody who may do it alone; filled in where there is something to fill in. */
const formOf = (act: string, says: string, stream: string, fields: Fields, data?: object) => ({
  act,
  says,
  stream,
  url: `/v1/${stream}/${act}`,
  place: { title: '社会工作服务项目', number: stream },
  by: ['购买主体'],
  allowed: true,
  refusals: [],
  registering: 'no',
  steps: [],
  collective: false,
  mine: true,
  fields: formFields(fields, offeredFor(fields), (id) => id),
  ...(data === undefined ? {} : { unfinished: { data, key: 'k', savedAt: '2026-02-01T02:00:00.000Z' } }),
})

inBrowser('the form of every act, in a browser', () => {
  let visits: Visits
  let page: Page
  /** What the page is given of the act that is under way, and what it asked to have looked over. */
  let form: object
  let asked: unknown
  beforeAll(async () => {
    visits = await beginVisits('2026-02-01T02:00:00.000Z')
    page = await visits.signedIn('hs-mzj.jb')
    await page.route('**/v1/acts/*/form?*', (route) => route.fulfill({ json: form }))
    await page.route('**/v1/me/unfinished', (route) =>
      route.fulfill({ json: { data: {}, key: 'k', savedAt: '2026-02-01T02:00:00.000Z' } }),
    )
    await page.route('**/v1/checks', (route) => {
      asked = (route.request().postDataJSON() as { data: unknown }).data
      return route.fulfill({ json: { allowed: true, refusals: [], irregularities: [], records: [], begins: [] } })
    })
  }, 120_000)
  afterAll(() => visits?.close())

  /** Opens the form anew, without loading the portal again. */
  async function open(act: string, says: string, stream: string): Promise<void> {
    await page.evaluate(`history.pushState({}, '', '/cases'); dispatchEvent(new PopStateEvent('popstate'))`)
    await page.getByRole('heading', { level: 1, name: '项目' }).waitFor()
    await page.evaluate(`history.pushState({}, '', '/do/${act}/${stream}'); dispatchEvent(new PopStateEvent('popstate'))`)
    await page.getByRole('heading', { level: 1, name: says, exact: true }).waitFor()
    await page.getByRole('button', { name: '下一步：核对' }).waitFor()
  }

  it.each(acts)(
    '%s %s says at the field what is missing, and sends what its example has',
    async (act, says, stream, fields) => {
      const before = visits.found.length
      form = formOf(act, says, stream, fields)
      asked = undefined
      await open(act, says, stream)
      await page.getByRole('button', { name: '下一步：核对' }).click()
      const looksOver = page.getByRole('heading', { name: '核对所填内容' })
      await page.locator('.ant-form-item-explain-error').first().or(looksOver).waitFor()
      await visits.look(page, 'main')

      const example = examplesOf(fields)
      form = formOf(act, says, stream, fields, example)
      await open(act, says, stream)
      await page.getByRole('button', { name: '下一步：核对' }).click()
      await looksOver.waitFor({ timeout: 20_000 })
      expect(asked).toEqual(example)
      expect(visits.found.slice(before)).toEqual([])
    },
    120_000,
  )

  it('a part that may be left out is asked once somebody says so, and is left out again', async () => {
    const found = acts.find(([act]) => act === 'AddPlanLine')
    if (!found) throw new Error('nobody plans a line')
    const [act, says, stream, fields] = found
    const example = examplesOf(fields)
    form = formOf(act, says, stream, fields, example)
    await open(act, says, stream)
    await page.getByRole('button', { name: '填写财政部门的同意' }).click()
    await page.getByLabel('文号').first().waitFor()
    await page.getByRole('button', { name: '下一步：核对' }).click()
    await page.getByText('请填写文号').waitFor()
    await page.getByLabel('文号').first().fill('黄财采〔2026〕2号')
    await page.getByLabel('同意的日期').first().fill('2026-01-30')
    await page.getByRole('button', { name: '下一步：核对' }).click()
    await page.getByRole('heading', { name: '核对所填内容' }).waitFor()
    expect(asked).toEqual({ ...example, financeAgreed: { on: '2026-01-30', number: '黄财采〔2026〕2号' } })
    await page.getByRole('button', { name: '返回修改' }).click()
    await page.getByRole('button', { name: '不填写财政部门的同意' }).click()
    await page.getByRole('button', { name: '下一步：核对' }).click()
    await page.getByRole('heading', { name: '核对所填内容' }).waitFor()
    expect(asked).toEqual(example)
  }, 120_000)
})
