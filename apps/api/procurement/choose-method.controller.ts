import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Texts } from '../fields/nested.js'
import { Text } from '../fields/text.js'

export class ChooseMethodDto extends ActBody {
  @Text('采购方式')
  declare method: string

  @Text('集体决策的会议纪要编号', { max: 200 })
  declare minutes: string

  @Texts('适用情形', { optional: true })
  declare grounds?: string[]

  @Text('财政部门的批准文号', { optional: true })
  declare approval?: string
}

@Controller()
export class ChooseMethodController {
  constructor(private readonly acts: Acts) {}

  @ActPost('ChooseMethod', '/v1/cases/{case}/attempts/{attempt}/choose-method')
  chooseMethod(
    @Stream('procurement') stream: StreamId,
    @Body() body: ChooseMethodDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('ChooseMethod', stream, body, asking)
  }
}
