import type { Actor } from '#domain'
import { Engine } from '#engine'
import { dayOf } from '#kernel'
import { Controller } from '@nestjs/common'
import { Asker } from '../access/asker.js'
import { MyMoney } from '../money/my-money.service.js'
import { Names } from '../reading/names.service.js'
import { OwnCases } from '../reading/own-cases.service.js'
import { PageGet } from '../reading/page-get.js'
import { MyServicesDto } from './my-service.dto.js'
import { servicesOf } from './services.js'

@Controller()
export class MyServiceController {
  constructor(
    private readonly ownCases: OwnCases,
    private readonly money: MyMoney,
    private readonly names: Names,
    private readonly engine: Engine,
  ) {}

  @PageGet({
    name: 'MyService',
    says: '本单位提供或者接收的服务：到岗、场地、各月的记录与月报、等本单位的意见',
    path: '/v1/me/service',
    answers: MyServicesDto,
  })
  async mine(@Asker() asker: Actor): Promise<MyServicesDto> {
    const [{ cases, more }, now] = await Promise.all([this.ownCases.under(asker, ['host', 'provider']), this.engine.clock.now()])
    const today = dayOf(now)
    const own = cases.flatMap((one) => servicesOf(one.facts, asker.org, today).map((service) => ({ one, service })))
    const [names, payables] = await Promise.all([
      this.names.of(own.flatMap(({ service }) => service.provider)),
      this.money.payable(cases, asker),
    ])
    return {
      today,
      contracts: own.map(({ one, service: { contract: _, provider, ...service } }) => ({
        ...service,
        caseId: one.id,
        provider: provider.map((org) => names.get(org) ?? org).join('、'),
        opinions: payables
          .filter(
            ({ award, next, waitsFor }) => award === service.award && next === 'GiveHostOpinion' && waitsFor.some((w) => w.mine),
          )
          .map(({ stream, tranche, amount, nextDue }) => ({ stream, tranche, amount, ...(nextDue ? { due: nextDue } : {}) })),
      })),
      more,
    }
  }
}
