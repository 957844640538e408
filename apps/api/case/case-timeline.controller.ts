import type { Actor } from '#domain'
import { Controller, Query } from '@nestjs/common'
import { Asker } from '../access/asker.js'
import { limitOf } from '../reading/page.js'
import { Seal } from '../reading/cursor.js'
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
    private readonly seal: Seal,
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
    const from = this.seal.after(`timeline ${caseId}`, after) ?? '0'
    const { facts, last } = await this.reader.pageOfCase(caseId, { above: from, limit: limitOf(limit) }, asker)
    return { facts, ...(last === undefined ? {} : { next: this.seal.next(`timeline ${caseId}`, last) }) }
  }
}
