import type { Actor } from '#domain'
import { Controller } from '@nestjs/common'
import { Asker } from '../access/asker.js'
import { CaseId } from '../case/case-id.js'
import { Cases } from '../case/cases.service.js'
import { PageGet } from '../reading/page-get.js'
import { CaseProcessDto } from './case-process.dto.js'
import { CaseProcesses } from './case-processes.service.js'

@Controller()
export class CaseProcessesController {
  constructor(
    private readonly cases: Cases,
    private readonly processes: CaseProcesses,
  ) {}

  @PageGet({
    name: 'CaseProcesses',
    says: '项目的流程：由正在运行的流程定义列出各步、谁承担、办到哪里，并画成图',
    path: '/v1/cases/{case}/processes',
    answers: CaseProcessDto,
    list: true,
  })
  async of(@CaseId() caseId: string, @Asker() asker: Actor): Promise<readonly CaseProcessDto[]> {
    await this.cases.one(caseId, asker)
    return this.processes.of(caseId, asker)
  }
}
