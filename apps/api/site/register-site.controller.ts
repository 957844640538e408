import type { StreamId } from '#kernel'
import { Body, Controller } from '@nestjs/common'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { ActBody } from '../acts/act-body.js'
import { ActPost } from '../acts/act-post.js'
import { Acts } from '../acts/acts.service.js'
import { Asks, type Asking } from '../acts/asking.js'
import { Stream } from '../acts/stream.js'
import { Count } from '../fields/number.js'
import { Id, OneOf } from '../fields/text.js'

export class RegisterSiteDto extends ActBody {
  @Id('落地单位')
  declare host: string

  @Id('区县')
  declare district: string

  @OneOf(
    ['street-centre', 'town-centre', 'community-station', 'community-correction', 'drug-rehabilitation', 'school'],
    '服务地点种类',
  )
  declare kind: 'street-centre' | 'town-centre' | 'community-station' | 'community-correction' | 'drug-rehabilitation' | 'school'

  @Count('社区数', { optional: true })
  declare communities?: number

  @Count('持证社区工作者人数', { optional: true })
  declare certifiedCommunityWorkers?: number
}

@Controller()
export class RegisterSiteController {
  constructor(private readonly acts: Acts) {}

  @ActPost('RegisterSite', '/v1/sites/{site}/register')
  registerSite(@Stream('site') stream: StreamId, @Body() body: RegisterSiteDto, @Asks() asking: Asking): Promise<AcceptedDto> {
    return this.acts.ask('RegisterSite', stream, body, asking)
  }
}
