import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'
import { BearerDto, CitationDto } from '../problem/problem.dto.js'

/** The fact that met an obligation. */
class MetDto {
  @ApiPropertyOptional({ description: '卷宗；其中有您看不到的事实时不给出', example: 'contract/hs-mzj-2026.mz-06.1' })
  declare stream?: string

  @ApiPropertyOptional({ type: 'integer', description: '在其卷宗中的序号；卷宗中有您看不到的事实时不给出' })
  declare version?: number

  @ApiProperty({ format: 'date-time', description: '发生的时刻' })
  declare on: string
}

/** Who owes which act by when, under which article, and how the day was counted. */
export class ObligationDto {
  @ApiProperty({ example: 'obligation/contract/hs-mzj-2026.mz-06.1/contract-publication' })
  declare id: string

  @ApiProperty({ type: 'string', nullable: true })
  declare caseId: string | null

  @ApiProperty({ description: '关于哪个卷宗' })
  declare subject: string

  @ApiProperty({ description: '规则' })
  declare rule: string

  @ApiProperty()
  declare says: string

  @ApiProperty({ enum: ['must', 'may'], description: 'must 应当；may 可以（期间）' })
  declare mode: string

  @ApiProperty({ description: '要办的事项', example: 'PublishContract' })
  declare act: string

  @ApiProperty({ type: BearerDto, description: '谁办理' })
  declare bearer: BearerDto

  @ApiProperty({ enum: ['open', 'breached', 'met', 'metLate', 'closed'] })
  declare standing: string

  @ApiProperty({ format: 'date-time' })
  declare openedOn: string

  @ApiProperty({ format: 'date-time', description: '届满的时刻' })
  declare due: string

  @ApiProperty({ format: 'date', description: '届满之日' })
  declare day: string

  @ApiProperty({ description: '推算中用到尚未公布的假日安排' })
  declare provisional: boolean

  @ApiProperty({ description: '条文的核实程度' })
  declare status: string

  @ApiProperty({ type: CitationDto, description: '所依条款' })
  declare basis: CitationDto

  @ApiProperty({ type: 'string', isArray: true, description: '如何算出' })
  declare derivation: readonly string[]

  @ApiProperty({ type: 'string', nullable: true, description: '已发出的提醒' })
  declare rung: string | null

  @ApiProperty({ type: MetDto, nullable: true, description: '由哪个事实办结' })
  declare met: MetDto | null

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  declare breachedOn: string | null
}
