import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Count } from '../fields/number.js'
import { Id } from '../fields/text.js'

export class OpenPlanDto extends ActBody {
  @Id('购买主体', { optional: true })
  declare purchaser?: string

  @Count('年度', { optional: true })
  declare year?: number

  @Id('地区代码（六位）', { optional: true })
  declare region?: string

  @Id('统筹部门', { optional: true })
  declare lead?: string

  @Id('财政部门', { optional: true })
  declare finance?: string

  @Id('监督单位', { optional: true })
  declare supervisor?: string
}

@Controller()
export class OpenPlanController {
  constructor(private readonly acts: Acts) {}

  @ActPost('OpenPlan', '/v1/plans/{plan}/open')
  openPlan(@Stream('plan') stream: StreamId, @Body() body: OpenPlanDto, @Asks() asking: Asking): Promise<AcceptedDto> {
    return this.acts.ask('OpenPlan', stream, body, asking)
  }
}
