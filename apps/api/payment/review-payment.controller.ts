import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Text } from '../fields/text.js'

export class ReviewPaymentDto extends ActBody {
  @Text('备注', { optional: true })
  declare remark?: string
}

@Controller()
export class ReviewPaymentController {
  constructor(private readonly acts: Acts) {}

  @ActPost('ReviewPayment', '/v1/contracts/{award}/payments/{tranche}/review')
  reviewPayment(
    @Stream('payment') stream: StreamId,
    @Body() body: ReviewPaymentDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('ReviewPayment', stream, body, asking)
  }
}
