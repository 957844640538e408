import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'
import { ToldFactDto } from '../overview/overview.dto.js'
import { stepStates, type StepState } from './chain.js'

/** One thing that was published, and where. */
export class NoticeDto extends ToldFactDto {
  @ApiPropertyOptional({ description: '官方公告的地址' })
  declare address?: string
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

/** One purchase as everybody may follow it. */
export class PublicChainDto {
  @ApiProperty()
  declare id: string

  @ApiProperty()
  declare title: string

  @ApiProperty({ description: '购买主体' })
  declare purchaser: string

  @ApiProperty({ description: '年度计划', example: 'hs-mzj-2026' })
  declare plan: string

  @ApiProperty({ type: PublicStepWithNoticesDto, isArray: true })
  declare steps: readonly PublicStepWithNoticesDto[]
}

/** A yearly plan as everybody may read it. */
export class PublicPlanDto {
  @ApiProperty({ example: 'hs-mzj-2026' })
  declare id: string

  @ApiProperty({ example: '黄山市民政局2026 年度购买计划' })
  declare title: string

  @ApiProperty({ type: NoticeDto, isArray: true, description: '公开的内容，新的在前' })
  declare notices: readonly NoticeDto[]
}
