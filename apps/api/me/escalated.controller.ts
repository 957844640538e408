import type { Actor } from '#domain'
import { Engine } from '#engine'
import { obligationKey, obligationsEscalatedTo } from '#read-models'
import { Controller } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { Asker } from '../access/asker.js'
import { ObligationDto } from '../case/obligation.dto.js'
import { toldObligation } from '../case/obligation-told.js'
import { Seal } from '../reading/cursor.js'
import { Page, type ListPage } from '../reading/list-page.js'
import { pageOfSeen } from '../reading/page.js'
import { PageGet } from '../reading/page-get.js'
import { leads } from './leads.js'

/** What the ladder told somebody, until it is done. */
@Controller()
export class EscalatedController {
  constructor(
    private readonly views: DataSource,
    private readonly engine: Engine,
    private readonly seal: Seal,
  ) {}

  @PageGet({
    name: 'Escalated',
    says: '报到我这里的：本单位逾期未办、由我负责的，和本单位监督、他人逾期未办的',
    path: '/v1/me/escalated',
    answers: ObligationDto,
    list: true,
    paged: true,
  })
  async escalated(@Asker() asker: Actor, @Page() page: ListPage): Promise<readonly ObligationDto[]> {
    const name = `escalated to ${asker.org} ${asker.person}`
    const to = { org: asker.org, leads: await leads(this.engine, asker) }
    const { rows, last } = await pageOfSeen(
      {
        read: (after, limit) => obligationsEscalatedTo(this.views, to, { after, limit }),
        see: (found) => Promise.resolve(found),
        keyOf: obligationKey,
      },
      page.asked(this.seal, name),
    )
    page.next(this.seal, name, last)
    const reading = { law: this.engine.law, now: await this.engine.clock.now() }
    return rows.map((one) => toldObligation(one, reading))
  }
}
