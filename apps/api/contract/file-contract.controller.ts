import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Text } from '../fields/text.js'

export class FileContractDto extends ActBody {
  @Text('财政部门的备案编号', { max: 200 })
  declare number: string
}

@Controller()
export class FileContractController {
  constructor(private readonly acts: Acts) {}

  @ActPost('FileContract', '/v1/contracts/{award}/file')
  fileContract(
    @Stream('contract') stream: StreamId,
    @Body() body: FileContractDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('FileContract', stream, body, asking)
  }
}
