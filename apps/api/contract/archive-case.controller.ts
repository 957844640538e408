import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Text } from '../fields/text.js'

export class ArchiveCaseDto extends ActBody {
  @Text('归档目录的编号')
  declare catalogue: string
}

@Controller()
export class ArchiveCaseController {
  constructor(private readonly acts: Acts) {}

  @ActPost('ArchiveCase', '/v1/contracts/{award}/archive-case')
  archiveCase(@Stream('contract') stream: StreamId, @Body() body: ArchiveCaseDto, @Asks() asking: Asking): Promise<AcceptedDto> {
    return this.acts.ask('ArchiveCase', stream, body, asking)
  }
}
