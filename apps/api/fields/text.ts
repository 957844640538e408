import { nameSays, nameShape } from '#domain'
import { IsIn, IsString, Matches, MaxLength } from 'class-validator'
import { field, type FieldOptions } from './field.js'

/** A text that says something: not white space alone, nor characters that nobody sees. */
export const sayingShape = /[\p{L}\p{N}\p{P}\p{S}]/u

/** A text of 1 to `max` characters (2,000 unless said otherwise). */
export const Text = (
  says: string,
  { max = 2_000, ...options }: FieldOptions & { readonly max?: number } = {},
): PropertyDecorator =>
  field(says, options, { type: 'string', minLength: 1, maxLength: max, pattern: sayingShape.source }, [
    IsString({ message: '应为文字' }),
    Matches(sayingShape, { message: '不能为空' }),
    MaxLength(max, { message: `最多 ${max} 个字` }),
  ])

/** One of a few words. */
export const OneOf = (words: readonly string[], says: string, options: FieldOptions = {}): PropertyDecorator =>
  field(says, options, { type: 'string', enum: [...words] }, [IsIn([...words], { message: `应为其中之一：${words.join('、')}` })])

/** How ids are written: letters, digits and `. _ : -`, no slash. */
export const idShape = /^[\p{L}\p{N}][\p{L}\p{N}._:-]{0,63}$/u

/** The id of an organization, a site, a line, a worker. */
export const Id = (says: string, options: FieldOptions = {}): PropertyDecorator =>
  field(says, options, { type: 'string', pattern: idShape.source }, [
    Matches(idShape, { message: '应为编号：字母、数字和 . _ : -，最多 64 个' }),
  ])

/** The name of a unit, a line or a lot: it becomes part of the numbers of cases and awards. */
export const Name = (says: string, options: FieldOptions = {}): PropertyDecorator =>
  field(says, options, { type: 'string', pattern: nameShape.source }, [Matches(nameShape, { message: nameSays })])

/** The SHA-256 of a file, in hex. */
export const FileHash = (says: string, options: FieldOptions = {}): PropertyDecorator =>
  field(says, options, { type: 'string', pattern: '^[0-9a-f]{64}$' }, [
    Matches(/^[0-9a-f]{64}$/, { message: '应为文件的 SHA-256：64 个十六进制字符' }),
  ])

/** How a stream of a kind is written, `bid/hs-mzj-2026.mz-06/1/1/ag-1`. */
export const streamShape = (kind: string): RegExp => new RegExp(`^${kind}(/[\\p{L}\\p{N}][\\p{L}\\p{N}._:-]{0,63}){1,4}$`, 'u')

/** The name of a stream of a kind. */
export const StreamOf = (kind: string, says: string, options: FieldOptions = {}): PropertyDecorator =>
  field(says, options, { type: 'string', pattern: streamShape(kind).source }, [
    Matches(streamShape(kind), { message: `应为卷宗名，如 ${kind}/…` }),
  ])
