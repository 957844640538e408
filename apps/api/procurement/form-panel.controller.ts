import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Ids, Parts } from '../fields/nested.js'
import { Count } from '../fields/number.js'
import { Id } from '../fields/text.js'

export class FormPanelRelatedDto {
  @Id('人员的登录名')
  declare person: string

  @Id('供应商')
  declare provider: string
}

export class FormPanelDto extends ActBody {
  @Ids('评审专家的登录名')
  declare experts: string[]

  @Id('采购人代表的登录名', { optional: true })
  declare representative?: string

  @Count('其中法律专家人数', { optional: true })
  declare legalExperts?: number

  @Parts(() => FormPanelRelatedDto, '声明的利害关系', { optional: true })
  declare related?: FormPanelRelatedDto[]
}

@Controller()
export class FormPanelController {
  constructor(private readonly acts: Acts) {}

  @ActPost('FormPanel', '/v1/cases/{case}/attempts/{attempt}/form-panel')
  formPanel(@Stream('procurement') stream: StreamId, @Body() body: FormPanelDto, @Asks() asking: Asking): Promise<AcceptedDto> {
    return this.acts.ask('FormPanel', stream, body, asking)
  }
}
