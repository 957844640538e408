import type { components } from '../../client/api.js'

/** One field of a form, as the API describes it. */
export type FormField = components['schemas']['FormFieldDto']

/** What stands in the inputs of a form. */
export type Values = { readonly [name: string]: unknown }

/** Whether a field is asked, given what else stands in its part. */
export const isAsked = ({ when }: FormField, beside: Values | undefined): boolean =>
  when === undefined || beside?.[when.field] === when.is
