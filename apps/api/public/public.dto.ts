import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'
import { ToldFactDto } from '../overview/overview.dto.js'
import { UnitDto } from '../reading/unit.dto.js'
import { stepStates, type StepState } from './chain.js'

/** One thing that was published, and where. What was withdrawn stays, without what it said. */
export class NoticeDto extends ToldFactDto {
  @ApiPropertyOptional({ description: '官方公告的地址' })
  declare address?: string

  @ApiPropertyOptional({ format: 'date-time', description: '撤销的时间；撤销的只留下这一条' })
  declare withdrawn?: string
}

/** One thing that was published, among those of all purchases. */
export class ListedNoticeDto extends NoticeDto {
  @ApiProperty({ example: 'result', description: '哪一类' })
  declare kind: string

  @ApiProperty({ example: '采购结果' })
  declare kindSays: string

  @ApiProperty({ description: '项目或者计划的名称' })
  declare title: string

  @ApiProperty({ type: UnitDto, description: '购买主体' })
  declare purchaser: UnitDto

  @ApiPropertyOptional({ description: '项目编号；年度计划的没有' })
  declare case?: string

  @ApiPropertyOptional({ description: '年度计划的编号；项目的没有' })
  declare plan?: string
}

/** A page of what was published, the newest first. */
export class NoticesDto {
  @ApiProperty({ type: ListedNoticeDto, isArray: true })
  declare notices: readonly ListedNoticeDto[]

  @ApiPropertyOptional({ description: '下一页：?after=' })
  declare next?: string
}

/** One step of the chain. */
export class PublicStepDto {
  @ApiProperty({ example: 'contract' })
  declare id: string

  @ApiProperty({ example: '合同' })
  declare says: string

  @ApiProperty({
    enum: stepStates,
    description:
      'published 已公开；gap 缺：后面的已公开而这一步没有；notAsked 没有公开，也不要求（限额以下，或者没有约定）；ahead 还没有到',
  })
  declare state: StepState

  @ApiPropertyOptional({ format: 'date-time', description: '最近一次公开' })
  declare at?: string
}

/** One purchase in a list. */
export class PublicCaseDto {
  @ApiProperty({ example: 'hs-mzj-2026.mz-06' })
  declare id: string

  @ApiProperty()
  declare title: string

  @ApiProperty({ description: '购买主体' })
  declare purchaser: string

  @ApiProperty({ description: '预算（分）' })
  declare budget: string

  @ApiPropertyOptional({ format: 'date-time', description: '响应截止时间，按最近一次公告' })
  declare bidsDue?: string

  @ApiProperty({ description: '正在接受响应' })
  declare takesBids: boolean

  @ApiProperty({ type: PublicStepDto, isArray: true })
  declare steps: readonly PublicStepDto[]
}

/** A page of purchases, the newest first. */
export class PublicCasesDto {
  @ApiProperty({ type: PublicCaseDto, isArray: true })
  declare cases: readonly PublicCaseDto[]

  @ApiPropertyOptional({ description: '下一页：?after=' })
  declare next?: string
}

/** One step of the chain with what was published of it. */
class PublicStepWithNoticesDto extends PublicStepDto {
  @ApiProperty({ type: NoticeDto, isArray: true, description: '公开的内容，新的在前' })
  declare notices: readonly NoticeDto[]
}

/** One thing that is scored beside the price. */
class PublicCriterionDto {
  @ApiProperty()
  declare criterion: string

  @ApiProperty({ type: 'integer', description: '分值' })
  declare points: number
}

/** One lot of a purchase. */
class PublicLotDto {
  @ApiProperty({ example: '1' })
  declare lot: string

  @ApiPropertyOptional()
  declare title?: string

  @ApiPropertyOptional({ description: '预算（分）' })
  declare budget?: string

  @ApiPropertyOptional({ type: UnitDto, description: '中标、成交供应商' })
  declare provider?: UnitDto

  @ApiPropertyOptional({ description: '中标、成交金额（分）' })
  declare price?: string

  @ApiPropertyOptional({ description: '采购失败的原因' })
  declare failed?: string
}

/** One contract of a purchase. */
class PublicContractDto {
  @ApiProperty({ example: 'hs-mzj-2026.mz-06.1' })
  declare award: string

  @ApiPropertyOptional({ description: '合同已经公告' })
  declare published?: true

  @ApiPropertyOptional({ format: 'date', description: '服务从哪一天' })
  declare from?: string

  @ApiPropertyOptional({ format: 'date', description: '到哪一天' })
  declare until?: string

  @ApiPropertyOptional({ description: '评估得分' })
  declare score?: string

  @ApiPropertyOptional({ description: '评估等级' })
  declare grade?: string

  @ApiPropertyOptional({ description: '提前终止的结算金额（分）' })
  declare settled?: string

  @ApiPropertyOptional({ description: '共支付（分）' })
  declare paid?: string
}

/** One purchase as everybody may follow it. */
export class PublicChainDto {
  @ApiProperty()
  declare id: string

  @ApiProperty()
  declare title: string

  @ApiProperty({ type: UnitDto, isArray: true, description: '购买主体' })
  declare purchaser: readonly UnitDto[]

  @ApiProperty({ description: '年度计划', example: 'hs-mzj-2026' })
  declare plan: string

  @ApiProperty({ description: '地区代码' })
  declare region: string

  @ApiProperty({ description: '预算（分）' })
  declare budget: string

  @ApiPropertyOptional({ format: 'date-time', description: '响应截止时间，按最近一次公告' })
  declare bidsDue?: string

  @ApiProperty({ description: '正在接受响应' })
  declare takesBids: boolean

  @ApiPropertyOptional({ format: 'date', description: '采购文件提供到哪一天' })
  declare supplyUntil?: string

  @ApiPropertyOptional({ type: 'integer', description: '价格分的权重（%）；固定价格的没有' })
  declare priceWeight?: number

  @ApiPropertyOptional({ description: '固定价格（分）' })
  declare fixedPrice?: string

  @ApiProperty({ type: PublicCriterionDto, isArray: true, description: '价格以外的评审因素' })
  declare criteria: readonly PublicCriterionDto[]

  @ApiProperty({ description: '专门面向中小企业采购' })
  declare forSmesAlone: boolean

  @ApiProperty({ type: PublicLotDto, isArray: true })
  declare lots: readonly PublicLotDto[]

  @ApiProperty({ type: PublicContractDto, isArray: true })
  declare contracts: readonly PublicContractDto[]

  @ApiProperty({ type: PublicStepWithNoticesDto, isArray: true })
  declare steps: readonly PublicStepWithNoticesDto[]
}

/** One line of a plan that was released. */
class PublicLineDto {
  @ApiProperty({ example: 'mz-06' })
  declare line: string

  @ApiProperty()
  declare title: string

  @ApiProperty({ description: '预算（分）' })
  declare budget: string

  @ApiProperty({ format: 'date', description: '计划开始采购的日期' })
  declare procurementStarts: string

  @ApiPropertyOptional({ description: '项目编号；项目公开以后才有' })
  declare case?: string
}

/** A yearly plan as everybody may read it. */
export class PublicPlanDto {
  @ApiProperty({ example: 'hs-mzj-2026' })
  declare id: string

  @ApiProperty({ example: '黄山市民政局2026 年度购买计划' })
  declare title: string

  @ApiProperty({ type: PublicLineDto, isArray: true, description: '下达的项目' })
  declare lines: readonly PublicLineDto[]

  @ApiProperty({ type: NoticeDto, isArray: true, description: '公开的内容，新的在前' })
  declare notices: readonly NoticeDto[]
}

/** What should have been published and is not. */
class NotPublishedDto {
  @ApiProperty()
  declare case: string

  @ApiProperty()
  declare title: string

  @ApiProperty({ example: '合同签订后，最迟何时公告合同？', description: '依据的规定' })
  declare question: string

  @ApiProperty({ example: 'contract-publication' })
  declare rule: string

  @ApiProperty({ type: UnitDto })
  declare unit: UnitDto

  @ApiProperty({ format: 'date-time' })
  declare due: string
}

/** What a unit owes small and medium firms beyond the legal day. */
class UnpaidDto {
  @ApiProperty({ type: UnitDto })
  declare unit: UnitDto

  @ApiProperty({ type: 'integer' })
  declare contracts: number

  @ApiProperty({ description: '逾期尚未支付的金额（分）' })
  declare amount: string
}

/** What is overdue and concerns everybody. */
export class PublicOverdueDto {
  @ApiProperty({ type: UnpaidDto, isArray: true, description: '逾期尚未支付中小企业款项，按单位' })
  declare unpaid: readonly UnpaidDto[]

  @ApiProperty({ type: NotPublishedDto, isArray: true, description: '逾期没有公开的，期限早的在前' })
  declare notPublished: readonly NotPublishedDto[]

  @ApiPropertyOptional({ description: '下一页：?after=' })
  declare next?: string
}
