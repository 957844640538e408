import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Text } from '../fields/text.js'

export class DecidePlanDto extends ActBody {
  @Text('集体决策的会议纪要编号', { max: 200 })
  declare minutes: string
}

@Controller()
export class DecidePlanController {
  constructor(private readonly acts: Acts) {}

  @ActPost('DecidePlan', '/v1/plans/{plan}/decide')
  decidePlan(@Stream('plan') stream: StreamId, @Body() body: DecidePlanDto, @Asks() asking: Asking): Promise<AcceptedDto> {
    return this.acts.ask('DecidePlan', stream, body, asking)
  }
}
