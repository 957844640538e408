import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Amount } from '../fields/number.js'
import { Id, Text } from '../fields/text.js'

export class EngageAgentDto extends ActBody {
  @Id('采购代理机构')
  declare agent: string

  @Text('委托范围')
  declare scope: string

  @Amount('代理费')
  declare fee: string
}

@Controller()
export class EngageAgentController {
  constructor(private readonly acts: Acts) {}

  @ActPost('EngageAgent', '/v1/cases/{case}/attempts/{attempt}/engage-agent')
  engageAgent(
    @Stream('procurement') stream: StreamId,
    @Body() body: EngageAgentDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('EngageAgent', stream, body, asking)
  }
}
