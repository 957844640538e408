import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Part, Parts } from '../fields/nested.js'
import { Count, Score } from '../fields/number.js'
import { Text } from '../fields/text.js'
import { AtInstant, OnDay } from '../fields/time.js'
import { StoredFileDto } from './stored-file.dto.js'

export class CriterionDto {
  @Text('评审项')
  declare criterion: string

  @Count('满分')
  declare points: number
}

export class IssueDocumentDto extends ActBody {
  @Part(() => StoredFileDto, '采购文件')
  declare document: StoredFileDto

  @OnDay('文件提供至')
  declare supplyUntil: string

  @Parts(() => CriterionDto, '评审标准')
  declare criteria: CriterionDto[]

  @AtInstant('响应截止时刻', { optional: true })
  declare bidsDue?: string

  @Score('价格分权重（百分之几）', { optional: true })
  declare priceWeight?: number
}

@Controller()
export class IssueDocumentController {
  constructor(private readonly acts: Acts) {}

  @ActPost('IssueDocument', '/v1/cases/{case}/attempts/{attempt}/issue-document')
  issueDocument(
    @Stream('procurement') stream: StreamId,
    @Body() body: IssueDocumentDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('IssueDocument', stream, body, asking)
  }
}
