import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'
import { WorkItemDto } from '../work/work.dto.js'

/** One day of a month: whether it is worked, and what falls due on it. */
export class CalendarDayDto {
  @ApiProperty({ format: 'date' })
  declare day: string

  @ApiProperty({ example: '周四' })
  declare weekday: string

  @ApiProperty({ enum: ['working', 'weekend', 'holiday'] })
  declare kind: 'working' | 'weekend' | 'holiday'

  @ApiPropertyOptional({ description: '节假日的名称，或者调休上班', example: '国庆节' })
  declare says?: string

  @ApiProperty({ type: WorkItemDto, isArray: true, description: '这一日到期的，本单位的' })
  declare items: readonly WorkItemDto[]
}

/** A month as somebody's days. */
export class CalendarDto {
  @ApiProperty({ example: '2026-11' })
  declare month: string

  @ApiProperty({ format: 'date' })
  declare today: string

  @ApiProperty({ example: '2026-10' })
  declare previous: string

  @ApiProperty({ example: '2026-12' })
  declare following: string

  @ApiProperty({ description: '其中有的日子，放假安排尚未公布' })
  declare provisional: boolean

  @ApiProperty({ type: CalendarDayDto, isArray: true })
  declare days: readonly CalendarDayDto[]

  @ApiProperty({ description: '还有更多没有列出' })
  declare more: boolean
}
