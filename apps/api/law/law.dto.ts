import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'

/** A clause as it is quoted, and the instrument it stands in. */
export class ClauseDto {
  @ApiProperty({ example: '政府采购法实施条例' })
  declare instrument: string

  @ApiProperty({ example: '第五十条' })
  declare article: string

  @ApiProperty()
  declare quote: string

  @ApiPropertyOptional()
  declare url?: string

  @ApiPropertyOptional({ description: '全称', example: '中华人民共和国政府采购法实施条例（国务院令第658号）' })
  declare title?: string

  @ApiPropertyOptional({ format: 'date', description: '自何日起施行' })
  declare inForce?: string

  @ApiPropertyOptional({ format: 'date', description: '最近一次核对' })
  declare checkedOn?: string
}

/** One rule among others. */
export class RuleInListDto {
  @ApiProperty({ example: 'contract-publication' })
  declare id: string

  @ApiProperty({ description: '问的是什么', example: '合同签订后，最迟何时公告合同？' })
  declare asks: string

  @ApiProperty({ example: '期限' })
  declare kind: string

  @ApiProperty({ type: 'string', isArray: true, description: '现在怎么规定；由条文自己说的，没有' })
  declare now: readonly string[]

  @ApiProperty({ description: '核对情况', example: '已核对原文' })
  declare status: string

  @ApiProperty({ type: ClauseDto, isArray: true, description: '所依条款；按条款查找时，只有这一条的' })
  declare clauses: readonly ClauseDto[]
}

/** What a rule says from a day on. */
export class RuleEntryDto {
  @ApiProperty({ format: 'date' })
  declare from: string

  @ApiPropertyOptional({ format: 'date', description: '到哪一日为止，其后另有规定' })
  declare until?: string

  @ApiProperty({ type: 'string', isArray: true, description: '只对这些情形', example: ['公开招标'] })
  declare by: readonly string[]

  @ApiProperty({ type: 'string', isArray: true, description: '怎么规定；由条文自己说的，没有' })
  declare says: readonly string[]

  @ApiProperty({ example: '已核对原文' })
  declare status: string

  @ApiPropertyOptional({ description: '说明' })
  declare note?: string

  @ApiProperty({ description: '所问之日正在适用' })
  declare holds: boolean

  @ApiProperty({ type: ClauseDto, isArray: true })
  declare clauses: readonly ClauseDto[]
}

/** One rule: what it asks, what holds since when, under which clause, and its cases. */
export class RuleDto {
  @ApiProperty()
  declare id: string

  @ApiProperty()
  declare asks: string

  @ApiProperty()
  declare kind: string

  @ApiProperty({ description: '以哪一日的规定为准', example: '合同签订之日' })
  declare governs: string

  @ApiPropertyOptional({ description: '只约束这个地区及所辖区县' })
  declare region?: string

  @ApiProperty({ format: 'date', description: '问的是哪一日' })
  declare on: string

  @ApiProperty({ type: RuleEntryDto, isArray: true })
  declare entries: readonly RuleEntryDto[]

  @ApiProperty({ type: 'string', isArray: true, description: '案例：每一个都有测试' })
  declare cases: readonly string[]
}
