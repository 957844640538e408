import type { Actor } from '#domain'
import type { StreamId } from '#kernel'
import { Controller, Query } from '@nestjs/common'
import { Asker } from '../access/asker.js'
import { Stream } from '../acts/stream.js'
import { notFound } from '../problem/problem.js'
import { Seal } from './cursor.js'
import { limitOf } from './page.js'
import { PageGet } from './page-get.js'
import { Reader } from './reader.service.js'
import { TimelineDto } from './timeline.dto.js'

/** The course of a plan: it belongs to no case. */
@Controller()
export class StreamTimelineController {
  constructor(
    private readonly reader: Reader,
    private readonly seal: Seal,
  ) {}

  @PageGet({
    name: 'PlanTimeline',
    says: '年度计划的经过',
    path: '/v1/plans/{plan}/timeline',
    answers: TimelineDto,
    open: true,
    paged: true,
  })
  async plan(
    @Stream('plan') stream: StreamId,
    @Asker() asker: Actor | undefined,
    @Query('after') after?: string,
    @Query('limit') limit?: string,
  ): Promise<TimelineDto> {
    const above = this.seal.after(`timeline ${stream}`, after) ?? '0'
    const { facts, last } = await this.reader.pageOfStream(stream, { above, limit: limitOf(limit) }, asker)
    if (facts.length === 0 && after === undefined) throw notFound('这个计划')
    return { facts, ...(last === undefined ? {} : { next: this.seal.next(`timeline ${stream}`, last) }) }
  }
}
