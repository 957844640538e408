import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'
import { WaitingDto } from '../me/waiting.dto.js'

/** What to do about something that does not go on: in words, and the command where there is one. */
export class RepairDto {
  @ApiProperty({ example: '看日志后，把停滞的流程从事实重新开始' })
  declare says: string

  @ApiPropertyOptional({ example: 'npm run rebuild -- processes' })
  declare command?: string
}

/** A follower of the log, and how many facts it has still to be told of. */
export class FollowerDto {
  @ApiProperty({ example: 'wake-ups' })
  declare follower: string

  @ApiProperty({ description: '它做什么', example: '通知流程' })
  declare says: string

  @ApiProperty({ type: 'integer' })
  declare behind: number
}

/** A fact that a follower went past because it cannot handle it. */
export class ParkedDto {
  @ApiProperty()
  declare follower: string

  @ApiProperty({ description: '卷宗' })
  declare stream: string

  @ApiProperty({ description: '什么事实', example: '签订合同' })
  declare says: string

  @ApiProperty({ description: '出错的内容' })
  declare error: string

  @ApiProperty({ format: 'date-time' })
  declare since: string

  @ApiProperty({ type: RepairDto })
  declare cure: RepairDto
}

/** An act of a process that does not go on, with what to do about it. */
export class StuckActDto extends WaitingDto {
  @ApiProperty({ description: '事项的名称', example: '拟定合同' })
  declare says: string

  @ApiProperty({ type: RepairDto })
  declare cure: RepairDto
}

/** How the system stands, for whoever keeps it running. */
export class OperationsDto {
  @ApiProperty({ enum: ['Ready', 'ProcessesStuck', 'ProcessesBehind', 'DiskFull', 'ClockSkewed', 'DatabaseAway'] })
  declare code: string

  @ApiProperty({ description: '现在怎样', example: '就绪' })
  declare says: string

  @ApiPropertyOptional({ type: RepairDto, description: '怎么办' })
  declare cure?: RepairDto

  @ApiProperty({ type: FollowerDto, isArray: true })
  declare followers: readonly FollowerDto[]

  @ApiProperty({ type: StuckActDto, isArray: true, description: '不能办理或者出错的，最久的在前，至多 200 项' })
  declare waiting: readonly StuckActDto[]

  @ApiProperty({ type: ParkedDto, isArray: true, description: '搁置的事实' })
  declare parked: readonly ParkedDto[]

  @ApiProperty({ type: 'string', isArray: true, description: '后台程序报告的错误' })
  declare worker: readonly string[]
}
