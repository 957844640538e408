import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { SomeOf } from '../fields/nested.js'
import { OneOf, Text } from '../fields/text.js'
import { OnDay } from '../fields/time.js'

export class RegisterOrganizationDto extends ActBody {
  @Text('单位名称')
  declare name: string

  @OneOf(['host', 'provider', 'procurementAgent', 'evaluator', 'party', 'government', 'mass-organization'], '单位种类')
  declare kind: 'host' | 'provider' | 'procurementAgent' | 'evaluator' | 'party' | 'government' | 'mass-organization'

  @SomeOf(
    [
      'lead',
      'purchaser',
      'payer',
      'finance',
      'district',
      'supervisor',
      'host',
      'provider',
      'procurementAgent',
      'evaluator',
      'auditor',
    ],
    '单位的职责',
  )
  declare roles: (
    | 'lead'
    | 'purchaser'
    | 'payer'
    | 'finance'
    | 'district'
    | 'supervisor'
    | 'host'
    | 'provider'
    | 'procurementAgent'
    | 'evaluator'
    | 'auditor'
  )[]

  @Text('统一社会信用代码（18位）', { optional: true })
  declare creditCode?: string

  @OnDay('登记日期', { optional: true })
  declare registeredOn?: string

  @Text('等级', { max: 200, optional: true })
  declare grade?: string

  @Text('年检结论', { optional: true })
  declare annualCheck?: string

  @Text('企业规模：中型企业、小型企业、微型企业', { optional: true })
  declare size?: string
}

@Controller()
export class RegisterOrganizationController {
  constructor(private readonly acts: Acts) {}

  @ActPost('RegisterOrganization', '/v1/organizations/{organization}/register')
  registerOrganization(
    @Stream('organization') stream: StreamId,
    @Body() body: RegisterOrganizationDto,
    @Asks() asking: Asking,
  ): Promise<AcceptedDto> {
    return this.acts.ask('RegisterOrganization', stream, body, asking)
  }
}
