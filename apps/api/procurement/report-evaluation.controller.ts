import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Parts } from '../fields/nested.js'
import { Amount, Count, Points } from '../fields/number.js'
import { Id, Text } from '../fields/text.js'

export class RankedDto {
  @Id('供应商')
  declare provider: string

  @Amount('报价')
  declare price: string

  @Amount('评审价')
  declare evaluatedPrice: string

  @Points('价格分')
  declare priceScore: string

  @Points('质量分')
  declare qualityScore: string

  @Points('总分')
  declare total: string

  @Count('名次')
  declare rank: number
}

export class ExcludedDto {
  @Id('供应商')
  declare provider: string

  @Text('理由')
  declare reason: string
}

export class ReportEvaluationDto extends ActBody {
  @Parts(() => ExcludedDto, '未进入排名的供应商及原因', { optional: true })
  declare excluded?: ExcludedDto[]

  @Parts(() => RankedDto, '在别处作出的排名（补登用）', { optional: true })
  declare ranking?: RankedDto[]
}

@Controller()
export class ReportEvaluationController {
  constructor(private readonly acts: Acts) {}

  @ActPost('ReportEvaluation', '/v1/cases/{case}/attempts/{attempt}/report-evaluation')
  reportEvaluation(
    @Stream('procurement') stream: StreamId,
    @Body() body: ReportEvaluationDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('ReportEvaluation', stream, body, asking)
  }
}
