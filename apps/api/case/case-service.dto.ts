import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'

/** One item that was agreed, and how far it is. Quantities in its own unit. */
export class OutputDto {
  @ApiProperty({ example: '个案工作' })
  declare item: string

  @ApiProperty({ example: '个' })
  declare unit: string

  @ApiProperty({ description: '约定' })
  declare agreed: number

  @ApiProperty({ description: '服务记录合计' })
  declare done: number

  @ApiPropertyOptional({ type: 'integer', description: '按服务期的日数匀算，到今天应完成的；服务开始以后才有' })
  declare expected?: number

  @ApiPropertyOptional({ description: '最近一次验收通过的' })
  declare accepted?: number
}

/** One month of service. */
export class ServiceMonthDto {
  @ApiProperty({ example: '2026-04' })
  declare month: string

  @ApiProperty({ type: 'integer', description: '服务记录条数' })
  declare records: number

  @ApiProperty({ type: 'integer', description: '服务人次' })
  declare participants: number

  @ApiProperty({ type: 'integer', description: '专业督导次数' })
  declare supervisions: number

  @ApiProperty({ enum: ['none', 'submitted', 'returned', 'accepted'], description: '月报：未报送、已报送、已退回、已确认' })
  declare report: 'none' | 'submitted' | 'returned' | 'accepted'
}

/** The service of one contract, as far as somebody may see it. */
export class CaseServiceDto {
  @ApiProperty({ description: '合同编号' })
  declare award: string

  @ApiProperty()
  declare title: string

  @ApiPropertyOptional({ format: 'date', description: '服务的第一日' })
  declare from?: string

  @ApiPropertyOptional({ format: 'date', description: '服务的最后一日' })
  declare until?: string

  @ApiProperty({ type: 'integer', description: '服务期已过的百分数' })
  declare elapsed: number

  @ApiProperty({ type: OutputDto, isArray: true })
  declare outputs: readonly OutputDto[]

  @ApiProperty({ type: ServiceMonthDto, isArray: true, description: '到本月为止，新的在前' })
  declare months: readonly ServiceMonthDto[]
}
