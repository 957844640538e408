import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Part } from '../fields/nested.js'
import { Amount, Score } from '../fields/number.js'
import { OneOf } from '../fields/text.js'
import { StoredFileDto } from './stored-file.dto.js'

export class SubmitBidDto extends ActBody {
  @Amount('报价')
  declare price: string

  @Part(() => StoredFileDto, '密封的响应文件')
  declare document: StoredFileDto

  @OneOf(['small', 'consortium', 'none'], '中小企业声明', { optional: true })
  declare claim?: 'small' | 'consortium' | 'none'

  @Score('联合体中小微企业的份额（百分之几）', { optional: true })
  declare smallShare?: number
}

@Controller()
export class SubmitBidController {
  constructor(private readonly acts: Acts) {}

  @ActPost('SubmitBid', '/v1/bids/{case}/{attempt}/{lot}/{provider}/submit')
  submitBid(@Stream('bid') stream: StreamId, @Body() body: SubmitBidDto, @Asks() asking: Asking): Promise<AcceptedDto> {
    return this.acts.ask('SubmitBid', stream, body, asking)
  }
}
