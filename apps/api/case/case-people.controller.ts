import type { Actor } from '#domain'
import { Engine } from '#engine'
import { dayOf } from '#kernel'
import { Controller } from '@nestjs/common'
import { Asker } from '../access/asker.js'
import { CaseFacts } from '../reading/case-facts.service.js'
import { PageGet } from '../reading/page-get.js'
import { CaseId } from './case-id.js'
import { CasePeopleDto } from './case-people.dto.js'
import { peopleOf } from './case-people.js'
import { Cases } from './cases.service.js'

@Controller()
export class CasePeopleController {
  constructor(
    private readonly cases: Cases,
    private readonly facts: CaseFacts,
    private readonly engine: Engine,
  ) {}

  @PageGet({
    name: 'CasePeople',
    says: '项目的人员：各合同的岗位、社工、证书、到岗和缺岗',
    path: '/v1/cases/{case}/people',
    answers: CasePeopleDto,
    list: true,
  })
  async people(@CaseId() caseId: string, @Asker() asker: Actor): Promise<readonly CasePeopleDto[]> {
    await this.cases.one(caseId, asker)
    return peopleOf(await this.facts.counting(caseId, asker), dayOf(await this.engine.clock.now()))
  }
}
