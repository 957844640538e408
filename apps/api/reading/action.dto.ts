import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'
import { RefusalDto } from '../problem/problem.dto.js'

/** One act as the asker stands to it now. */
export class ActionDto {
  @ApiProperty({ example: 'SignContract' })
  declare act: string

  @ApiProperty({ example: '签订合同' })
  declare says: string

  @ApiProperty({ description: '办理的地址', example: '/v1/contracts/hs-mzj-2026.mz-06.1/sign' })
  declare url: string

  @ApiProperty({ type: 'string', isArray: true, description: '可办理者' })
  declare by: readonly string[]

  @ApiProperty({ description: '就目前所知可以办理' })
  declare allowed: boolean

  @ApiProperty({ type: RefusalDto, isArray: true, description: '不能办理的全部理由' })
  declare refusals: readonly RefusalDto[]

  @ApiPropertyOptional({ format: 'date-time', description: '最早何时可以办理' })
  declare notBefore?: string

  @ApiProperty({ type: 'string', isArray: true, description: '填写后才能核对的事项' })
  declare stillToAsk: readonly string[]
}

/** The acts of one stream. */
export class StreamActionsDto {
  @ApiProperty({ example: 'contract/hs-mzj-2026.mz-06.1' })
  declare stream: string

  @ApiProperty({ type: ActionDto, isArray: true })
  declare actions: readonly ActionDto[]
}
