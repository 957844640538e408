import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'

export class SubmitMonthlyReportDto extends ActBody {}

@Controller()
export class SubmitMonthlyReportController {
  constructor(private readonly acts: Acts) {}

  @ActPost('SubmitMonthlyReport', '/v1/contracts/{award}/deliveries/{month}/submit-monthly-report')
  submitMonthlyReport(
    @Stream('delivery') stream: StreamId,
    @Body() body: SubmitMonthlyReportDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('SubmitMonthlyReport', stream, body, asking)
  }
}
