import { applyDecorators } from '@nestjs/common'
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger'
import { ValidateIf } from 'class-validator'

/** What every field may say of itself. `optional`: may be left out; it is never null. */
export type FieldOptions = { readonly optional?: boolean; readonly example?: unknown }

/** A field of a DTO: its description in the documentation and its checks. All fields are declared through this. */
export function field(
  says: string,
  { optional = false, example }: FieldOptions,
  schema: object,
  checks: readonly PropertyDecorator[],
): PropertyDecorator {
  const documented = {
    description: says,
    required: !optional,
    ...(example === undefined ? {} : { example }),
    ...schema,
  } as ApiPropertyOptions
  // `IsOptional` would let null pass.
  const mayBeLeftOut = optional ? [ValidateIf((_object, value) => value !== undefined)] : []
  return applyDecorators(ApiProperty(documented), ...mayBeLeftOut, ...checks)
}
