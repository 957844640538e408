import { applyDecorators } from '@nestjs/common'
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger'
import { ValidateIf } from 'class-validator'

/**
 * What every field may say of itself. `optional`: may be left out; it is never null. `help`: what is said below its label.
 * `more`: keywords of its schema that the portal's forms read (`x-of`, `x-words`, `x-unit`, `x-page`, `x-when`). `when`: asked only then.
 */
export type FieldOptions = {
  readonly optional?: boolean
  readonly example?: unknown
  readonly help?: string
  readonly more?: object
  readonly when?: { readonly field: string; readonly is: string | boolean }
}

/** A field of a DTO: its description in the documentation and its checks. All fields are declared through this. */
export function field(
  says: string,
  { optional = false, example, help, more, when }: FieldOptions,
  schema: object,
  checks: readonly PropertyDecorator[],
): PropertyDecorator {
  const documented = {
    title: says,
    description: help ?? says,
    required: !optional && when === undefined,
    ...(example === undefined ? {} : { example }),
    ...schema,
    ...more,
  } as ApiPropertyOptions
  // `IsOptional` would let null pass.
  const mayBeLeftOut = optional ? [ValidateIf((_object, value) => value !== undefined)] : []
  const asked = when === undefined ? [] : [ValidateIf((object: object, value) => value !== undefined || isAsked(object, when))]
  return applyDecorators(ApiProperty(documented), ...mayBeLeftOut, ...asked, ...checks)
}

const isAsked = (object: object, { field: name, is }: NonNullable<FieldOptions['when']>): boolean =>
  (object as Record<string, unknown>)[name] === is
