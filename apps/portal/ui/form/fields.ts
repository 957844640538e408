import type { components } from '../../client/api.js'

/** One field of a form, as the API describes it. */
export type FormField = components['schemas']['FormFieldDto']

/** What stands in the inputs of a form. */
export type Values = { readonly [name: string]: unknown }

/** Whether a field is asked, given what else stands in its part. */
export const isAsked = ({ when }: FormField, beside: Values | undefined): boolean =>
  when === undefined || beside?.[when.field] === when.is

/** What people call a place in a form: 付款节点 第 1 项 金额. */
export const labelAt = (at: string, fields: readonly FormField[]): string =>
  labelOf(at.replace(/^data\.?/, '').split('.'), fields)

function labelOf([name = '', ...rest]: readonly string[], fields: readonly FormField[]): string {
  if (/^\d+$/.test(name)) return `第 ${Number(name) + 1} 项 ${labelOf(rest, fields)}`.trim()
  const field = fields.find((one) => one.name === name)
  return `${field?.label ?? name} ${rest.length > 0 ? labelOf(rest, field?.fields ?? []) : ''}`.trim()
}
