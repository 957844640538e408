import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'
import { RefusalDto } from '../problem/problem.dto.js'
import { PlaceDto } from '../reading/place.dto.js'

/** Something to choose, and what people call it. */
export class ChoiceDto {
  @ApiProperty()
  declare value: string

  @ApiProperty()
  declare says: string
}

/** A directory in which something is looked up. */
export class LookupDto {
  @ApiProperty({ enum: ['organization', 'person', 'award', 'practitioner', 'site'] })
  declare of: string

  @ApiPropertyOptional({ description: '须有的角色', example: 'evaluator' })
  declare role?: string
}

/** Only asked where another field of the same part has a value. */
export class WhenDto {
  @ApiProperty()
  declare field: string

  @ApiProperty({ oneOf: [{ type: 'string' }, { type: 'boolean' }] })
  declare is: string | boolean
}

/** One field of a form, as plain data: what to draw, what it is called, and what there is to fill it with. */
export class FormFieldDto {
  @ApiProperty({ example: 'provider' })
  declare name: string

  @ApiProperty({ description: '填写的方式', example: 'amount' })
  declare kind: string

  @ApiProperty({ example: '报价' })
  declare label: string

  @ApiPropertyOptional({ description: '说明' })
  declare help?: string

  @ApiProperty({ description: '可以不填' })
  declare optional: boolean

  @ApiPropertyOptional({ type: WhenDto })
  declare when?: WhenDto

  @ApiPropertyOptional({ description: '长表中的哪一页' })
  declare page?: string

  @ApiPropertyOptional({ type: ChoiceDto, isArray: true, description: '只能从中选择' })
  declare choices?: readonly ChoiceDto[]

  @ApiPropertyOptional({ type: LookupDto })
  declare lookup?: LookupDto

  @ApiPropertyOptional({
    description: '多半应填写的',
    anyOf: [
      { type: 'string' },
      { type: 'number' },
      { type: 'boolean' },
      { type: 'object', additionalProperties: true },
      { type: 'array', items: {} },
    ],
  })
  declare value?: unknown

  @ApiPropertyOptional({ description: '至多', anyOf: [{ type: 'string' }, { type: 'number' }] })
  declare limit?: string | number

  @ApiPropertyOptional({ description: '最多几个字；最大的数' })
  declare max?: number

  @ApiPropertyOptional({ description: '最小的数' })
  declare min?: number

  @ApiPropertyOptional({ description: '至少几项' })
  declare atLeast?: number

  @ApiPropertyOptional({ description: '至多几项' })
  declare atMost?: number

  @ApiPropertyOptional({ example: '个月' })
  declare unit?: string

  @ApiPropertyOptional({ type: 'string', isArray: true, description: '收哪些文件', example: ['pdf'] })
  declare accept?: readonly string[]

  @ApiPropertyOptional({ enum: ['amount', 'number', 'text'], description: '每个名称有一个什么值' })
  declare holds?: string

  @ApiPropertyOptional({ description: '例如' })
  declare example?: string

  @ApiPropertyOptional({ type: () => FormFieldDto, isArray: true, description: '由几项组成的，逐项' })
  declare fields?: readonly FormFieldDto[]
}

/** A form that somebody has begun. */
export class UnfinishedDto {
  @ApiProperty({ type: 'object', additionalProperties: true })
  declare data: object

  @ApiProperty({ description: '办理编号：提交时以 Idempotency-Key 带上' })
  declare key: string

  @ApiProperty({ format: 'date-time' })
  declare savedAt: string
}

/** All that is needed to fill in one act of one stream. */
export class FormDto {
  @ApiProperty({ example: 'PublishContract' })
  declare act: string

  @ApiProperty({ example: '公告合同' })
  declare says: string

  @ApiProperty({ example: 'contract/hs-mzj-2026.mz-06.1' })
  declare stream: string

  @ApiProperty({ description: '直接办理的地址' })
  declare url: string

  @ApiProperty({ type: PlaceDto })
  declare place: PlaceDto

  @ApiProperty({ type: 'string', isArray: true, description: '可办理者' })
  declare by: readonly string[]

  @ApiProperty({ description: '就目前所知可以办理' })
  declare allowed: boolean

  @ApiProperty({ type: RefusalDto, isArray: true, description: '不能办理的全部理由' })
  declare refusals: readonly RefusalDto[]

  @ApiPropertyOptional({ format: 'date-time', description: '最早何时可以办理' })
  declare notBefore?: string

  @ApiProperty({ enum: ['must', 'may', 'no'], description: '在别处办理的登记：must 只能登记；may 可以登记；no 只在这里办理' })
  declare registering: 'must' | 'may' | 'no'

  @ApiProperty({ type: 'string', isArray: true, description: '本单位的环节；没有的，直接办理' })
  declare steps: readonly string[]

  @ApiProperty({ description: '须经集体决策' })
  declare collective: boolean

  @ApiProperty({ description: '我可以拟稿或者直接办理' })
  declare mine: boolean

  @ApiProperty({ type: FormFieldDto, isArray: true })
  declare fields: readonly FormFieldDto[]

  @ApiPropertyOptional({ type: UnfinishedDto, description: '此前填写、没有提交的' })
  declare unfinished?: UnfinishedDto
}
