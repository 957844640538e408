import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'

/** One worker of a post: a code, never a name. */
class WorkerDto {
  @ApiProperty({ description: '代号', example: 'w-11' })
  declare worker: string

  @ApiProperty({ example: '社会工作师' })
  declare certificate: string

  @ApiProperty({ description: '证书已由统筹部门确认；没有的，由机构自报' })
  declare confirmed: boolean

  @ApiProperty({ format: 'date-time', description: '派出的时刻' })
  declare deployedAt: string

  @ApiPropertyOptional({ format: 'date', description: '到岗之日' })
  declare arrivedOn?: string

  @ApiPropertyOptional({ format: 'date', description: '离岗之日' })
  declare leftOn?: string

  @ApiPropertyOptional({ description: '离岗的原因' })
  declare reason?: string
}

/** One post of a contract. */
export class PostDto {
  @ApiProperty({ type: 'integer' })
  declare n: number

  @ApiProperty({ example: '第1岗，在黎阳镇的服务地点' })
  declare says: string

  @ApiProperty({ enum: ['vacant', 'deployed', 'arrived'] })
  declare status: string

  @ApiProperty({ type: 'integer', description: '有人离岗以后无人在岗的日数，到今天为止' })
  declare absentDays: number

  @ApiPropertyOptional({ format: 'date', description: '从哪天起无人在岗' })
  declare absentSince?: string

  @ApiProperty({ type: WorkerDto, isArray: true, description: '先后派出的，后派的在后' })
  declare workers: readonly WorkerDto[]
}

/** The posts of one contract, as far as somebody may see them. */
export class CasePeopleDto {
  @ApiProperty({ description: '合同编号' })
  declare award: string

  @ApiProperty()
  declare title: string

  @ApiProperty({ type: PostDto, isArray: true })
  declare posts: readonly PostDto[]
}
