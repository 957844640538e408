import type { Actor } from '#domain'
import { day, endOf, instant, type Instant } from '#kernel'
import { Controller, Query } from '@nestjs/common'
import { ApiQuery } from '@nestjs/swagger'
import { Asker } from '../access/asker.js'
import { limitOf } from '../reading/page.js'
import { Seal } from '../reading/cursor.js'
import { PageGet } from '../reading/page-get.js'
import { Reader } from '../reading/reader.service.js'
import { TimelineDto } from '../reading/timeline.dto.js'
import { badRequest } from '../problem/problem.js'
import { CaseId } from './case-id.js'
import { Cases } from './cases.service.js'

@Controller()
export class CaseTimelineController {
  constructor(
    private readonly cases: Cases,
    private readonly reader: Reader,
    private readonly seal: Seal,
  ) {}

  @ApiQuery({
    name: 'asOf',
    required: false,
    description: '只看到这一天终了或者这一时刻为止登记的；当时尚未更正、作废的照原样',
    schema: { type: 'string', maxLength: 35 },
  })
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
    @Query('asOf') asOf?: string,
  ): Promise<TimelineDto> {
    await this.cases.one(caseId, asker)
    const page = `timeline ${caseId} ${asOf ?? ''}`
    const from = this.seal.after(page, after) ?? '0'
    const { facts, last } = await this.reader.pageOfCase(caseId, { above: from, limit: limitOf(limit) }, asker, momentOf(asOf))
    return { facts, ...(last === undefined ? {} : { next: this.seal.next(page, last) }) }
  }
}

/** The moment that is asked for, or the end of the day in Shanghai. Throws 400 for what is neither. */
function momentOf(text: string | undefined): Instant | undefined {
  if (text === undefined) return undefined
  try {
    return text.length === 10 ? endOf(day(text)) : instant(text)
  } catch {
    throw badRequest('地址的参数有误', [
      { at: 'asOf', says: '应为日期 2026-05-01（当日终了），或者带时区的时刻 2026-05-01T09:00:00Z' },
    ])
  }
}
