import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'
import { CaseDto } from '../case/case.dto.js'
import { SignedDto } from '../draft/draft.dto.js'
import { UnitDto } from '../reading/unit.dto.js'
import { WorkItemDto } from '../work/work.dto.js'

/** One stage of a purchase. */
export class StageDto {
  @ApiProperty({ example: 'service' })
  declare id: string

  @ApiProperty({ example: '服务' })
  declare says: string

  @ApiProperty({ enum: ['done', 'now', 'ahead'] })
  declare state: 'done' | 'now' | 'ahead'
}

/** Who stands in one relation to a purchase. */
export class PartyDto {
  @ApiProperty({ example: '购买主体' })
  declare says: string

  @ApiProperty({ type: UnitDto, isArray: true })
  declare units: readonly UnitDto[]
}

/** One thing that happened, in a sentence. */
export class ToldFactDto {
  @ApiProperty({ description: '事实编号' })
  declare id: string

  @ApiProperty({ example: '公告合同' })
  declare says: string

  @ApiProperty({ description: '一句话，没有主语', example: '公告了合同' })
  declare sentence: string

  @ApiPropertyOptional({ description: '哪个单位办理；由系统办理的没有', example: '黄山市民政局' })
  declare unit?: string

  @ApiProperty({ format: 'date-time' })
  declare at: string

  @ApiProperty({ description: '补登：在别处办理' })
  declare registered: boolean

  @ApiPropertyOptional({ type: SignedDto, isArray: true, description: '经办、审核、签发（仅各方可见）' })
  declare signed?: readonly SignedDto[]
}

/** One purchase on one page: how far it is, what is owed now, what happened last. */
export class CaseOverviewDto {
  @ApiProperty({ type: CaseDto })
  declare case: CaseDto

  @ApiProperty({ format: 'date', description: '今天' })
  declare today: string

  @ApiProperty({ type: StageDto, isArray: true })
  declare stages: readonly StageDto[]

  @ApiProperty({ type: PartyDto, isArray: true })
  declare parties: readonly PartyDto[]

  @ApiProperty({ type: WorkItemDto, isArray: true, description: '尚待办理的，先到期的在前' })
  declare owed: readonly WorkItemDto[]

  @ApiProperty({ type: ToldFactDto, isArray: true, description: '最近发生的，新的在前' })
  declare lately: readonly ToldFactDto[]

  @ApiProperty({ type: 'integer', description: '您可以看到的事实共有几条' })
  declare facts: number
}

/** One fact by itself: what was done, by whom, about what. */
export class FactDto extends ToldFactDto {
  @ApiProperty({ description: '关于什么' })
  declare place: string

  @ApiPropertyOptional({ description: '项目编号' })
  declare caseId?: string

  @ApiProperty({ description: '卷宗' })
  declare stream: string

  @ApiProperty({ format: 'date-time', description: '登记的时刻' })
  declare recordedAt: string

  @ApiPropertyOptional({ description: '办理人的登录名（仅各方可见）' })
  declare by?: string

  @ApiPropertyOptional({ description: '本单位可以更正或者作废这一事项：以哪条事实指明' })
  declare putRight?: string
}
