import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Text } from '../fields/text.js'

export class RequestBudgetDto extends ActBody {
  @Text('文号或编号', { max: 200 })
  declare number: string
}

@Controller()
export class RequestBudgetController {
  constructor(private readonly acts: Acts) {}

  @ActPost('RequestBudget', '/v1/plans/{plan}/request-budget')
  requestBudget(@Stream('plan') stream: StreamId, @Body() body: RequestBudgetDto, @Asks() asking: Asking): Promise<AcceptedDto> {
    return this.acts.ask('RequestBudget', stream, body, asking)
  }
}
