import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Text } from '../fields/text.js'

export class ProvideRoomDto extends ActBody {
  @Text('场地所在')
  declare room: string
}

@Controller()
export class ProvideRoomController {
  constructor(private readonly acts: Acts) {}

  @ActPost('ProvideRoom', '/v1/contracts/{award}/assignments/{site}/provide-room')
  provideRoom(
    @Stream('assignment') stream: StreamId,
    @Body() body: ProvideRoomDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('ProvideRoom', stream, body, asking)
  }
}
