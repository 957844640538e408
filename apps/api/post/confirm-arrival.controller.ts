import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { OnDay } from '../fields/time.js'

export class ConfirmArrivalDto extends ActBody {
  @OnDay('到岗日')
  declare on: string
}

@Controller()
export class ConfirmArrivalController {
  constructor(private readonly acts: Acts) {}

  @ActPost('ConfirmArrival', '/v1/contracts/{award}/posts/{n}/confirm-arrival')
  confirmArrival(
    @Stream('post') stream: StreamId,
    @Body() body: ConfirmArrivalDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('ConfirmArrival', stream, body, asking)
  }
}
