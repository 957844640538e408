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

  @ApiProperty({ enum: ['open', 'breached', 'met', 'metLate', 'closed'], description: '期间（may）届满即 closed' })
  declare standing: string

  @ApiProperty({ format: 'date-time' })
  declare openedOn: string

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: '届满的时刻；暂停计时而不知何时恢复的，没有' })
  declare due: string | null

  @ApiProperty({ type: 'string', format: 'date', nullable: true, description: '最后一日（北京时间）', example: '2026-03-24' })
  declare day: string | null

  @ApiProperty({ type: 'string', nullable: true, description: '最后一日是星期几', example: '周二' })
  declare weekday: string | null

  @ApiProperty({ type: 'integer', nullable: true, description: '今天以后到最后一日还有几个工作日；负数：已过几个', example: 3 })
  declare workingDaysLeft: number | null

  @ApiProperty({ description: '暂停计时，不知何时恢复' })
  declare stopped: boolean

  @ApiProperty({ description: '期限的说法', example: '2026年3月24日（周二）前办理，还有3个工作日' })
  declare when: string

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
