import type { Actor } from '#domain'
import { Controller } from '@nestjs/common'
import { Asker } from '../access/asker.js'
import { PageGet } from '../reading/page-get.js'
import { CaseDto } from './case.dto.js'
import { CaseId } from './case-id.js'
import { Cases } from './cases.service.js'

@Controller()
export class CaseController {
  constructor(private readonly cases: Cases) {}

  @PageGet({ name: 'Case', says: '一个项目', path: '/v1/cases/{case}', answers: CaseDto, open: true })
  one(@CaseId() caseId: string, @Asker() asker: Actor | undefined): Promise<CaseDto> {
    return this.cases.one(caseId, asker)
  }
}
