import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Id, OneOf } from '../fields/text.js'

export class RegisterPractitionerDto extends ActBody {
  @Id('所属机构')
  declare org: string

  @OneOf(['助理社会工作师', '社会工作师', '高级社会工作师'], '证书')
  declare certificate: '助理社会工作师' | '社会工作师' | '高级社会工作师'
}

@Controller()
export class RegisterPractitionerController {
  constructor(private readonly acts: Acts) {}

  @ActPost('RegisterPractitioner', '/v1/practitioners/{practitioner}/register')
  registerPractitioner(
    @Stream('practitioner') stream: StreamId,
    @Body() body: RegisterPractitionerDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('RegisterPractitioner', stream, body, asking)
  }
}
