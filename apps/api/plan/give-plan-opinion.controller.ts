import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Text } from '../fields/text.js'

export class GivePlanOpinionDto extends ActBody {
  @Text('意见')
  declare opinion: string

  @Text('意见文号', { max: 200 })
  declare number: string
}

@Controller()
export class GivePlanOpinionController {
  constructor(private readonly acts: Acts) {}

  @ActPost('GivePlanOpinion', '/v1/plans/{plan}/give-plan-opinion')
  givePlanOpinion(
    @Stream('plan') stream: StreamId,
    @Body() body: GivePlanOpinionDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('GivePlanOpinion', stream, body, asking)
  }
}
