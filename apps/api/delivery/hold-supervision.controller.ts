import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Count } from '../fields/number.js'
import { FileHash, Id, Text } from '../fields/text.js'
import { OnDay } from '../fields/time.js'

export class HoldSupervisionDto extends ActBody {
  @OnDay('开展日期')
  declare on: string

  @Id('督导的登录名')
  declare supervisor: string

  @Text('主题')
  declare topic: string

  @Count('参加的社工人数')
  declare workers: number

  @FileHash('佐证文件的 SHA-256')
  declare evidence: string
}

@Controller()
export class HoldSupervisionController {
  constructor(private readonly acts: Acts) {}

  @ActPost('HoldSupervision', '/v1/contracts/{award}/deliveries/{month}/hold-supervision')
  holdSupervision(
    @Stream('delivery') stream: StreamId,
    @Body() body: HoldSupervisionDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('HoldSupervision', stream, body, asking)
  }
}
