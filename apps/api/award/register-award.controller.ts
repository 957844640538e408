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

export class RegisterAwardDto extends ActBody {
  @Text('采购项目名称', { max: 200 })
  declare title: string

  @Id('承接主体')
  declare provider: string

  @Amount('成交金额（分）')
  declare price: string
}

@Controller()
export class RegisterAwardController {
  constructor(private readonly acts: Acts) {}

  @ActPost('RegisterAward', '/v1/awards/{award}/register')
  registerAward(@Stream('award') stream: StreamId, @Body() body: RegisterAwardDto, @Asks() asking: Asking): Promise<AcceptedDto> {
    return this.acts.ask('RegisterAward', stream, body, asking)
  }
}
