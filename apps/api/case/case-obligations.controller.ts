import type { Actor } from '#domain'
import { Engine } from '#engine'
import { obligationKey, obligationsOf } from '#read-models'
import { Controller } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { Asker } from '../access/asker.js'
import { Seal } from '../reading/cursor.js'
import { Page, type ListPage } from '../reading/list-page.js'
import { pageOfSeen } from '../reading/page.js'
import { PageGet } from '../reading/page-get.js'
import { Reader } from '../reading/reader.service.js'
import { CaseId } from './case-id.js'
import { Cases } from './cases.service.js'
import { ObligationDto } from './obligation.dto.js'
import { toldObligation } from './obligation-told.js'

@Controller()
export class CaseObligationsController {
  constructor(
    private readonly cases: Cases,
    private readonly reader: Reader,
    private readonly views: DataSource,
    private readonly engine: Engine,
    private readonly seal: Seal,
  ) {}

  @PageGet({
    name: 'CaseObligations',
    says: '项目的办理时限',
    path: '/v1/cases/{case}/obligations',
    answers: ObligationDto,
    list: true,
    paged: true,
  })
  async obligations(
    @CaseId() caseId: string,
    @Asker() asker: Actor | undefined,
    @Page() page: ListPage,
  ): Promise<readonly ObligationDto[]> {
    await this.cases.one(caseId, asker)
    const name = `obligations ${caseId}`
    const { rows, last } = await pageOfSeen(
      {
        read: (after, limit) => obligationsOf(this.views, caseId, { after, limit }),
        see: (all) => this.reader.obligations(caseId, all, asker),
        keyOf: obligationKey,
      },
      page.asked(this.seal, name),
    )
    page.next(this.seal, name, last)
    const met = [...new Set(rows.flatMap(({ met }) => (met ? [met.stream] : [])))]
    const whole = await this.reader.wholly(met, await this.reader.sight(caseId, met, asker))
    const reading = { law: this.engine.law, now: await this.engine.clock.now() }
    return rows.map((one) => ({
      ...toldObligation(one, reading),
      ...(one.met && !whole.has(one.met.stream) ? { met: { on: one.met.on } } : {}),
    }))
  }
}
