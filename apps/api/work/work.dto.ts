import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'
import { CitationDto } from '../problem/problem.dto.js'
import { PlaceDto } from '../reading/place.dto.js'

/** In which groups what is owed is shown, the most urgent first. */
export const urgencies = ['overdue', 'today', 'soon', 'later'] as const
export type Urgency = (typeof urgencies)[number]

/** What somebody may do about an item: do it, revise, review or issue its draft; `watch`: the next step is another's. */
export const parts = ['do', 'revise', 'review', 'issue', 'watch'] as const
export type Part = (typeof parts)[number]

/** Who owes something. */
export class WorkBearerDto {
  @ApiProperty({ example: 'purchaser' })
  declare role: string

  @ApiProperty({ description: '单位名称；没有确定单位的，是其角色', example: '黄山市民政局' })
  declare says: string
}

/** By when something is due. */
export class WorkDueDto {
  @ApiProperty({ format: 'date-time', description: '届满的时刻' })
  declare at: string

  @ApiProperty({ format: 'date', description: '届满之日' })
  declare day: string

  @ApiProperty({ type: 'integer', description: '还有几个工作日；逾期的为负数；今天为 0' })
  declare workingDays: number

  @ApiProperty({ description: '推算中用到尚未公布的假日安排' })
  declare provisional: boolean
}

/** The draft that is under way. */
export class WorkDraftDto {
  @ApiProperty({ format: 'uuid' })
  declare id: string

  @ApiProperty({ type: 'integer', description: '已签署的环节数' })
  declare signed: number

  @ApiPropertyOptional({ description: '退回的原因' })
  declare returned?: string
}

/** One thing that is owed or under way. */
export class WorkItemDto {
  @ApiProperty()
  declare id: string

  @ApiProperty({ enum: urgencies })
  declare urgency: Urgency

  @ApiProperty({ enum: parts, description: '我可以做什么；watch：下一步由他人办理' })
  declare part: Part

  @ApiProperty({ description: '事项', example: 'PublishContract' })
  declare act: string

  @ApiProperty({ description: '要办什么', example: '公告合同' })
  declare title: string

  @ApiProperty({ type: PlaceDto })
  declare place: PlaceDto

  @ApiProperty({ type: WorkBearerDto })
  declare bearer: WorkBearerDto

  @ApiProperty({ description: '应当办理；否则是可以办理（期间）' })
  declare must: boolean

  @ApiPropertyOptional({ type: WorkDueDto })
  declare due?: WorkDueDto

  @ApiPropertyOptional({ type: CitationDto, description: '所依条款' })
  declare basis?: CitationDto

  @ApiProperty({ type: 'string', isArray: true, description: '期限如何算出' })
  declare derivation: readonly string[]

  @ApiProperty({ type: 'string', isArray: true, description: '本单位的环节' })
  declare steps: readonly string[]

  @ApiPropertyOptional({ type: WorkDraftDto })
  declare draft?: WorkDraftDto

  @ApiPropertyOptional({ description: '办理的卷宗；由他人办理的没有', example: 'contract/hs-mzj-2026.mz-06.1' })
  declare stream?: string
}

/** How many there are of each. */
export class WorkCountsDto {
  @ApiProperty({ type: 'integer', description: '待我办' })
  declare mine: number

  @ApiProperty({ type: 'integer', description: '本单位其他人办理的' })
  declare unit: number

  @ApiProperty({ type: 'integer', description: '等其他单位办' })
  declare waiting: number
}

/** What somebody has to do, what others of the unit have, and what the unit waits for. */
export class WorkDto {
  @ApiProperty({ format: 'date', description: '今天' })
  declare today: string

  @ApiProperty({ type: WorkCountsDto })
  declare counts: WorkCountsDto

  @ApiProperty({ type: WorkItemDto, isArray: true, description: '待我办，先到期的在前' })
  declare mine: readonly WorkItemDto[]

  @ApiProperty({ type: WorkItemDto, isArray: true, description: '本单位其他人办理的' })
  declare unit: readonly WorkItemDto[]

  @ApiProperty({ type: WorkItemDto, isArray: true, description: '等其他单位办的' })
  declare waiting: readonly WorkItemDto[]

  @ApiProperty({ description: '还有更多没有列出' })
  declare more: boolean
}
