import type { Actor } from '#domain'
import { Controller, Query } from '@nestjs/common'
import { ApiQuery } from '@nestjs/swagger'
import { Asker } from '../access/asker.js'
import { idShape } from '../fields/text.js'
import { badRequest, problem, ProblemAnswer } from '../problem/problem.js'
import { Seal } from '../reading/cursor.js'
import { limitOf } from '../reading/page.js'
import { PageGet } from '../reading/page-get.js'
import { RefusedPageDto } from './audit.dto.js'
import { Refusals } from './refusals.service.js'

const asked = (name: string, description: string) =>
  ApiQuery({ name, required: false, description, schema: { type: 'string', maxLength: 64 } })

@Controller()
export class RefusalsController {
  constructor(
    private readonly refusals: Refusals,
    private readonly seal: Seal,
  ) {}

  @asked('act', '只看这一事项')
  @asked('person', '只看这个人（登录名）')
  @asked('case', '只看这个项目')
  @PageGet({
    name: 'Refusals',
    says: '没有办成的事项：谁申请的、为什么不能办。审计、纪检单位见调阅范围内的，单位负责人和签发人见本单位的',
    path: '/v1/refusals',
    answers: RefusedPageDto,
    paged: true,
    office: true,
  })
  async page(
    @Asker() asker: Actor,
    @Query('after') after?: string,
    @Query('limit') limit?: string,
    @Query('case') caseId?: string,
    @Query('person') person?: string,
    @Query('act') act?: string,
  ): Promise<RefusedPageDto> {
    const scope = await this.refusals.scopeOf(asker)
    if (!scope) throw new ProblemAnswer(problem('NotYours', '只有单位负责人、签发人和凭函调阅的单位可以查看'))
    const wanted = Object.entries({ caseId, person, act }).filter((one): one is [string, string] => one[1] !== undefined)
    const faults = wanted
      .filter(([, one]) => !idShape.test(one))
      .map(([at]) => ({ at: at === 'caseId' ? 'case' : at, says: '应为编号' }))
    if (faults.length > 0) throw badRequest('地址的参数有误', faults)
    const page = `refusals to ${asker.org} ${asker.person}`
    const { refused, last } = await this.refusals.page(asker, scope, {
      wanted: Object.fromEntries(wanted),
      below: this.seal.after(page, after),
      limit: limitOf(limit, 50),
    })
    return { refused, ...(last === undefined ? {} : { next: this.seal.next(page, last) }) }
  }
}
