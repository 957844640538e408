import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Text } from '../fields/text.js'

export class RedateObligationDto extends ActBody {
  @Text('原因')
  declare why: string
}

@Controller()
export class RedateObligationController {
  constructor(private readonly acts: Acts) {}

  @ActPost('RedateObligation', '/v1/obligations/{obligation}/redate')
  redateObligation(
    @Stream('obligation') stream: StreamId,
    @Body() body: RedateObligationDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('RedateObligation', stream, body, asking)
  }
}
