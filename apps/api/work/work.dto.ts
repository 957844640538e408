import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'
import { CitationDto } from '../problem/problem.dto.js'
import { PlaceDto } from '../reading/place.dto.js'

/** In which groups what is owed is shown, the most urgent first. */
export const urgencies = ['overdue', 'today', 'soon', 'later', 'far'] as const
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

/** In which box something lies: its next step is mine; drafted in my unit and waiting for another's signature; waited for; told to me because it was let pass. */
export const boxes = ['mine', 'signing', 'waiting', 'escalated'] as const
export type Box = (typeof boxes)[number]

/** How many there are of each. */
export class WorkCountsDto implements Readonly<Record<Box, number>> {
  @ApiProperty({ type: 'integer', description: '我来办' })
  declare mine: number

  @ApiProperty({ type: 'integer', description: '等签' })
  declare signing: number

  @ApiProperty({ type: 'integer', description: '我等别人' })
  declare waiting: number

  @ApiProperty({ type: 'integer', description: '报到我这里的' })
  declare escalated: number
}

/** What somebody has to do, what waits for a signature in their unit, whom they wait for, and what was let pass and told to them. */
export class WorkDto implements Readonly<Record<Box, readonly WorkItemDto[]>> {
  @ApiProperty({ format: 'date', description: '今天' })
  declare today: string

  @ApiProperty({ type: WorkCountsDto })
  declare counts: WorkCountsDto

  @ApiProperty({ type: WorkItemDto, isArray: true, description: '我来办：下一步是我的，办理、修改、审核或者签发；先到期的在前' })
  declare mine: readonly WorkItemDto[]

  @ApiProperty({ type: WorkItemDto, isArray: true, description: '等签：本单位已经拟稿，等他人审核、签发的' })
  declare signing: readonly WorkItemDto[]

  @ApiProperty({ type: WorkItemDto, isArray: true, description: '我等别人：等其他单位办的，和等本单位他人拟稿、修改的' })
  declare waiting: readonly WorkItemDto[]

  @ApiProperty({
    type: WorkItemDto,
    isArray: true,
    description: '报到我这里的：本单位逾期未办、由我负责的，和本单位监督、他人逾期未办的',
  })
  declare escalated: readonly WorkItemDto[]

  @ApiProperty({ description: '还有更多没有列出' })
  declare more: boolean
}
