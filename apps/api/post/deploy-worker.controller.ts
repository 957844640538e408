import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Id, OneOf } from '../fields/text.js'

export class DeployWorkerDto extends ActBody {
  @Id('社工编号')
  declare worker: string

  @OneOf(['助理社会工作师', '社会工作师', '高级社会工作师'], '证书')
  declare certificate: '助理社会工作师' | '社会工作师' | '高级社会工作师'
}

@Controller()
export class DeployWorkerController {
  constructor(private readonly acts: Acts) {}

  @ActPost('DeployWorker', '/v1/contracts/{award}/posts/{n}/deploy-worker')
  deployWorker(@Stream('post') stream: StreamId, @Body() body: DeployWorkerDto, @Asks() asking: Asking): Promise<AcceptedDto> {
    return this.acts.ask('DeployWorker', stream, body, asking)
  }
}
