import type { Actor } from '#domain'
import { obligationsOf } from '#read-models'
import { Controller } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { Asker } from '../access/asker.js'
import { PageGet } from '../reading/page-get.js'
import { Reader } from '../reading/reader.service.js'
import { CaseId } from './case-id.js'
import { Cases } from './cases.service.js'
import { ObligationDto } from './obligation.dto.js'

@Controller()
export class CaseObligationsController {
  constructor(
    private readonly cases: Cases,
    private readonly reader: Reader,
    private readonly views: DataSource,
  ) {}

  @PageGet({
    name: 'CaseObligations',
    says: '项目的办理时限',
    path: '/v1/cases/{case}/obligations',
    answers: ObligationDto,
    list: true,
  })
  async obligations(@CaseId() caseId: string, @Asker() asker: Actor | undefined): Promise<readonly ObligationDto[]> {
    await this.cases.one(caseId, asker)
    const all = await obligationsOf(this.views, caseId)
    const sight = await this.reader.sight(
      caseId,
      all.flatMap(({ id, met }) => (met ? [id, met.stream] : [id])),
      asker,
    )
    const seen = all.filter(({ id }) => sight.see({ stream: id, type: 'ObligationOpened', actor: 'process', data: {} }))
    const whole = await this.reader.wholly([...new Set(seen.flatMap(({ met }) => (met ? [met.stream] : [])))], sight)
    return seen.map((one) => (one.met && !whole.has(one.met.stream) ? { ...one, met: { on: one.met.on } } : one))
  }
}
