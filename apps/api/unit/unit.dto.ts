import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'

/** An act that the asker can do about somebody or something. */
export class OfferedActDto {
  @ApiProperty({ example: 'ChangeDuties' })
  declare act: string

  @ApiProperty({ example: '变更职责' })
  declare says: string

  @ApiProperty({ example: 'person/hs-mzj.jb' })
  declare stream: string
}

/** For whom somebody stands in, from one day to another. */
export class DeputyDto {
  @ApiProperty({ description: '被代理人的登录名' })
  declare standsInFor: string

  @ApiProperty({ type: 'string', isArray: true })
  declare duties: readonly string[]

  @ApiProperty({ format: 'date' })
  declare from: string

  @ApiProperty({ format: 'date' })
  declare until: string
}

/** A draft of somebody's that nobody has issued or withdrawn. */
export class OwnDraftDto {
  @ApiProperty({ format: 'uuid' })
  declare id: string

  @ApiProperty({ example: '公告合同' })
  declare says: string

  @ApiProperty({ example: '屯溪区黎阳镇社工站运营服务' })
  declare place: string
}

/** Somebody of a unit: since when, until when, with which duties. */
export class UnitPersonDto {
  @ApiProperty({ description: '登录名', example: 'hs-mzj.jb' })
  declare person: string

  @ApiProperty({ type: 'string', isArray: true, example: ['经办'] })
  declare duties: readonly string[]

  @ApiProperty({ format: 'date' })
  declare from: string

  @ApiPropertyOptional({ format: 'date' })
  declare until?: string

  @ApiProperty({ enum: ['here', 'ahead', 'over', 'left'], description: '在任；尚未开始；任期已满；已经离开' })
  declare state: 'here' | 'ahead' | 'over' | 'left'

  @ApiPropertyOptional({ description: '离开的理由' })
  declare why?: string

  @ApiProperty({ type: DeputyDto, isArray: true, description: '今天和以后代理谁' })
  declare deputies: readonly DeputyDto[]

  @ApiProperty({ type: OwnDraftDto, isArray: true, description: '拟稿尚未签发的' })
  declare drafts: readonly OwnDraftDto[]

  @ApiProperty({ type: OfferedActDto, isArray: true, description: '我可以办理的' })
  declare acts: readonly OfferedActDto[]
}

/** One step of the unit's table, and who takes it today. */
export class UnitStepDto {
  @ApiProperty({ example: '审核' })
  declare step: string

  @ApiProperty({ type: 'string', isArray: true, description: '登录名；没有人的，空' })
  declare people: readonly string[]
}

/** A unit of the directory. */
export class OrganizationDto {
  @ApiProperty({ example: 'hs-mzj' })
  declare id: string

  @ApiProperty({ example: '黄山市民政局' })
  declare name: string

  @ApiProperty({ description: '单位种类', example: '政府部门' })
  declare kind: string

  @ApiProperty({ description: '地区代码', example: '341000' })
  declare region: string

  @ApiProperty({ type: 'string', isArray: true, description: '单位的职责', example: ['购买主体'] })
  declare roles: readonly string[]

  @ApiPropertyOptional({ description: '统一社会信用代码' })
  declare creditCode?: string

  @ApiPropertyOptional({ description: '社会组织评估等级' })
  declare grade?: string

  @ApiPropertyOptional({ description: '年检结论' })
  declare annualCheck?: string

  @ApiPropertyOptional({ description: '企业规模' })
  declare size?: string
}

/** The asker's own unit: what it is, who is in it, and who takes which step. */
export class OwnUnitDto {
  @ApiProperty({ type: OrganizationDto })
  declare unit: OrganizationDto

  @ApiProperty({ type: UnitStepDto, isArray: true, description: '办理的环节；一人办理的单位没有' })
  declare steps: readonly UnitStepDto[]

  @ApiProperty({ type: UnitPersonDto, isArray: true, description: '在任的在前' })
  declare people: readonly UnitPersonDto[]

  @ApiPropertyOptional({ type: OfferedActDto, description: '办理加入；卷宗为 person/登录名。只对管理员' })
  declare join?: OfferedActDto
}

/** What became of a unit, one statement after the other, each with its day and who made it. */
export class StatementDto {
  @ApiProperty({ example: '登记了示例甲社会工作服务中心' })
  declare sentence: string

  @ApiProperty({ format: 'date-time' })
  declare at: string

  @ApiPropertyOptional({ description: '由哪个单位登记' })
  declare unit?: string
}

/** A unit of the directory with the statements it rests on. */
export class OrganizationFileDto {
  @ApiProperty({ type: OrganizationDto })
  declare unit: OrganizationDto

  @ApiProperty({ type: StatementDto, isArray: true, description: '新的在前' })
  declare statements: readonly StatementDto[]

  @ApiProperty({ type: OfferedActDto, isArray: true, description: '我可以办理的' })
  declare acts: readonly OfferedActDto[]
}

/** A page of units. */
export class OrganizationsDto {
  @ApiProperty({ type: OrganizationDto, isArray: true })
  declare units: readonly OrganizationDto[]

  @ApiProperty({ type: 'integer', description: '符合的共有几个' })
  declare total: number
}
