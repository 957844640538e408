import type { Actor } from '#domain'
import { streamKey, type StreamId } from '#kernel'
import { spendingOf } from '#read-models'
import { Controller } from '@nestjs/common'
import { ApiProperty } from '@nestjs/swagger'
import { DataSource } from 'typeorm'
import { Asker } from '../access/asker.js'
import { Stream } from '../acts/stream.js'
import { notFound } from '../problem/problem.js'
import { Seal } from './cursor.js'
import { PageGet } from './page-get.js'
import { Reader } from './reader.service.js'

/** A purchaser's year in money, summed over its cases. Amounts in 分. */
export class SpendingDto {
  @ApiProperty({ example: 'hs-mzj-2026' })
  declare plan: string

  @ApiProperty()
  declare purchaser: string

  @ApiProperty()
  declare year: number

  @ApiProperty({ description: '批复预算（分）' })
  declare approved: string

  @ApiProperty({ description: '合同金额（分）' })
  declare contracted: string

  @ApiProperty({ description: '已支付（分）' })
  declare paid: string

  @ApiProperty({ description: '未结项的项目数' })
  declare openCases: number

  @ApiProperty({ description: '已结项的项目数' })
  declare closedCases: number

  @ApiProperty({ description: '统计到哪条事实（不透明编号，不变即无新内容）：汇总稍晚于事实' })
  declare upTo: string
}

@Controller()
export class PlanSpendingController {
  constructor(
    private readonly reader: Reader,
    private readonly views: DataSource,
    private readonly seal: Seal,
  ) {}

  /** For those who may see how the plan was opened: its parties and the auditor. */
  @PageGet({
    name: 'PlanSpending',
    says: '年度计划的资金：批复、合同、支付',
    path: '/v1/plans/{plan}/spending',
    answers: SpendingDto,
  })
  async spending(@Stream('plan') stream: StreamId, @Asker() asker: Actor): Promise<SpendingDto> {
    const seen = await this.reader.seen(await this.reader.engine.store.read([{ stream, above: 0 }]), asker)
    const spending = seen.some(({ type }) => type === 'PlanOpened') ? await spendingOf(this.views, streamKey(stream)) : undefined
    if (!spending) throw notFound('这个计划')
    return { ...spending, upTo: this.seal.seal('log', spending.upTo) }
  }
}
