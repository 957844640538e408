import type { Actor } from '#domain'
import { Controller } from '@nestjs/common'
import { Asker } from '../access/asker.js'
import { PageGet } from '../reading/page-get.js'
import { OwnUnit } from './own-unit.service.js'
import { OwnUnitDto } from './unit.dto.js'

@Controller()
export class UnitController {
  constructor(private readonly own: OwnUnit) {}

  @PageGet({
    name: 'OwnUnit',
    says: '本单位：有谁、什么职责、从何时到何时、代理谁，各环节由谁办理，未签发的拟稿',
    path: '/v1/unit',
    answers: OwnUnitDto,
    mayMiss: true,
  })
  of(@Asker() asker: Actor): Promise<OwnUnitDto> {
    return this.own.of(asker)
  }
}
