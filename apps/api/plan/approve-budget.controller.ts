import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Parts } from '../fields/nested.js'
import { Id, Text } from '../fields/text.js'
import { SourceDto } from './source.dto.js'

export class ApprovalDto {
  @Id('项目编号，如 mz-06')
  declare line: string

  @Parts(() => SourceDto, '资金来源')
  declare sources: SourceDto[]
}

export class ApproveBudgetDto extends ActBody {
  @Text('文号或编号', { max: 200 })
  declare number: string

  @Parts(() => ApprovalDto, '逐个项目')
  declare lines: ApprovalDto[]
}

@Controller()
export class ApproveBudgetController {
  constructor(private readonly acts: Acts) {}

  @ActPost('ApproveBudget', '/v1/plans/{plan}/approve-budget')
  approveBudget(@Stream('plan') stream: StreamId, @Body() body: ApproveBudgetDto, @Asks() asking: Asking): Promise<AcceptedDto> {
    return this.acts.ask('ApproveBudget', stream, body, asking)
  }
}
