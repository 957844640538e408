import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'
import { RefusalDto } from '../problem/problem.dto.js'

/** One field of an act, with what there is to fill it with. The whole of what it takes stands in the act's schema. */
class OfferedFieldDto {
  @ApiProperty({ example: 'provider' })
  declare name: string

  @ApiProperty({ description: '填写的方式', example: 'id' })
  declare kind: string

  @ApiProperty({ example: '供应商' })
  declare label: string

  @ApiPropertyOptional({ example: '只有一个采购包待办的，可以不填写' })
  declare help?: string

  @ApiPropertyOptional({ description: '可以不填写' })
  declare optional?: true

  @ApiPropertyOptional({ type: 'string', isArray: true, description: '只能从中选择', example: ['ag-1', 'ag-2'] })
  declare options?: readonly string[]

  @ApiPropertyOptional({ description: '多半应填写的', anyOf: [{ type: 'string' }, { type: 'number' }] })
  declare value?: unknown

  @ApiPropertyOptional({ description: '至多', anyOf: [{ type: 'string' }, { type: 'number' }] })
  declare limit?: string | number

  @ApiPropertyOptional({ type: () => OfferedFieldDto, isArray: true, description: '由几项组成的，逐项' })
  declare fields?: readonly OfferedFieldDto[]
}

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

  @ApiPropertyOptional({ type: Boolean, description: '在采购平台办理：由购买主体或者采购代理机构登记（registered）' })
  declare registered?: true

  @ApiProperty({ description: '就目前所知可以办理' })
  declare allowed: boolean

  @ApiProperty({ type: RefusalDto, isArray: true, description: '不能办理的全部理由' })
  declare refusals: readonly RefusalDto[]

  @ApiPropertyOptional({ format: 'date-time', description: '最早何时可以办理' })
  declare notBefore?: string

  @ApiProperty({ type: 'string', isArray: true, description: '填写后才能核对的事项' })
  declare stillToAsk: readonly string[]

  @ApiPropertyOptional({ type: OfferedFieldDto, isArray: true, description: '要填写的，以及可以填写什么；只在可以办理时给出' })
  declare fields?: readonly OfferedFieldDto[]
}

/** An act of the asker's unit that may be put right, as far as is known without its content. */
export class DoneActDto {
  @ApiProperty({ description: '其任一事实的编号' })
  declare fact: string

  @ApiProperty({ example: '批复预算' })
  declare says: string

  @ApiProperty({ type: 'string', nullable: true })
  declare key: string | null

  @ApiProperty({ format: 'date-time' })
  declare occurredAt: string
}

/** What the asker's unit did in a stream and may put right. */
export class PutRightDto {
  @ApiProperty({ description: '更正的地址', example: '/v1/contracts/hs-mzj-2026.mz-06.1/correct' })
  declare correct: string

  @ApiProperty({ description: '作废的地址', example: '/v1/contracts/hs-mzj-2026.mz-06.1/strike' })
  declare strike: string

  @ApiProperty({ type: DoneActDto, isArray: true })
  declare acts: readonly DoneActDto[]
}

/** What others did, where to confirm it, and where to say no. */
export class ToAnswerDto {
  @ApiProperty({ description: '确认的地址', example: '/v1/contracts/hs-mzj-2026.mz-06.1/confirm-registered' })
  declare confirm: string

  @ApiProperty({ description: '不认可、不同意的地址', example: '/v1/contracts/hs-mzj-2026.mz-06.1/deny-registered' })
  declare decline: string

  @ApiProperty({ type: DoneActDto, isArray: true })
  declare acts: readonly DoneActDto[]
}

/** What waits for the word of the asker's unit. */
export class AnswersDto {
  @ApiPropertyOptional({ type: ToAnswerDto, description: '他人补登、尚待确认的' })
  declare registered?: ToAnswerDto

  @ApiPropertyOptional({ type: ToAnswerDto, description: '他人申请更正或者作废、待本单位答复的' })
  declare corrections?: ToAnswerDto
}

/** The acts of one stream. */
export class StreamActionsDto {
  @ApiProperty({ example: 'contract/hs-mzj-2026.mz-06.1' })
  declare stream: string

  @ApiProperty({ type: ActionDto, isArray: true })
  declare actions: readonly ActionDto[]

  @ApiPropertyOptional({ type: PutRightDto, description: '本单位已经办理、可以更正或者作废的' })
  declare putRight?: PutRightDto

  @ApiPropertyOptional({ type: AnswersDto, description: '待本单位确认的' })
  declare answers?: AnswersDto
}
