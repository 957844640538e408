import type { Actor } from '#domain'
import { Controller } from '@nestjs/common'
import { Asker } from '../access/asker.js'
import { PageGet } from '../reading/page-get.js'
import { MyMoneyDto } from './my-money.dto.js'
import { MyMoney } from './my-money.service.js'

@Controller()
export class MyMoneyController {
  constructor(private readonly money: MyMoney) {}

  @PageGet({
    name: 'MyMoney',
    says: '本单位的应收和应付：每一期在等什么、等谁、应当何时付清',
    path: '/v1/me/money',
    answers: MyMoneyDto,
  })
  mine(@Asker() asker: Actor): Promise<MyMoneyDto> {
    return this.money.of(asker)
  }
}
