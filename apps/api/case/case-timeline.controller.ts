import type { Actor } from '#domain'
import { Controller, Query } from '@nestjs/common'
import { Asker } from '../access/asker.js'
import { afterOf, limitOf } from '../reading/page.js'
import { PageGet } from '../reading/page-get.js'
import { Reader } from '../reading/reader.service.js'
import { TimelineDto } from '../reading/timeline.dto.js'
import { CaseId } from './case-id.js'
import { Cases } from './cases.service.js'

@Controller()
export class CaseTimelineController {
  constructor(
    private readonly cases: Cases,
    private readonly reader: Reader,
  ) {}

  @PageGet({
    name: 'CaseTimeline',
    says: '项目的经过：您可以看到的事实',
    path: '/v1/cases/{case}/timeline',
    answers: TimelineDto,
    open: true,
    paged: true,
  })
  async timeline(
    @CaseId() caseId: string,
    @Asker() asker: Actor | undefined,
    @Query('after') after?: string,
    @Query('limit') limit?: string,
  ): Promise<TimelineDto> {
    await this.cases.one(caseId, asker)
    const size = limitOf(limit)
    // A page of facts may hold few or none that the asker may see: `next` goes on where the page of facts ended.
    const facts = await this.reader.engine.store.readCase(caseId, afterOf(after), size)
    const last = facts.at(-1)
    return { facts: await this.reader.seen(facts, asker), ...(last && facts.length === size ? { next: last.position } : {}) }
  }
}
