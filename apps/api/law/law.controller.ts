import { Engine } from '#engine'
import { day, dayOf, type Day } from '#kernel'
import { Controller, Param, Query } from '@nestjs/common'
import { ApiQuery } from '@nestjs/swagger'
import { readCases } from '../../../infra/law-cases.js'
import { badRequest, notFound } from '../problem/problem.js'
import { PageGet } from '../reading/page-get.js'
import { RuleDto, RuleInListDto } from './law.dto.js'
import { ruleTold, rulesFound } from './rules-told.js'

const [mostText, mostName] = [100, 60]
const textOf = (name: string, description: string, maxLength: number) =>
  ApiQuery({ name, required: false, description, schema: { type: 'string', maxLength } })

/** The law that this system goes by, as everybody may read it. */
@Controller()
export class LawController {
  private readonly cases = readCases()

  constructor(private readonly engine: Engine) {}

  @textOf('q', '问题或者条文中的文字', mostText)
  @textOf('article', '条款，连同它的各款', mostName)
  @textOf('instrument', '哪部规定', mostName)
  @PageGet({
    name: 'Rules',
    says: '本系统依据的规定：问的是什么、怎么规定、依哪一条、核对情况',
    path: '/v1/law',
    answers: RuleInListDto,
    list: true,
    open: true,
  })
  async rules(
    @Query('q') text = '',
    @Query('instrument') instrument?: string,
    @Query('article') article?: string,
  ): Promise<readonly RuleInListDto[]> {
    const tooLong = Object.entries({ q: text, instrument, article }).filter(
      ([name, one]) => (one ?? '').length > (name === 'q' ? mostText : mostName),
    )
    if (tooLong.length > 0)
      throw badRequest(
        '地址的参数有误',
        tooLong.map(([at]) => ({ at, says: `最多 ${at === 'q' ? mostText : mostName} 个字` })),
      )
    return rulesFound({ text: text.trim(), instrument, article }, dayOf(await this.engine.clock.now()))
  }

  @ApiQuery({
    name: 'on',
    required: false,
    description: '哪一日的规定；不填的，今天',
    schema: { type: 'string', format: 'date', maxLength: 10 },
  })
  @PageGet({
    name: 'Rule',
    says: '一条规定：自何日起怎么规定、原文、核对情况、案例',
    path: '/v1/law/{rule}',
    answers: RuleDto,
    open: true,
  })
  async rule(@Param('rule') id: string, @Query('on') on?: string): Promise<RuleDto> {
    const told = ruleTold(
      id,
      on === undefined ? dayOf(await this.engine.clock.now()) : dayAsked(on),
      (this.cases.get(id) ?? []).map(({ name }) => name),
    )
    if (!told) throw notFound('这条规定')
    return told
  }
}

function dayAsked(text: string): Day {
  try {
    return day(text)
  } catch {
    throw badRequest('地址的参数有误', [{ at: 'on', says: '应为日期，如 2026-05-01' }])
  }
}
