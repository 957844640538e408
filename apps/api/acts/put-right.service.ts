import { isAnswer, isCommonAct, type PuttingRight } from '#domain'
import { Engine } from '#engine'
import { Injectable } from '@nestjs/common'
import { BodyPipe } from '../fields/body.pipe.js'
import { badRequest } from '../problem/problem.js'
import { Seal } from '../reading/cursor.js'
import type { ActBody } from './act-body.js'
import { bodyOf } from './dto.js'
import type { CorrectActDto } from './put-right.dto.js'

/** Reads what is asked of an act that every stream has: which act is meant, and its own fields, checked as that act checks them. */
@Injectable()
export class PutRight {
  constructor(
    private readonly engine: Engine,
    private readonly seal: Seal,
  ) {}

  /** What the engine is asked; any other act's data as they are. `at`: where they stand in the body. Throws 400 for a fact that is none, and with every fault of the fields. */
  async read(act: string, told: object, at = ''): Promise<object> {
    if (!isCommonAct(act)) return told
    const { fact, data, reason } = told as Pick<CorrectActDto, 'fact' | 'data'> & { readonly reason?: string }
    const position = this.seal.open('fact', fact)
    const named = position === undefined ? undefined : await this.engine.store.factAt(position)
    const commands = named === undefined ? [] : await this.engine.store.readAsked(named.stream)
    const command = commands.find(
      ({ stream, version, facts }) => stream === named?.stream && named.version > version && named.version <= version + facts,
    )
    if (position === undefined || command === undefined)
      throw badRequest('提交的内容有误，逐项见 faults', [{ at: `${at}fact`, says: '应为经过（timeline）中的事实编号' }])
    if (isAnswer(act)) return { fact: position, ...(reason === undefined ? {} : { reason }) }
    const meant: PuttingRight = { fact: position, act: command.act, reason: reason ?? '' }
    return act === 'StrikeAct' ? meant : { ...meant, data: await checked(command.act, data, `${at}data`) }
  }

  /** What was read, as whoever asked for it sees it. */
  shown(act: string, data: object): object {
    return isCommonAct(act) ? { ...data, fact: this.seal.seal('fact', (data as PuttingRight).fact) } : data
  }
}

async function checked(act: string, data: object, at: string): Promise<object> {
  const metatype = bodyOf(act)
  if (metatype === undefined || isCommonAct(act)) return data
  const { registered, ...fields } = (await BodyPipe.of(at).transform(data, { type: 'body', metatype })) as ActBody
  if (registered === undefined) return fields
  throw badRequest('提交的内容有误，逐项见 faults', [{ at: `${at}.registered`, says: '请写在 data 以外' }])
}
