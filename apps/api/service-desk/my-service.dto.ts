import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'
import { PostDto } from '../case/case-people.dto.js'
import { OutputDto, ServiceMonthDto } from '../case/case-service.dto.js'
import { WorkDueDto } from '../work/work.dto.js'

/** A post as somebody stands to it. */
export class MyPostDto extends PostDto {
  @ApiProperty({ description: '岗位的卷宗', example: 'post/hs-mzj-2026.mz-06.1/1' })
  declare stream: string

  @ApiProperty({ description: '在本单位的服务地点，或者由本单位派人' })
  declare mine: boolean
}

/** The provider at a site. */
class MySiteDto {
  @ApiProperty({ example: '在黎阳镇的服务地点' })
  declare says: string

  @ApiProperty({ description: '派驻的卷宗', example: 'assignment/hs-mzj-2026.mz-06.1/tx-ly' })
  declare stream: string

  @ApiProperty({ enum: ['absent', 'proposed', 'accepted', 'refused'], description: '派驻：未提出、已提出、已接收、未接收' })
  declare status: string

  @ApiProperty({ description: '服务场地已经提供' })
  declare room: boolean

  @ApiProperty({ description: '是本单位的服务地点' })
  declare mine: boolean
}

/** A payment before which the unit says what it saw of the service. */
class OpinionAskedDto {
  @ApiProperty({ description: '付款节点的卷宗' })
  declare stream: string

  @ApiProperty({ type: 'integer', description: '第几期' })
  declare tranche: number

  @ApiProperty({ description: '申请的金额（分）' })
  declare amount: string

  @ApiPropertyOptional({ type: WorkDueDto })
  declare due?: WorkDueDto
}

/** The service of one contract, as the unit has to do with it. */
export class MyServiceDto {
  @ApiProperty({ description: '所属项目' })
  declare caseId: string

  @ApiProperty({ description: '合同编号' })
  declare award: string

  @ApiProperty()
  declare title: string

  @ApiProperty({ enum: ['host', 'provider'], description: '我的单位是落地单位，或者承接主体' })
  declare as: 'host' | 'provider'

  @ApiProperty({ description: '承接主体的名称' })
  declare provider: string

  @ApiPropertyOptional({ format: 'date', description: '服务的第一日' })
  declare from?: string

  @ApiPropertyOptional({ format: 'date', description: '服务的最后一日' })
  declare until?: string

  @ApiProperty({ type: 'integer', description: '服务期已过的百分数' })
  declare elapsed: number

  @ApiProperty({ type: OutputDto, isArray: true })
  declare outputs: readonly OutputDto[]

  @ApiProperty({ type: ServiceMonthDto, isArray: true, description: '到本月为止，新的在前' })
  declare months: readonly ServiceMonthDto[]

  @ApiProperty({ type: MyPostDto, isArray: true })
  declare posts: readonly MyPostDto[]

  @ApiProperty({ type: MySiteDto, isArray: true })
  declare sites: readonly MySiteDto[]

  @ApiProperty({ type: OpinionAskedDto, isArray: true, description: '等本单位出具意见的' })
  declare opinions: readonly OpinionAskedDto[]
}

/** The service that the unit gives or takes in, over all its contracts. */
export class MyServicesDto {
  @ApiProperty({ format: 'date', description: '今天' })
  declare today: string

  @ApiProperty({ type: MyServiceDto, isArray: true })
  declare contracts: readonly MyServiceDto[]

  @ApiProperty({ description: '还有更早的项目没有列出' })
  declare more: boolean
}
