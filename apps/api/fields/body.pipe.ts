import { Injectable, ValidationPipe, type ArgumentMetadata } from '@nestjs/common'
import type { ValidationError } from 'class-validator'
import { badRequest, type Fault, type ProblemAnswer } from '../problem/problem.js'

/** Checks a body against its DTO: unknown fields are refused, and all faults are told at once, each with its path. Gives plain JSON, moments in UTC. */
@Injectable()
export class BodyPipe extends ValidationPipe {
  /** Where what is checked stands in the request: '' for the body itself. */
  private above = ''

  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      stopAtFirstError: true,
      exceptionFactory: (errors: ValidationError[]) =>
        badRequest(
          '提交的内容有误，逐项见 faults',
          errors.flatMap((error) => faultsOf(error, this.above)),
        ),
    })
  }

  /** The same checks of a part of a body; its faults are said at their place there: `data.number`. */
  static of(part: string): BodyPipe {
    const pipe = new BodyPipe()
    pipe.above = part
    return pipe
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type !== 'body') return super.transform(value, metadata)
    if (!isObject(value ?? {})) throw notAnObject()
    const faults = unstorable(value, this.above)
    if (faults.length > 0) throw badRequest('提交的内容有误，逐项见 faults', faults)
    return JSON.parse(JSON.stringify(await super.transform(value ?? {}, metadata)))
  }
}

/** Checks the body of a route that takes none. Throws 400 with each field of one that says something. */
export function nothingIn(body: unknown): void {
  if (!isObject(body ?? {})) throw notAnObject()
  const faults = Object.keys(body ?? {}).map((at): Fault => ({ at, says: unknownField }))
  if (faults.length > 0) throw badRequest('提交的内容有误，逐项见 faults', faults)
}

const unknownField = '没有这个字段'
const notAnObject = (): ProblemAnswer => badRequest('请求无法读取：请提交一个 JSON 对象')
const isObject = (value: unknown): boolean => typeof value === 'object' && !Array.isArray(value)

function faultsOf(error: ValidationError, above: string): Fault[] {
  const at = above === '' ? error.property : `${above}.${error.property}`
  const own = Object.entries(error.constraints ?? {}).map(([rule, says]): Fault => ({
    at,
    says: rule === 'whitelistValidation' ? unknownField : says,
  }))
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, at))]
}

/** Text that is no Unicode, or holds U+0000, cannot be stored. */
function unstorable(value: unknown, at: string): Fault[] {
  if (typeof value === 'string') {
    return !/\p{Cs}|\0/u.test(value) ? [] : [{ at, says: '含有无法保存的字符' }]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => [
    ...unstorable(name, at === '' ? name : `${at}.${name}`),
    ...unstorable(member, at === '' ? name : `${at}.${name}`),
  ])
}
