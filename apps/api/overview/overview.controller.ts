import type { Actor } from '#domain'
import { Controller } from '@nestjs/common'
import { Asker } from '../access/asker.js'
import { CaseId } from '../case/case-id.js'
import { PageGet } from '../reading/page-get.js'
import { CaseOverviewDto } from './overview.dto.js'
import { Overview } from './overview.service.js'

@Controller()
export class OverviewController {
  constructor(private readonly overview: Overview) {}

  @PageGet({
    name: 'CaseOverview',
    says: '项目概况：阶段、尚待办理的、各方、最近的经过',
    path: '/v1/cases/{case}/overview',
    answers: CaseOverviewDto,
  })
  of(@CaseId() caseId: string, @Asker() asker: Actor): Promise<CaseOverviewDto> {
    return this.overview.of(caseId, asker)
  }
}
