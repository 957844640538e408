import type { Actor } from '#domain'
import type { StreamId } from '#kernel'
import { Controller } from '@nestjs/common'
import { Asker } from '../access/asker.js'
import { Stream } from '../acts/stream.js'
import { notFound } from '../problem/problem.js'
import { PageGet } from './page-get.js'
import { Reader } from './reader.service.js'
import { TimelineDto } from './timeline.dto.js'

/** The course of a plan: it belongs to no case. */
@Controller()
export class StreamTimelineController {
  constructor(private readonly reader: Reader) {}

  @PageGet({ name: 'PlanTimeline', says: '年度计划的经过', path: '/v1/plans/{plan}/timeline', answers: TimelineDto, open: true })
  async plan(@Stream('plan') stream: StreamId, @Asker() asker: Actor | undefined): Promise<TimelineDto> {
    const facts = await this.reader.seen(await this.reader.engine.store.read([{ stream, above: 0 }]), asker)
    if (facts.length === 0) throw notFound('这个计划')
    return { facts }
  }
}
