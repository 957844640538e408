import type { Actor } from '#domain'
import { stages, stageWords } from '#read-models'
import { Controller, Query } from '@nestjs/common'
import { ApiQuery } from '@nestjs/swagger'
import { Asker } from '../access/asker.js'
import { badRequest } from '../problem/problem.js'
import { limitOf } from '../reading/page.js'
import { PageGet } from '../reading/page-get.js'
import { CaseFacetsDto, CasesDto } from './case.dto.js'
import { Cases } from './cases.service.js'

const mostText = 100

@Controller()
export class CasesController {
  constructor(private readonly cases: Cases) {}

  @ApiQuery({ name: 'q', required: false, description: '名称或者编号中的文字', schema: { type: 'string', maxLength: mostText } })
  @ApiQuery({
    name: 'stage',
    required: false,
    description: `只看处于这一阶段的（本单位为其中一方的项目）：${stages.map((id) => `${id} ${stageWords[id]}`).join('，')}`,
    schema: { type: 'string', enum: [...stages], maxLength: 20 },
  })
  @ApiQuery({ name: 'region', required: false, description: '地区代码', schema: { type: 'string', maxLength: 12 } })
  @PageGet({ name: 'Cases', says: '项目', path: '/v1/cases', answers: CasesDto, open: true, paged: true })
  list(
    @Asker() asker: Actor | undefined,
    @Query('after') after?: string,
    @Query('limit') limit?: string,
    @Query('region') region?: string,
    @Query('stage') named?: string,
    @Query('q') text = '',
  ): Promise<CasesDto> {
    const stage = stages.find((id) => id === named)
    if (named !== undefined && stage === undefined)
      throw badRequest('地址的参数有误', [{ at: 'stage', says: `应为其中之一：${stages.join('、')}` }])
    if (text.length > mostText) throw badRequest('地址的参数有误', [{ at: 'q', says: `最多 ${mostText} 个字` }])
    const looked = { text: text.trim(), ...(stage === undefined ? {} : { stage }), ...(region === undefined ? {} : { region }) }
    return this.cases.page(asker, { after, limit: limitOf(limit, 50), looked })
  }

  @ApiQuery({ name: 'q', required: false, description: '名称或者编号中的文字', schema: { type: 'string', maxLength: mostText } })
  @ApiQuery({ name: 'region', required: false, description: '地区代码', schema: { type: 'string', maxLength: 12 } })
  @PageGet({
    name: 'CaseFacets',
    says: '本单位为其中一方的项目，各阶段、各地区有几个',
    path: '/v1/case-facets',
    answers: CaseFacetsDto,
  })
  facets(@Asker() asker: Actor, @Query('region') region?: string, @Query('q') text = ''): Promise<CaseFacetsDto> {
    if (text.length > mostText) throw badRequest('地址的参数有误', [{ at: 'q', says: `最多 ${mostText} 个字` }])
    return this.cases.facets(asker, { text: text.trim(), ...(region === undefined ? {} : { region }) })
  }
}
