import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'

/** One lot of a purchase. */
export class CaseLotDto {
  @ApiProperty({ description: '采购包号', example: '1' })
  declare lot: string

  @ApiProperty({ description: '所处阶段' })
  declare stage: string

  @ApiProperty({ type: 'string', nullable: true, description: '合同金额（分）；提前终止的，为结算金额' })
  declare amount: string | null
}

/** One purchase. Without a token, and to those it does not name, only what is published of it. */
export class CaseDto {
  @ApiProperty({ example: 'hs-mzj-2026.mz-06' })
  declare id: string

  @ApiProperty()
  declare title: string

  @ApiProperty({ description: '地区代码' })
  declare region: string

  @ApiProperty({ enum: ['party', 'published'], description: 'party：各方可见的全部；published：只有已公开的内容' })
  declare view: 'party' | 'published'

  @ApiProperty({ type: 'string', isArray: true, description: '购买主体' })
  declare purchaser: readonly string[]

  @ApiPropertyOptional({ description: '年度计划' })
  declare plan?: string

  @ApiPropertyOptional()
  declare line?: string

  @ApiPropertyOptional({ description: '采购途径' })
  declare route?: string

  @ApiPropertyOptional({ type: 'string', nullable: true, description: '采购方式' })
  declare method?: string | null

  @ApiPropertyOptional({ description: '预算（分）' })
  declare budget?: string

  @ApiPropertyOptional({ type: 'string', nullable: true, description: '各包合同金额合计（分）；提前终止的合同按结算金额' })
  declare amount?: string | null

  @ApiPropertyOptional({ description: '所处阶段：最后一个采购包的阶段' })
  declare stage?: string

  @ApiPropertyOptional({ description: '所处阶段的名称', example: '服务' })
  declare stageSays?: string

  @ApiPropertyOptional({ type: CaseLotDto, isArray: true, description: '各采购包' })
  declare lots?: readonly CaseLotDto[]

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string' } },
    description: '各方',
  })
  declare parties?: object

  @ApiPropertyOptional({ type: 'string', format: 'date-time', nullable: true, description: '响应截止，按最近一次公告' })
  declare bidsDue?: string | null

  @ApiPropertyOptional({ format: 'date-time' })
  declare openedOn?: string

  @ApiPropertyOptional({ type: 'string', format: 'date-time', nullable: true })
  declare closedOn?: string | null
}

/** A page of cases, the newest first. */
export class CasesDto {
  @ApiProperty({ type: CaseDto, isArray: true })
  declare cases: readonly CaseDto[]

  @ApiPropertyOptional({ description: '下一页：?after=' })
  declare next?: string
}

/** How many cases are at one stage. */
class StageFacetDto {
  @ApiProperty({ example: 'service' })
  declare stage: string

  @ApiProperty({ example: '服务' })
  declare says: string

  @ApiProperty({ type: 'integer' })
  declare cases: number
}

/** How many cases are in one region. */
class RegionFacetDto {
  @ApiProperty({ example: '341000', description: '地区代码' })
  declare region: string

  @ApiProperty({ type: 'integer' })
  declare cases: number
}

/** How many of one's own cases are where: what none is at is left out. */
export class CaseFacetsDto {
  @ApiProperty({ type: StageFacetDto, isArray: true, description: '按阶段，在所选的地区中' })
  declare stages: readonly StageFacetDto[]

  @ApiProperty({ type: RegionFacetDto, isArray: true, description: '按地区' })
  declare regions: readonly RegionFacetDto[]
}
