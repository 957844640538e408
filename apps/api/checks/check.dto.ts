import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'
import { CitationDto, RefusalDto } from '../problem/problem.dto.js'

/** What would be recorded. */
export class WouldRecordDto {
  @ApiProperty({ example: '公告合同' })
  declare says: string

  @ApiProperty({ description: '一句话', example: '公告了合同' })
  declare sentence: string
}

/** What would begin afterwards. */
export class WouldBeginDto {
  @ApiProperty({ example: '合同备案' })
  declare says: string

  @ApiProperty({ description: '由谁办理', example: '购买主体' })
  declare bearer: string

  @ApiPropertyOptional({ format: 'date', description: '预计的期限' })
  declare day?: string
}

/** What the law would have had against it, were it registered. */
export class WouldFindDto {
  @ApiProperty()
  declare says: string

  @ApiPropertyOptional({ type: CitationDto })
  declare basis?: CitationDto
}

/** What would become of an act if it were done now. Nothing is recorded of the asking. */
export class CheckDto {
  @ApiProperty()
  declare allowed: boolean

  @ApiProperty({ type: RefusalDto, isArray: true, description: '不能办理的全部理由' })
  declare refusals: readonly RefusalDto[]

  @ApiProperty({ type: WouldRecordDto, isArray: true, description: '会记载什么' })
  declare records: readonly WouldRecordDto[]

  @ApiProperty({ type: WouldBeginDto, isArray: true, description: '随后开始什么' })
  declare begins: readonly WouldBeginDto[]

  @ApiProperty({ type: WouldFindDto, isArray: true, description: '会同时记下的疑点' })
  declare irregularities: readonly WouldFindDto[]
}
