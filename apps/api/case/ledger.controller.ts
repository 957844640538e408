import type { Actor } from '#domain'
import { belonging } from '#domain/process'
import { Engine, ledgerOf } from '#engine'
import type { StreamId } from '#kernel'
import { Controller } from '@nestjs/common'
import { ApiProperty } from '@nestjs/swagger'
import { Asker } from '../access/asker.js'
import { Stream } from '../acts/stream.js'
import { notFound } from '../problem/problem.js'
import { PageGet } from '../reading/page-get.js'
import { Reader } from '../reading/reader.service.js'

/** Days in a row that are alike in a count. */
export class LedgerLineDto {
  @ApiProperty({ format: 'date', example: '2026-03-23' })
  declare from: string

  @ApiProperty({ format: 'date', example: '2026-03-24' })
  declare to: string

  @ApiProperty({ description: '计入期限' })
  declare counts: boolean

  @ApiProperty({ description: '第几日，或者为什么不计', example: '第1至2个工作日' })
  declare says: string
}

/** How the day of one obligation was counted. */
@Controller()
export class LedgerController {
  constructor(
    private readonly reader: Reader,
    private readonly engine: Engine,
  ) {}

  @PageGet({
    name: 'ObligationLedger',
    says: '一项时限逐日怎样计算：哪些日计入，哪些不计、为什么；日子是定好而不是算出的，没有',
    path: '/v1/obligations/{obligation}/ledger',
    answers: LedgerLineDto,
    list: true,
  })
  async ledger(@Stream('obligation') stream: StreamId, @Asker() asker: Actor): Promise<readonly LedgerLineDto[]> {
    const [may] = await this.reader.obligations(belonging(stream).caseId, [{ id: stream }], asker)
    const [opened] = may ? await this.engine.store.read([{ stream, above: 0 }], 1) : []
    if (!opened) throw notFound('这项时限')
    return ledgerOf(this.engine, stream)
  }
}
