import { ApiProperty } from '@nestjs/swagger'

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

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'role, org' })
  declare bearer: object

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

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'instrument, article, quote, url' })
  declare basis: object

  @ApiProperty({ type: 'string', isArray: true, description: '如何算出' })
  declare derivation: readonly string[]

  @ApiProperty({ type: 'string', nullable: true, description: '已发出的提醒' })
  declare rung: string | null

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: '由哪个事实办结' })
  declare met: object | null

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  declare breachedOn: string | null
}
