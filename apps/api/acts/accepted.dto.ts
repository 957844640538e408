import { RefusalDto } from '../problem/problem.dto.js'
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'

/** One fact that an act made true. */
export class AcceptedFactDto {
  @ApiProperty({ description: '事实编号' })
  declare id: string

  @ApiProperty({ description: '事实种类', example: 'ContractSigned' })
  declare type: string

  @ApiProperty({ description: '事实种类的名称', example: '签订合同' })
  declare says: string

  @ApiProperty({ type: 'string', nullable: true, description: '同类事实中的哪一个' })
  declare key: string | null

  @ApiPropertyOptional({ description: '在其卷宗中的序号；卷宗中有您看不到的事实时不给出' })
  declare version?: number

  @ApiProperty({ format: 'date-time' })
  declare occurredAt: string
}

/** A paper of a form that is not registered yet. */
export class WaitingPaperDto {
  @ApiProperty({ type: 'integer', description: '提交时的第几份，从 1 起' })
  declare n: number

  @ApiProperty({ example: 'ConfirmAward' })
  declare act: string

  @ApiProperty({ example: '确定成交供应商' })
  declare says: string

  @ApiProperty({ example: 'procurement/hs-mzj-2026.mz-06/1' })
  declare stream: string

  @ApiProperty({ type: RefusalDto, isArray: true, description: '尚缺什么' })
  declare refusals: readonly RefusalDto[]
}

/** The answer to an accepted act; the same for each time it is sent. */
export class AcceptedDto {
  @ApiProperty({ description: '卷宗', example: 'contract/hs-mzj-2026.mz-06.1' })
  declare stream: string

  @ApiPropertyOptional({ description: '办理后的版本，也在 ETag 中；卷宗中有您看不到的事实时不给出' })
  declare version?: number

  @ApiProperty({ type: AcceptedFactDto, isArray: true })
  declare facts: readonly AcceptedFactDto[]

  @ApiPropertyOptional({ type: WaitingPaperDto, isArray: true, description: '成套登记时，还不能登记的材料：补齐后再次提交' })
  declare waiting?: readonly WaitingPaperDto[]
}
