import type { StreamId } from '#kernel'
import { Controller, Header, Query } from '@nestjs/common'
import { ApiQuery } from '@nestjs/swagger'
import { Stream } from '../acts/stream.js'
import { CaseId } from '../case/case-id.js'
import { badRequest } from '../problem/problem.js'
import { kept } from './kept.js'
import { limitOf } from '../reading/page.js'
import { PageGet } from '../reading/page-get.js'
import { chain } from './chain.js'
import { PublicCasesDto, PublicChainDto, PublicOverdueDto, PublicPlanDto } from './public.dto.js'
import { Public } from './public.service.js'

const most = 100

/** What everybody may read without signing in. */
@Controller()
export class PublicController {
  constructor(private readonly published: Public) {}

  @ApiQuery({
    name: 'q',
    required: false,
    description: '名称或者编号中的文字',
    schema: { type: 'string', maxLength: 100 },
  })
  @ApiQuery({
    name: 'step',
    required: false,
    description: `已公开到哪一步：${chain.map(({ id, says }) => `${id} ${says}`).join('，')}`,
    schema: { type: 'string', enum: chain.map(({ id }) => id), maxLength: 20 },
  })
  @ApiQuery({
    name: 'takesBids',
    required: false,
    description: 'true：只看正在接受响应的，截止早的在前',
    schema: { type: 'string', enum: ['true'], maxLength: 4 },
  })
  @PageGet({
    name: 'PublicCases',
    says: '公开的项目：按名称、编号查找，新的在前',
    path: '/v1/public/cases',
    answers: PublicCasesDto,
    open: true,
    paged: true,
  })
  @Header('cache-control', kept)
  cases(
    @Query('after') after?: string,
    @Query('limit') limit?: string,
    @Query('takesBids') takesBids?: string,
    @Query('step') step?: string,
    @Query('q') text = '',
  ): Promise<PublicCasesDto> {
    const asked = chain.find(({ id }) => id === step)
    if (step !== undefined && !asked)
      throw badRequest('地址的参数有误', [{ at: 'step', says: `应为其中之一：${chain.map(({ id }) => id).join('、')}` }])
    if (takesBids !== undefined && takesBids !== 'true')
      throw badRequest('地址的参数有误', [{ at: 'takesBids', says: '应为 true，或者不填' }])
    if (text.length > 100) throw badRequest('地址的参数有误', [{ at: 'q', says: '最多 100 个字' }])
    return this.published.cases({
      text: text.trim(),
      step: asked?.id,
      takesBids: takesBids === 'true',
      after,
      limit: limitOf(limit, 20, most),
    })
  }

  @PageGet({
    name: 'PublicCase',
    says: '一个项目公开的全部：从意向到结项，一步一步，缺的也列出',
    path: '/v1/public/cases/{case}',
    answers: PublicChainDto,
    open: true,
  })
  @Header('cache-control', kept)
  chain(@CaseId() caseId: string): Promise<PublicChainDto> {
    return this.published.chain(caseId)
  }

  @PageGet({
    name: 'PublicPlan',
    says: '一个年度计划公开的内容',
    path: '/v1/public/plans/{plan}',
    answers: PublicPlanDto,
    open: true,
  })
  @Header('cache-control', kept)
  plan(@Stream('plan') stream: StreamId): Promise<PublicPlanDto> {
    return this.published.plan(stream)
  }

  @PageGet({
    name: 'PublicOverdue',
    says: '逾期的：依法应当公开而没有公开的，和逾期尚未支付中小企业的款项',
    path: '/v1/public/overdue',
    answers: PublicOverdueDto,
    open: true,
    paged: true,
  })
  @Header('cache-control', kept)
  overdue(@Query('after') after?: string, @Query('limit') limit?: string): Promise<PublicOverdueDto> {
    return this.published.overdue(after, limitOf(limit, 50, most))
  }
}
