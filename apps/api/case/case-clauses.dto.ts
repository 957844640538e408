import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'

/** A clause as it stands in a contract. */
class ContractClauseDto {
  @ApiProperty({ description: '条款号', example: '第四条第四款' })
  declare article: string

  @ApiProperty({ example: '社工离岗的，乙方应当自报告之日起15日内补派社工' })
  declare quote: string

  @ApiProperty({ description: '本合同另行约定，与示范文本不同' })
  declare own: boolean

  @ApiPropertyOptional({ description: '另行约定的，示范文本原来的条文' })
  declare instead?: string
}

/** An indicator of the evaluation. */
class ScoredIndicatorDto {
  @ApiProperty({ example: '满意度' })
  declare indicator: string

  @ApiProperty({ description: '权重（%）', example: 25 })
  declare weight: number

  @ApiProperty({ description: '由谁评分', example: '落地单位' })
  declare by: string
}

/** What brings the grade down. */
class ContractVetoDto {
  @ApiProperty({ example: '财务管理严重违规' })
  declare item: string

  @ApiProperty({ description: '评估等级不高于', example: '不合格' })
  declare grade: string
}

/** The text of one contract, as far as somebody may see it. */
export class CaseClausesDto {
  @ApiProperty({ description: '合同编号' })
  declare award: string

  @ApiProperty()
  declare title: string

  @ApiProperty({ description: '所依据的示范文本', example: '示范文本第一版' })
  declare template: string

  @ApiProperty({ description: '已经签订；没有的，是草案' })
  declare signed: boolean

  @ApiProperty({ type: ContractClauseDto, isArray: true })
  declare clauses: readonly ContractClauseDto[]

  @ApiProperty({ type: ScoredIndicatorDto, isArray: true, description: '评估指标；不作第三方评估的，没有' })
  declare indicators: readonly ScoredIndicatorDto[]

  @ApiProperty({ type: ContractVetoDto, isArray: true, description: '一票否决的情形' })
  declare vetoes: readonly ContractVetoDto[]
}
