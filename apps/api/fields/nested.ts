import { Type as Into } from 'class-transformer'
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsObject,
  IsString,
  Matches,
  MaxLength,
  ValidateBy,
  ValidateNested,
} from 'class-validator'
import { field, type FieldOptions } from './field.js'
import { amountShape } from './number.js'
import { idShape, sayingShape, streamShape } from './text.js'

type Class = new () => object
type ListOptions = FieldOptions & { readonly atLeast?: number; readonly atMost?: number }

/** A part with fields of its own. */
export const Part = (of: () => Class, says: string, options: FieldOptions = {}): PropertyDecorator =>
  field(says, options, { type: () => of() }, [
    IsObject({ message: '应为一个对象' }),
    ValidateNested({ message: '内容有误' }),
    Into(of),
  ])

/** Parts with fields of their own, at most 500. */
export const Parts = (of: () => Class, says: string, options: ListOptions = {}): PropertyDecorator =>
  field(says, options, { type: () => of(), isArray: true }, [
    ...list(options),
    IsObject({ each: true, message: '每项应为一个对象' }),
    ValidateNested({ each: true, message: '内容有误' }),
    Into(of),
  ])

/** Texts of at most `max` characters (200 unless said otherwise). */
export const Texts = (says: string, { max = 200, ...options }: ListOptions & { readonly max?: number } = {}): PropertyDecorator =>
  field(says, options, { type: 'array', items: { type: 'string', maxLength: max, pattern: sayingShape.source } }, [
    ...list(options),
    IsString({ each: true, message: '每项应为文字' }),
    Matches(sayingShape, { each: true, message: '每项不能为空' }),
    MaxLength(max, { each: true, message: `每项最多 ${max} 个字` }),
  ])

/** Ids of organizations, sites, lines, workers. */
export const Ids = (says: string, options: ListOptions = {}): PropertyDecorator =>
  field(says, options, { type: 'array', items: { type: 'string', pattern: idShape.source } }, [
    ...list(options),
    Matches(idShape, { each: true, message: '每项应为编号：字母、数字和 . _ : -，最多 64 个' }),
  ])

/** Names of streams of a kind. */
export const StreamsOf = (kind: string, says: string, options: ListOptions = {}): PropertyDecorator =>
  field(says, options, { type: 'array', items: { type: 'string', pattern: streamShape(kind).source } }, [
    ...list(options),
    Matches(streamShape(kind), { each: true, message: `每项应为卷宗名，如 ${kind}/…` }),
  ])

/** Several of a few words. */
export const SomeOf = (words: readonly string[], says: string, options: ListOptions = {}): PropertyDecorator =>
  field(says, options, { type: 'array', items: { type: 'string', enum: [...words] } }, [
    ...list(options),
    IsIn([...words], { each: true, message: `每项应为其中之一：${words.join('、')}` }),
  ])

const held = {
  amount: [
    (value: unknown) => typeof value === 'string' && amountShape.test(value),
    "每个值应为以分为单位的文字，如 '19650000'",
    { type: 'string' },
  ],
  number: [(value: unknown) => typeof value === 'number' && Number.isFinite(value), '每个值应为数字', { type: 'number' }],
  text: [
    (value: unknown) => typeof value === 'string' && value.length <= 2_000 && sayingShape.test(value),
    '每个值应为不空的文字',
    { type: 'string', pattern: sayingShape.source },
  ],
} as const

/** A value by name, at most 200 names: `{ "服务量": 25 }`. */
export const ByName = (says: string, holds: keyof typeof held, options: FieldOptions = {}): PropertyDecorator => {
  const [fits, wrong, additionalProperties] = held[holds]
  const validate = (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length <= 200 &&
    Object.values(value).every(fits)
  return field(says, options, { type: 'object', additionalProperties }, [
    ValidateBy({ name: 'byName', validator: { validate, defaultMessage: () => wrong } }),
    ValidateBy({ name: 'names', validator: { validate: areNames, defaultMessage: () => '名称不能为空' } }),
  ])
}

const areNames = (value: unknown): boolean => Object.keys(value ?? {}).every((name) => sayingShape.test(name))

const list = ({ atLeast = 0, atMost = 500 }: ListOptions): PropertyDecorator[] => [
  IsArray({ message: '应为列表' }),
  ...(atLeast > 0 ? [ArrayMinSize(atLeast, { message: `至少 ${atLeast} 项` })] : []),
  ArrayMaxSize(atMost, { message: `最多 ${atMost} 项` }),
]
