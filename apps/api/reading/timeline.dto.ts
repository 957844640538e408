import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'
import { EvidenceDto } from '../acts/act-body.js'
import { SignedDto } from '../draft/draft.dto.js'
import { FileOfFactDto } from '../files/file.dto.js'

/** Who signed an act inside its unit. */
class SignaturesDto {
  @ApiProperty({ type: SignedDto, isArray: true })
  declare by: readonly SignedDto[]

  @ApiPropertyOptional({ description: '集体决策的会议纪要编号' })
  declare minutes?: string
}

/** One fact as somebody may see it. */
export class TimelineFactDto {
  @ApiProperty({ description: '事实编号：不含次序，不可推算' })
  declare id: string

  @ApiProperty({ description: '卷宗', example: 'contract/hs-mzj-2026.mz-06.1' })
  declare stream: string

  @ApiPropertyOptional({ description: '在其卷宗中的序号；卷宗中有您看不到的事实时不给出' })
  declare version?: number

  @ApiProperty({ example: 'ContractSigned' })
  declare type: string

  @ApiProperty({ example: '签订合同' })
  declare says: string

  @ApiProperty({ type: 'string', nullable: true })
  declare key: string | null

  @ApiProperty({ type: 'object', additionalProperties: true })
  declare data: object

  @ApiProperty({ format: 'date-time', description: '发生的时刻' })
  declare occurredAt: string

  @ApiProperty({ format: 'date-time', description: '登记的时刻' })
  declare recordedAt: string

  @ApiProperty({ description: '补登：在别处办理' })
  declare registered: boolean

  @ApiPropertyOptional({ type: Boolean, description: '补登迟了：超过本地区登记的工作日数' })
  declare late?: true

  @ApiPropertyOptional({
    type: Boolean,
    description: '补登尚待项目的另一方或者监督单位确认：在此以前不撤销逾期，也不据以扣除价格',
  })
  declare unproven?: true

  @ApiPropertyOptional({ type: FileOfFactDto, isArray: true, description: '所附文件' })
  declare files?: readonly FileOfFactDto[]

  @ApiPropertyOptional({ description: '办理人的登录名（仅各方可见）' })
  declare by?: string

  @ApiPropertyOptional({ type: EvidenceDto, nullable: true, description: '凭证（仅各方可见）' })
  declare evidence?: object | null

  @ApiPropertyOptional({ type: SignaturesDto, nullable: true, description: '经办、审核、签发（仅各方可见）' })
  declare signed?: object | null
}

/** A page of a timeline; `next` is there where more may follow. */
export class TimelineDto {
  @ApiProperty({ type: TimelineFactDto, isArray: true })
  declare facts: readonly TimelineFactDto[]

  @ApiPropertyOptional({ description: '下一页：?after=' })
  declare next?: string
}
