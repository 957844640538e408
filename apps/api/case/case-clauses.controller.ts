import type { Actor } from '#domain'
import { Controller } from '@nestjs/common'
import { Asker } from '../access/asker.js'
import { CaseFacts } from '../reading/case-facts.service.js'
import { PageGet } from '../reading/page-get.js'
import { CaseClausesDto } from './case-clauses.dto.js'
import { textsOf } from './case-clauses.js'
import { CaseId } from './case-id.js'
import { Cases } from './cases.service.js'

@Controller()
export class CaseClausesController {
  constructor(
    private readonly cases: Cases,
    private readonly facts: CaseFacts,
  ) {}

  @PageGet({
    name: 'CaseClauses',
    says: '项目的合同条款：各合同的示范文本、另行约定的条款、评估由谁评分、一票否决的情形',
    path: '/v1/cases/{case}/clauses',
    answers: CaseClausesDto,
    list: true,
  })
  async clauses(@CaseId() caseId: string, @Asker() asker: Actor): Promise<readonly CaseClausesDto[]> {
    await this.cases.one(caseId, asker)
    return textsOf(await this.facts.counting(caseId, asker))
  }
}
