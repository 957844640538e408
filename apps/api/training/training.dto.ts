import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'
import { OneOf } from '../fields/text.js'

/** How far a training's clock may be moved at once. */
export const moves = { nextDay: '往后一天', nextDue: '到下一个时刻' } as const

/** What time it is in a training. */
export class TrainingDto {
  @ApiProperty({ format: 'date-time', description: '培训时钟的时刻' })
  declare now: string

  @ApiProperty({ description: '示例年度已经演到培训开始的那一天；还没有时，时钟自己在走' })
  declare played: boolean

  @ApiPropertyOptional({ format: 'date-time', description: '之后最早有期限提醒、到期或期间开始、结束的时刻；没有则不列' })
  declare next?: string
}

/** By how much the clock is moved. */
export class MoveClockDto {
  @OneOf(Object.keys(moves), '往后多少：nextDay 一天；nextDue 到下一个时刻')
  declare by: keyof typeof moves
}
