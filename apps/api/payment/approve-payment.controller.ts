import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Text } from '../fields/text.js'

export class ApprovePaymentDto extends ActBody {
  @Text('备注', { optional: true })
  declare remark?: string
}

@Controller()
export class ApprovePaymentController {
  constructor(private readonly acts: Acts) {}

  @ActPost('ApprovePayment', '/v1/contracts/{award}/payments/{tranche}/approve')
  approvePayment(
    @Stream('payment') stream: StreamId,
    @Body() body: ApprovePaymentDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('ApprovePayment', stream, body, asking)
  }
}
