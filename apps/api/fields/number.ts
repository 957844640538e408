import { IsBoolean, IsInt, IsNumber, Matches, Max, Min, ValidateBy } from 'class-validator'
import { field, type FieldOptions } from './field.js'

/** How an amount in 分 is written. */
export const amountShape = /^(0|[1-9]\d{0,14})$/

/** Money in 分, a whole number written as text: `'19650000'` is 196,500 元. Never negative. */
export const Amount = (says: string, options: FieldOptions = {}): PropertyDecorator =>
  field(
    says,
    { example: '19650000', ...options, more: { 'x-unit': '分', ...options.more } },
    { type: 'string', pattern: amountShape.source },
    [Matches(amountShape, { message: "金额以分为单位，写作不带小数点的文字，如 '19650000' 表示 196,500 元" })],
  )

/** A whole number from `from` (0 unless said otherwise) to `to`. */
export const Count = (
  says: string,
  { from = 0, to = 1_000_000, ...options }: FieldOptions & { readonly from?: number; readonly to?: number } = {},
): PropertyDecorator =>
  field(says, options, { type: 'integer', minimum: from, maximum: to }, [
    IsInt({ message: '应为整数' }),
    Min(from, { message: `不小于 ${from}` }),
    Max(to, { message: `不大于 ${to}` }),
  ])

/** A number with at most two decimals from 0 to `to` (100 unless said otherwise): a score, a percentage. */
export const Score = (says: string, { to = 100, ...options }: FieldOptions & { readonly to?: number } = {}): PropertyDecorator =>
  field(says, options, { type: 'number', minimum: 0, maximum: to }, [
    IsNumber({ maxDecimalPlaces: 2, allowInfinity: false, allowNaN: false }, { message: '应为最多两位小数的数字' }),
    Min(0, { message: '不小于 0' }),
    Max(to, { message: `不大于 ${to}` }),
  ])

const pointsShape = /^\d{1,3}(\.\d{1,2})?$/

/** Points as a decimal with at most two decimals, written as text so that it is never a float: `'88.5'`. `orNumber` takes a number too. */
export const Points = (
  says: string,
  { orNumber = false, ...options }: FieldOptions & { readonly orNumber?: boolean } = {},
): PropertyDecorator => {
  const schema = { type: 'string', pattern: pointsShape.source } as const
  const validate = (value: unknown): boolean =>
    (typeof value === 'string' || (orNumber && typeof value === 'number')) && pointsShape.test(String(value))
  const check = ValidateBy({
    name: 'points',
    validator: { validate, defaultMessage: () => "分值写作最多两位小数的文字，如 '88.5'" },
  })
  return field(says, { example: '88.5', ...options }, orNumber ? { oneOf: [schema, { type: 'number', minimum: 0 }] } : schema, [
    check,
  ])
}

/** Yes or no. */
export const Flag = (says: string, options: FieldOptions = {}): PropertyDecorator =>
  field(says, options, { type: 'boolean' }, [IsBoolean({ message: '应为 true 或 false' })])
