import { Injectable, ValidationPipe, type ArgumentMetadata } from '@nestjs/common'
import type { ValidationError } from 'class-validator'
import { badRequest, type Fault } from '../problem/problem.js'

/** Checks a body against its DTO: unknown fields are refused, and all faults are told at once, each with its path. Gives plain JSON, moments in UTC. */
@Injectable()
export class BodyPipe extends ValidationPipe {
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
          errors.flatMap((error) => faultsOf(error, '')),
        ),
    })
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type !== 'body') return super.transform(value, metadata)
    const faults = unstorable(value, '')
    if (faults.length > 0) throw badRequest('提交的内容有误，逐项见 faults', faults)
    return JSON.parse(JSON.stringify(await super.transform(value ?? {}, metadata)))
  }
}

function faultsOf(error: ValidationError, above: string): Fault[] {
  const at = above === '' ? error.property : `${above}.${error.property}`
  const own = Object.entries(error.constraints ?? {}).map(([rule, says]): Fault => ({
    at,
    says: rule === 'whitelistValidation' ? '没有这个字段' : says,
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
