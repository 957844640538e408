import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'
import { Id } from '../fields/text.js'
import { UnitDto } from '../reading/unit.dto.js'

/** Who has signed in, for which unit and as what, and what time it is here. */
export class SessionDto {
  @ApiProperty({ description: '登录名', example: 'hs-mzj.jb' })
  declare person: string

  @ApiProperty({ type: UnitDto, description: '所代表的单位' })
  declare unit: UnitDto

  @ApiProperty({ type: 'string', isArray: true, description: '在该单位的职责', example: ['经办'] })
  declare duties: readonly string[]

  @ApiProperty({ type: 'string', isArray: true, description: '单位的角色', example: ['purchaser'] })
  declare roles: readonly string[]

  @ApiProperty({ type: UnitDto, isArray: true, description: '可以代表的单位' })
  declare units: readonly UnitDto[]

  @ApiPropertyOptional({ description: '办理时以 X-CSRF 带上；以令牌访问的没有' })
  declare csrf?: string

  @ApiPropertyOptional({ format: 'date-time', description: '登录到何时失效；以令牌访问的没有' })
  declare until?: string

  @ApiProperty({ format: 'date-time', description: '系统的时刻' })
  declare now: string

  @ApiProperty({ description: '系统的时钟是演练的' })
  declare rehearsal: boolean
}

/** Another unit to act for. */
export class SwitchUnitDto {
  @Id('单位')
  declare unit: string
}
