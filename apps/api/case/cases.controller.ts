import type { Actor } from '#domain'
import { Controller, Query } from '@nestjs/common'
import { Asker } from '../access/asker.js'
import { limitOf } from '../reading/page.js'
import { PageGet } from '../reading/page-get.js'
import { CasesDto } from './case.dto.js'
import { Cases } from './cases.service.js'

@Controller()
export class CasesController {
  constructor(private readonly cases: Cases) {}

  @PageGet({ name: 'Cases', says: '项目', path: '/v1/cases', answers: CasesDto, open: true, paged: true })
  list(@Asker() asker: Actor | undefined, @Query('after') after?: string, @Query('limit') limit?: string): Promise<CasesDto> {
    return this.cases.page(asker, after, limitOf(limit, 50))
  }
}
