import type { Actor } from '#domain'
import { streamKey, type StreamId } from '#kernel'
import { Controller, Query } from '@nestjs/common'
import { Asker } from '../access/asker.js'
import { Stream } from '../acts/stream.js'
import { Seal } from './cursor.js'
import { Hands } from './hands.service.js'
import { limitOf } from './page.js'
import { PageGet } from './page-get.js'
import { TimelineDto } from './timeline.dto.js'

@Controller()
export class PersonTimelineController {
  constructor(
    private readonly hands: Hands,
    private readonly seal: Seal,
  ) {}

  @PageGet({
    name: 'PersonTimeline',
    says: '一个人经手的事项，新的在前：您作为一方或者凭函可以看到的',
    path: '/v1/people/{person}/timeline',
    answers: TimelineDto,
    paged: true,
  })
  async person(
    @Stream('person') stream: StreamId,
    @Asker() asker: Actor,
    @Query('after') after?: string,
    @Query('limit') limit?: string,
  ): Promise<TimelineDto> {
    const page = `timeline ${stream} to ${asker.org} ${asker.person}`
    const below = this.seal.after(page, after)
    const { facts, last } = await this.hands.page(streamKey(stream), { below, limit: limitOf(limit) }, asker)
    return { facts, ...(last === undefined ? {} : { next: this.seal.next(page, last) }) }
  }
}
