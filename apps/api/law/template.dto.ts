import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'

/** A clause of a contract template. */
class TemplateClauseDto {
  @ApiProperty({ description: '条款号', example: '第四条第四款' })
  declare article: string

  @ApiProperty({ example: '社工离岗的，乙方应当自报告之日起15日内补派社工' })
  declare quote: string

  @ApiPropertyOptional({ description: '项目和合同可以另行约定的，关于什么', example: '补派社工' })
  declare mayDiffer?: string
}

/** One edition of a region's contract template. */
export class ContractTemplateDto {
  @ApiProperty({ description: '计划项目和合同这样称它', example: '示范文本第一版' })
  declare title: string

  @ApiPropertyOptional({ description: '哪个地区的；没有的，各地区都可以用', example: '341000' })
  declare region?: string

  @ApiProperty({ format: 'date', description: '自何日起' })
  declare from: string

  @ApiPropertyOptional({ format: 'date', description: '到何日为止' })
  declare until?: string

  @ApiProperty({ type: TemplateClauseDto, isArray: true })
  declare clauses: readonly TemplateClauseDto[]
}
