import { theProcess } from '#domain'
import type { Actor } from '#domain'
import { irregularitiesOf, irregularityKey, type Irregularity } from '#read-models'
import { Controller } from '@nestjs/common'
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'
import { DataSource } from 'typeorm'
import { Asker } from '../access/asker.js'
import { Seal } from '../reading/cursor.js'
import { Page, type ListPage } from '../reading/list-page.js'
import { pageOfSeen } from '../reading/page.js'
import { PageGet } from '../reading/page-get.js'
import { Reader } from '../reading/reader.service.js'
import { CaseId } from './case-id.js'
import { CitationDto } from '../problem/problem.dto.js'
import { Cases } from './cases.service.js'

/** A finding (疑点) beside a registered act. */
export class IrregularityDto {
  @ApiProperty()
  declare stream: string

  @ApiPropertyOptional({ description: '在其卷宗中的序号；卷宗中有您看不到的事实时不给出' })
  declare version?: number

  @ApiProperty({ description: '登记的事项' })
  declare act: string

  @ApiProperty({ example: 'DoneLate' })
  declare code: string

  @ApiProperty()
  declare says: string

  @ApiProperty({ type: CitationDto, description: '所依条款' })
  declare basis: CitationDto

  @ApiProperty({ format: 'date-time' })
  declare occurredOn: string
}

@Controller()
export class CaseIrregularitiesController {
  constructor(
    private readonly cases: Cases,
    private readonly reader: Reader,
    private readonly views: DataSource,
    private readonly seal: Seal,
  ) {}

  @PageGet({
    name: 'CaseIrregularities',
    says: '项目的疑点',
    path: '/v1/cases/{case}/irregularities',
    answers: IrregularityDto,
    list: true,
    paged: true,
  })
  async irregularities(
    @CaseId() caseId: string,
    @Asker() asker: Actor | undefined,
    @Page() page: ListPage,
  ): Promise<readonly IrregularityDto[]> {
    await this.cases.one(caseId, asker)
    const name = `irregularities ${caseId}`
    const { rows, last } = await pageOfSeen(
      {
        read: (after, limit) => irregularitiesOf(this.views, caseId, { after, limit }),
        see: (all) => this.seen(caseId, all, asker),
        keyOf: irregularityKey,
      },
      page.asked(this.seal, name),
    )
    page.next(this.seal, name, last)
    const streams = [...new Set(rows.map(({ stream }) => stream))]
    const whole = await this.reader.wholly(streams, await this.reader.sight(caseId, streams, asker))
    return rows.map(({ version, sealedUntil: _until, ...found }) => ({
      ...found,
      ...(whole.has(found.stream) ? { version } : {}),
    }))
  }

  private async seen(caseId: string, all: readonly Irregularity[], asker: Actor | undefined): Promise<readonly Irregularity[]> {
    const sight = await this.reader.sight(
      caseId,
      all.map(({ stream }) => stream),
      asker,
    )
    return all.filter(({ stream, sealedUntil }) =>
      sight.see({
        stream,
        type: 'IrregularityFound',
        actor: theProcess.person,
        organization: theProcess.org,
        data: sealedUntil === null ? {} : { until: sealedUntil },
      }),
    )
  }
}
