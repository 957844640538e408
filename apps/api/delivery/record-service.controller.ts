import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Ids } from '../fields/nested.js'
import { Count } from '../fields/number.js'
import { FileHash, Text } from '../fields/text.js'
import { OnDay } from '../fields/time.js'

export class RecordServiceDto extends ActBody {
  @Text('合同中的项目', { max: 200 })
  declare item: string

  @Count('数量（按该项目的计量单位）')
  declare quantity: number

  @OnDay('服务日期')
  declare on: string

  @Count('参加人数')
  declare participants: number

  @Ids('服务对象代号（不写姓名）', { optional: true })
  declare users?: string[]

  @FileHash('佐证文件的 SHA-256')
  declare evidence: string
}

@Controller()
export class RecordServiceController {
  constructor(private readonly acts: Acts) {}

  @ActPost('RecordService', '/v1/contracts/{award}/deliveries/{month}/record-service')
  recordService(
    @Stream('delivery') stream: StreamId,
    @Body() body: RecordServiceDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('RecordService', stream, body, asking)
  }
}
