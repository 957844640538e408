import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Flag } from '../fields/number.js'
import { FileHash, OneOf, Text } from '../fields/text.js'

export class RaiseQuestionDto extends ActBody {
  @OneOf(['采购文件', '采购过程', '结果'], '质疑的对象')
  declare about: '采购文件' | '采购过程' | '结果'

  @Text('质疑事项和事实依据')
  declare matter: string

  @FileHash('质疑函的 SHA-256')
  declare letter: string

  @Flag('可能影响中标、成交结果')
  declare mayAffectResult: boolean
}

@Controller()
export class RaiseQuestionController {
  constructor(private readonly acts: Acts) {}

  @ActPost('RaiseQuestion', '/v1/challenges/{case}/{n}/raise-question')
  raiseQuestion(
    @Stream('challenge') stream: StreamId,
    @Body() body: RaiseQuestionDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('RaiseQuestion', stream, body, asking)
  }
}
