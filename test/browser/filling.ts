import type { Locator, Page } from 'playwright-core'
import type { FormFieldDto } from '../../apps/api/forms/form.dto.js'

type Values = Readonly<Record<string, unknown>>
type Place = readonly (string | number)[]

/** What files are by the fingerprint that an act names. */
export type Papers = ReadonlyMap<string, Buffer>

/** Fills in a form that a page shows, field by field, as somebody would: types, chooses, adds rows. */
export class Filling {
  constructor(
    private readonly page: Page,
    private readonly papers: Papers,
  ) {}

  async all(fields: readonly FormFieldDto[], values: Values, at: Place = []): Promise<void> {
    for (const field of fields) {
      const value = values[field.name]
      if (value === undefined) continue
      await this.one(field, value, [...at, field.name])
    }
  }

  private async one(field: FormFieldDto, value: unknown, at: Place): Promise<void> {
    const { kind, fields = [], choices = [] } = field
    if (kind === 'part') return this.part(field, value as Values, at)
    if (kind === 'parts') return this.rows(field, fields, value as readonly Values[], at)
    if (kind === 'byName') return this.rows(field, [], pairs(field, value as Values), at)
    const input = this.input(at)
    if (kind === 'flag') return this.choose(at, value === true ? '是' : '否')
    if (kind === 'oneOf' || kind === 'someOf' || ((kind === 'id' || kind === 'ids') && (field.choices ?? field.lookup))) {
      if (kind === 'ids') await this.clear(input)
      const says = (one: unknown): string => choices.find((choice) => choice.value === one)?.says ?? String(one)
      for (const one of [value].flat()) await this.pick(input, at, says(one))
      return
    }
    if (kind === 'file') {
      const buffer = this.papers.get(value as string)
      if (!buffer) throw new Error(`nobody wrote the paper ${String(value)} for ${at.join('.')}`)
      await input.setInputFiles({ name: '文件.pdf', mimeType: 'application/pdf', buffer })
      await this.page.getByText('已上传').first().waitFor()
      return
    }
    await input.fill(typed(field, value))
  }

  private async part(field: FormFieldDto, values: Values, at: Place): Promise<void> {
    const begin = this.page.getByRole('button', { name: `填写${field.label}`, exact: true })
    if (field.optional && (await begin.count()) > 0) await begin.click()
    await this.all(field.fields ?? [], values, at)
  }

  /** As many rows as there are values; `fields` none: rows of a name and its value. */
  private async rows(field: FormFieldDto, fields: readonly FormFieldDto[], values: readonly Values[], at: Place): Promise<void> {
    const add = this.page.getByRole('button', { name: `添加一项${field.label}`, exact: true })
    const rows = this.page.getByRole('group', { name: new RegExp(`^${field.label} 第 \\d+ 项$`) })
    await add.waitFor()
    while ((await rows.count()) > values.length) await rows.last().getByRole('button', { name: /^删除/ }).click()
    while ((await rows.count()) < values.length) await add.click()
    for (const [n, row] of values.entries()) {
      if (fields.length > 0) await this.all(fields, row, [...at, n])
      else for (const [name, value] of Object.entries(row)) await this.input([...at, n, name]).fill(String(value))
    }
  }

  /** What is likely stands in a list already. */
  private async clear(input: Locator): Promise<void> {
    const chosen = this.page.locator('.ant-select').filter({ has: input }).locator('[title]')
    for (let n = await chosen.count(); n > 0; n -= 1) await input.press('Backspace')
  }

  private input(at: Place): Locator {
    return this.page.locator(`[id="act_${at.join('_')}"]`)
  }

  private choose(at: Place, says: string): Promise<void> {
    return this.input(at).getByText(says, { exact: true }).click()
  }

  /** One of a few words beside each other, or of a list that is searched. */
  private async pick(input: Locator, at: Place, says: string): Promise<void> {
    if ((await input.getAttribute('role')) !== 'combobox') return this.choose(at, says)
    await input.fill(says)
    const list = this.page.locator('.ant-select-dropdown:visible .ant-select-item-option')
    await list.filter({ hasText: says }).first().click()
    if (await list.first().isVisible()) await input.press('Escape')
  }
}

const pairs = ({ holds }: FormFieldDto, values: Values): readonly Values[] =>
  Object.entries(values).map(([name, value]) => ({ name, value: holds === 'amount' ? inYuan(value) : value }))

const inYuan = (fen: unknown): string => (Number(fen) / 100).toFixed(2)

/** What is typed for a value of the API. */
function typed({ kind }: FormFieldDto, value: unknown): string {
  if (kind === 'amount') return inYuan(value)
  if (kind === 'texts' || kind === 'streams' || kind === 'ids') return (value as readonly string[]).join('\n')
  if (kind === 'instant') return new Date(Date.parse(String(value)) + 8 * 3_600_000).toISOString().slice(0, 16)
  return String(value)
}
