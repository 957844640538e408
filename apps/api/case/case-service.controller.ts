import type { Actor } from '#domain'
import { Engine } from '#engine'
import { dayOf } from '#kernel'
import { Controller } from '@nestjs/common'
import { Asker } from '../access/asker.js'
import { CaseFacts } from '../reading/case-facts.service.js'
import { PageGet } from '../reading/page-get.js'
import { CaseId } from './case-id.js'
import { CaseServiceDto } from './case-service.dto.js'
import { serviceOf } from './case-service.js'
import { Cases } from './cases.service.js'

@Controller()
export class CaseServiceController {
  constructor(
    private readonly cases: Cases,
    private readonly facts: CaseFacts,
    private readonly engine: Engine,
  ) {}

  @PageGet({
    name: 'CaseService',
    says: '项目的服务：约定的产出、完成、到今天应完成的、验收通过的，和各月的记录与月报',
    path: '/v1/cases/{case}/service',
    answers: CaseServiceDto,
    list: true,
  })
  async service(@CaseId() caseId: string, @Asker() asker: Actor): Promise<readonly CaseServiceDto[]> {
    await this.cases.one(caseId, asker)
    return serviceOf(await this.facts.counting(caseId, asker), dayOf(await this.engine.clock.now()))
  }
}
