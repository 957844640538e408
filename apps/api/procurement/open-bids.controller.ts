import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Parts, StreamsOf } from '../fields/nested.js'
import { Amount } from '../fields/number.js'
import { Id, StreamOf } from '../fields/text.js'

export class ReadBidDto {
  @Id('供应商')
  declare provider: string

  @Amount('报价')
  declare price: string

  @StreamOf('bid', '响应文件的卷宗', { optional: true })
  declare bid?: string
}

export class OpenBidsDto extends ActBody {
  @StreamsOf('bid', '响应文件的卷宗')
  declare bids: string[]

  @Parts(() => ReadBidDto, '在别处开启时宣读的内容（补登用）', { optional: true })
  declare read?: ReadBidDto[]
}

@Controller()
export class OpenBidsController {
  constructor(private readonly acts: Acts) {}

  @ActPost('OpenBids', '/v1/cases/{case}/attempts/{attempt}/open-bids')
  openBids(@Stream('procurement') stream: StreamId, @Body() body: OpenBidsDto, @Asks() asking: Asking): Promise<AcceptedDto> {
    return this.acts.ask('OpenBids', stream, body, asking)
  }
}
