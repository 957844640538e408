import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'

export class SettleFinalAccountDto extends ActBody {}

@Controller()
export class SettleFinalAccountController {
  constructor(private readonly acts: Acts) {}

  @ActPost('SettleFinalAccount', '/v1/contracts/{award}/settle-final-account')
  settleFinalAccount(
    @Stream('contract') stream: StreamId,
    @Body() body: SettleFinalAccountDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('SettleFinalAccount', stream, body, asking)
  }
}
