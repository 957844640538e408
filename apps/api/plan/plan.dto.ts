import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'
import { FormFieldDto } from '../forms/form.dto.js'
import { CitationDto } from '../problem/problem.dto.js'

/** A plan at a glance. Amounts in 分. */
export class PlanGlanceDto {
  @ApiProperty({ example: 'hs-mzj-2026' })
  declare plan: string

  @ApiProperty({ description: '购买主体', example: '黄山市民政局' })
  declare purchaser: string

  @ApiProperty({ description: '是本单位的计划' })
  declare mine: boolean

  @ApiProperty({ type: 'integer' })
  declare year: number

  @ApiPropertyOptional({ type: 'integer', description: '第几次追加；年度计划本身没有' })
  declare supplement?: number

  @ApiProperty({ enum: ['drafted', 'decided', 'approved', 'published', 'closed'] })
  declare status: string

  @ApiProperty({ example: '预算已批复，等待公开' })
  declare statusSays: string

  @ApiProperty({ type: 'integer', description: '项目数' })
  declare lines: number

  @ApiProperty({ description: '各项目预算合计' })
  declare budget: string

  @ApiProperty({ description: '批复预算合计' })
  declare approved: string

  @ApiPropertyOptional({ description: '合同金额合计' })
  declare contracted?: string

  @ApiPropertyOptional({ description: '已支付' })
  declare paid?: string
}

/** The plans that somebody's unit has to do with. */
export class PlansDto {
  @ApiProperty({ type: PlanGlanceDto, isArray: true, description: '新的年度在前' })
  declare plans: readonly PlanGlanceDto[]

  @ApiProperty({ type: 'integer', isArray: true, description: '本单位还没有启动计划的年度：今年和明年之中' })
  declare notOpened: readonly number[]

  @ApiProperty({ description: '本单位' })
  declare unit: string
}

/** Money of one source. */
class FundDto {
  @ApiProperty({ example: '福彩公益金' })
  declare source: string

  @ApiProperty({ description: '各项目的预算（分）' })
  declare planned: string

  @ApiProperty({ description: '批复（分）' })
  declare approved: string
}

/** A line of a plan at a glance. */
class LineGlanceDto {
  @ApiProperty({ example: 'mz-06' })
  declare line: string

  @ApiProperty()
  declare title: string

  @ApiProperty({ description: '预算（分）' })
  declare budget: string

  @ApiPropertyOptional({ description: '批复（分）' })
  declare approved?: string

  @ApiPropertyOptional({ description: '结项时已付（分）' })
  declare paid?: string

  @ApiProperty({ example: '竞争性磋商' })
  declare method: string

  @ApiProperty({ format: 'date', description: '采购文件发出日' })
  declare procurementStarts: string

  @ApiProperty({ format: 'date', description: '进驻日' })
  declare arrival: string

  @ApiProperty({ type: 'string', isArray: true, description: '服务人群' })
  declare groups: readonly string[]

  @ApiProperty({ type: 'string', isArray: true, description: '服务类别' })
  declare classes: readonly string[]

  @ApiProperty({ type: 'string', isArray: true, description: '服务地点' })
  declare sites: readonly string[]

  @ApiPropertyOptional({ description: '项目编号，开始采购以后才有' })
  declare caseId?: string

  @ApiPropertyOptional({ description: '采购办到哪一步', example: '服务' })
  declare stageSays?: string
}

/** What is bought for whom where: by service site, the lines for each group. */
class CoverageDto {
  @ApiProperty({ example: '黎阳镇的服务地点' })
  declare says: string

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string' } },
    description: '人群 → 项目名称',
  })
  declare groups: Readonly<Record<string, readonly string[]>>
}

/** A line of the year before that is not in this plan. */
class EarlierLineDto {
  @ApiProperty({ example: 'hs-mzj-2025' })
  declare plan: string

  @ApiProperty({ example: 'mz-06' })
  declare line: string

  @ApiProperty()
  declare title: string

  @ApiProperty({ description: '预算（分）' })
  declare budget: string
}

/** A plan with its lines. */
export class PlanDto extends PlanGlanceDto {
  @ApiProperty({ type: FundDto, isArray: true })
  declare funds: readonly FundDto[]

  @ApiProperty({ type: LineGlanceDto, isArray: true })
  declare of: readonly LineGlanceDto[]

  @ApiProperty({ type: CoverageDto, isArray: true })
  declare coverage: readonly CoverageDto[]

  @ApiProperty({ type: EarlierLineDto, isArray: true, description: '上一年度有、本计划还没有的项目' })
  declare lastYear: readonly EarlierLineDto[]

  @ApiProperty({ description: '还可以列入项目' })
  declare open: boolean
}

/** A method, and whether a purchase may be done by it. */
class MethodDto {
  @ApiProperty({ example: '竞争性磋商' })
  declare method: string

  @ApiProperty()
  declare allowed: boolean

  @ApiProperty({ description: '是本项目的采购方式' })
  declare chosen: boolean

  @ApiProperty({ example: '可以采用' })
  declare says: string

  @ApiProperty({ type: CitationDto })
  declare basis: CitationDto
}

/** By which method a line is bought, and why. */
class MethodExplainedDto {
  @ApiProperty({ example: '达到采购限额标准，未达到公开招标数额标准' })
  declare says: string

  @ApiProperty({ description: '按限额标准计算的金额（分）' })
  declare amount: string

  @ApiProperty({ description: '采购限额标准（分）' })
  declare limit: string

  @ApiProperty({ description: '公开招标数额标准（分）' })
  declare openTender: string

  @ApiProperty({ description: '应当依法采购' })
  declare statutory: boolean

  @ApiProperty({ type: MethodDto, isArray: true })
  declare methods: readonly MethodDto[]
}

/** A step of a line's timetable. */
class LineDayDto {
  @ApiProperty({ example: '响应截止' })
  declare says: string

  @ApiPropertyOptional({ format: 'date', description: '计划' })
  declare planned?: string

  @ApiPropertyOptional({ format: 'date', description: '法定的那一日' })
  declare legal?: string

  @ApiPropertyOptional({ enum: ['earliest', 'latest'], description: '最早，或者最晚' })
  declare bound?: 'earliest' | 'latest'

  @ApiPropertyOptional({ description: '计划是否合于法定的那一日' })
  declare kept?: boolean

  @ApiPropertyOptional({ type: CitationDto })
  declare basis?: CitationDto
}

/** How the service follows on that of the year before. */
class GapDto {
  @ApiProperty({ example: 'hs-mzj-2025' })
  declare plan: string

  @ApiProperty({ example: 'mz-06' })
  declare line: string

  @ApiProperty()
  declare title: string

  @ApiProperty({ format: 'date', description: '上一年度服务的最后一日' })
  declare until: string

  @ApiProperty({ type: 'integer', description: '中间没有服务的日数；重叠的为负数' })
  declare days: number
}

/** A line of a plan, with why its method and its days are as they are. */
export class PlanLineDto {
  @ApiProperty({ example: 'hs-mzj-2026' })
  declare plan: string

  @ApiProperty({ example: 'mz-06' })
  declare line: string

  @ApiProperty()
  declare title: string

  @ApiProperty({ description: '所属计划', example: '黄山市民政局 2026 年度购买计划' })
  declare planSays: string

  @ApiPropertyOptional({ description: '项目编号，开始采购以后才有' })
  declare caseId?: string

  @ApiProperty({ type: FormFieldDto, isArray: true })
  declare fields: readonly FormFieldDto[]

  @ApiProperty({ type: 'object', additionalProperties: true })
  declare data: object

  @ApiProperty({ type: 'object', additionalProperties: true, description: '推后一年，作下一年度的起点' })
  declare nextYear: object

  @ApiPropertyOptional({ type: MethodExplainedDto, description: '地区参数没有的不说' })
  declare method?: MethodExplainedDto

  @ApiProperty({ type: LineDayDto, isArray: true })
  declare days: readonly LineDayDto[]

  @ApiPropertyOptional({ type: GapDto, description: '上一年度的同一项服务' })
  declare gap?: GapDto

  @ApiProperty({ description: '还可以修改' })
  declare open: boolean
}
