import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'
import { RefusalDto } from '../problem/problem.dto.js'
import { PlaceDto } from '../reading/place.dto.js'
import { UnitDto } from '../reading/unit.dto.js'

/** A case that a letter names. */
class NamedCaseDto {
  @ApiProperty({ example: 'hs-mzj-2026.mz-06' })
  declare id: string

  @ApiProperty({ example: '屯溪区黎阳镇社工站运营服务' })
  declare title: string
}

/** A letter by which an office of audit reads: its scope, its days, and whether it is in force. */
export class LetterDto {
  @ApiProperty({ description: '文号', example: '黄审通〔2027〕12号' })
  declare number: string

  @ApiProperty({ description: '签发人' })
  declare signedBy: string

  @ApiProperty({ format: 'date' })
  declare from: string

  @ApiProperty({ format: 'date' })
  declare until: string

  @ApiProperty({ enum: ['inForce', 'ahead', 'over', 'revoked'], description: '正在生效；尚未开始；已经到期；已经停止' })
  declare state: 'inForce' | 'ahead' | 'over' | 'revoked'

  @ApiPropertyOptional({ description: '为什么停止' })
  declare why?: string

  @ApiProperty({ type: NamedCaseDto, isArray: true, description: '写明的项目' })
  declare cases: readonly NamedCaseDto[]

  @ApiProperty({ type: UnitDto, isArray: true, description: '其全部计划和项目' })
  declare purchasers: readonly UnitDto[]

  @ApiProperty({ type: 'string', isArray: true, description: '地区代码' })
  declare regions: readonly string[]
}

/** An act that was refused: to whom, when, and every reason. */
export class RefusedDto {
  @ApiProperty({ format: 'date-time' })
  declare at: string

  @ApiProperty({ description: '申请办理的人（登录名）' })
  declare person: string

  @ApiProperty({ type: UnitDto, description: '所代表的单位' })
  declare unit: UnitDto

  @ApiProperty({ example: 'SignContract' })
  declare act: string

  @ApiProperty({ example: '签订合同' })
  declare says: string

  @ApiProperty({ type: PlaceDto })
  declare place: PlaceDto

  @ApiProperty({ type: RefusalDto, isArray: true, description: '不能办理的全部理由' })
  declare refusals: readonly RefusalDto[]

  @ApiPropertyOptional({ description: '当日适用的地区参数版本', example: '341000@2026-01-01' })
  declare pack?: string
}

/** A page of refused acts, the newest first. */
export class RefusedPageDto {
  @ApiProperty({ type: RefusedDto, isArray: true })
  declare refused: readonly RefusedDto[]

  @ApiPropertyOptional({ description: '下一页：?after=' })
  declare next?: string
}
