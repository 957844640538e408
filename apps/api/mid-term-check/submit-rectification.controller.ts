import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { FileHash, Text } from '../fields/text.js'

export class SubmitRectificationDto extends ActBody {
  @Text('整改报告')
  declare report: string

  @FileHash('整改材料的 SHA-256')
  declare evidence: string
}

@Controller()
export class SubmitRectificationController {
  constructor(private readonly acts: Acts) {}

  @ActPost('SubmitRectification', '/v1/contracts/{award}/mid-term-checks/{n}/submit-rectification')
  submitRectification(
    @Stream('mid-term-check') stream: StreamId,
    @Body() body: SubmitRectificationDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('SubmitRectification', stream, body, asking)
  }
}
