import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'

/** The process answers. */
export class LiveDto {
  @ApiProperty({ type: 'boolean', enum: [true] })
  declare live: true
}

/** The node's clock against the database's. */
class ClockDto {
  @ApiProperty({ enum: ['real', 'rehearsal'], description: 'rehearsal：演练的时钟' })
  declare kind: 'real' | 'rehearsal'

  @ApiProperty({ type: 'integer', description: '与数据库时钟相差的毫秒数' })
  declare skewMs: number

  @ApiProperty({ description: '时钟相差不大，可以受理' })
  declare ok: boolean
}

/** What does not go on. */
class StuckDto {
  @ApiProperty({ type: 'integer', description: '停滞的流程事项' })
  declare waiting: number

  @ApiProperty({ format: 'date-time', type: 'string', nullable: true, description: '其中最早的自何时起' })
  declare oldest: string | null

  @ApiProperty({ type: 'integer', description: '搁置待修复的事实' })
  declare parked: number

  @ApiProperty({ type: 'string', isArray: true, description: '后台程序报告的错误' })
  declare worker: readonly string[]
}

/** How ready the API is: the same shape where it is not (503). */
export class ReadinessDto {
  @ApiProperty({ description: '能否受理' })
  declare ready: boolean

  @ApiProperty({ enum: ['Ready', 'ProcessesStuck', 'ProcessesBehind', 'DiskFull', 'ClockSkewed', 'DatabaseAway'] })
  declare code: string

  @ApiProperty({ example: '就绪' })
  declare says: string

  @ApiProperty({ enum: ['reachable', 'away'], description: '数据库' })
  declare database: string

  @ApiProperty({ enum: ['taken', 'refused'], description: '能否办理事项；数据库磁盘已满时只能查看' })
  declare acts: string

  @ApiProperty({ type: ClockDto })
  declare clock: ClockDto

  @ApiProperty({ enum: ['current', 'behind', 'stuck', 'unknown'], description: '流程是否跟上' })
  declare processes: string

  @ApiPropertyOptional({ enum: ['reachable', 'away'] })
  declare temporal?: string

  @ApiPropertyOptional({ description: 'false：数据库未开启持久写入，只可用于演练和测试' })
  declare durable?: boolean

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: '各跟随者滞后的事实数；仅系统管理员',
  })
  declare lag?: { readonly [follower: string]: number }

  @ApiPropertyOptional({ type: StuckDto, description: '停滞的流程；仅系统管理员' })
  declare stuck?: StuckDto
}
