import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'
import { problems } from './problem.js'

/** An article, and its words. */
export class CitationDto {
  @ApiProperty({ example: '中华人民共和国政府采购法实施条例' })
  declare instrument: string

  @ApiProperty({ example: '第五十条' })
  declare article: string

  @ApiProperty({ description: '条文原文' })
  declare quote: string

  @ApiPropertyOptional({ format: 'uri', description: '公布的地址' })
  declare url?: string

  @ApiPropertyOptional({
    enum: ['reported', 'unverified', 'sample', 'agreed'],
    description: '原文的核实程度；没有的，已与官方文本逐字核对',
  })
  declare status?: string
}

/** Whose something is: a role, and the unit where it may be named. */
export class BearerDto {
  @ApiProperty({ example: 'purchaser' })
  declare role: string

  @ApiPropertyOptional({ type: 'string', nullable: true, example: 'hs-mzj' })
  declare org?: string | null

  @ApiPropertyOptional({ description: '单位名称；没有确定单位的，是其角色', example: '黄山市民政局' })
  declare says?: string
}

/** The act that cures a refusal. */
class CureDto {
  @ApiProperty({ example: 'IssueDocument' })
  declare act: string

  @ApiProperty({ example: '发出采购文件' })
  declare says: string
}

/** One reason why an act cannot be done now. */
export class RefusalDto {
  @ApiProperty({ example: 'BidAfterDeadline' })
  declare code: string

  @ApiProperty({ description: '理由，以及怎样解决' })
  declare says: string

  @ApiPropertyOptional({ type: CitationDto, description: '所依条款；没有的，是办理的先后所致' })
  declare basis?: CitationDto

  @ApiPropertyOptional({ type: BearerDto, description: '谁能解决' })
  declare owner?: BearerDto

  @ApiPropertyOptional({ type: CureDto, description: '办理什么以后可以办理' })
  declare cure?: CureDto

  @ApiPropertyOptional({ format: 'date-time', description: '最早何时可以办理' })
  declare notBefore?: string
}

/** What is wrong where in a request. */
export class FaultDto {
  @ApiProperty({ description: '哪一项，如 tranches.0.amount', example: 'tranches.0.amount' })
  declare at: string

  @ApiProperty({ example: '应为以分为单位的文字' })
  declare says: string
}

/** Why a request was not answered as asked (RFC 9457). */
export class ProblemDto {
  @ApiProperty({ format: 'uri', example: 'urn:sanshe:problem:RefusedByLaw' })
  declare type: string

  @ApiProperty({ example: '依法不能办理' })
  declare title: string

  @ApiProperty({ type: 'integer', example: 422 })
  declare status: number

  @ApiProperty({ description: '怎么办' })
  declare detail: string

  @ApiProperty({ enum: Object.keys(problems), example: 'RefusedByLaw' })
  declare code: string

  @ApiProperty({ format: 'uuid', description: '报告问题时请附上' })
  declare requestId: string

  @ApiPropertyOptional({ type: FaultDto, isArray: true, description: '内容有误之处' })
  declare faults?: readonly FaultDto[]

  @ApiPropertyOptional({ type: RefusalDto, isArray: true, description: '不能办理的全部理由' })
  declare refusals?: readonly RefusalDto[]
}
