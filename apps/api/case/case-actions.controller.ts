import type { Actor } from '#domain'
import { Engine } from '#engine'
import { Controller } from '@nestjs/common'
import { Asker } from '../access/asker.js'
import { StreamActionsDto } from '../reading/action.dto.js'
import { Actions } from '../reading/actions.service.js'
import { PageGet } from '../reading/page-get.js'
import { streamsOfCase } from '../reading/streams-of.js'
import { CaseId } from './case-id.js'
import { Cases } from './cases.service.js'

@Controller()
export class CaseActionsController {
  constructor(
    private readonly cases: Cases,
    private readonly actions: Actions,
    private readonly engine: Engine,
  ) {}

  @PageGet({
    name: 'CaseActions',
    says: '我能办什么、为什么不能办',
    path: '/v1/cases/{case}/actions',
    answers: StreamActionsDto,
    list: true,
  })
  async list(@CaseId() caseId: string, @Asker() asker: Actor): Promise<StreamActionsDto[]> {
    await this.cases.one(caseId, asker)
    const streams = await streamsOfCase(this.engine.store.pool, caseId, asker, await this.engine.clock.now())
    return this.actions.of(streams, asker)
  }
}
