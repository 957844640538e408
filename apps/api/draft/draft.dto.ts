import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'
import { IsObject } from 'class-validator'
import { actNamed } from '#engine'
import { examplesOf } from '../fields/example.js'
import { field } from '../fields/field.js'
import { Text } from '../fields/text.js'
import { RefusalDto } from '../problem/problem.dto.js'
import { parts, type Part } from '../work/work.dto.js'

const data = (says: string) =>
  field(
    says,
    { example: examplesOf(actNamed('PublishContract')?.fields ?? {}) },
    { type: 'object', additionalProperties: true },
    [IsObject({ message: '应为一个对象' })],
  )

/** An act to be signed inside the unit. */
export class NewDraftDto {
  @Text('事项', { max: 100, example: 'PublishContract' })
  declare act: string

  @Text('卷宗', { max: 300, example: 'contract/hs-mzj-2026.mz-06.1' })
  declare stream: string

  @data('事项的内容，与直接办理时的内容相同（可含 registered）')
  declare data: object
}

export class ReviseDraftDto {
  @data('修改后的内容')
  declare data: object
}

export class ReturnDraftDto {
  @Text('退回的原因')
  declare why: string
}

export class IssueDraftDto {
  @Text('集体决策的会议纪要编号', { max: 200, optional: true })
  declare minutes?: string
}

/** Who signed which step of a draft, and when. */
export class SignedDto {
  @ApiProperty({ description: '登录名', example: 'hs-mzj.jb' })
  declare person: string

  @ApiProperty({ description: '环节', example: '经办' })
  declare step: string

  @ApiProperty({ format: 'date-time' })
  declare at: string
}

/** Who returned a draft, and why. */
class ReturnedDto {
  @ApiProperty({ description: '登录名', example: 'hs-mzj.sh' })
  declare by: string

  @ApiProperty({ description: '原因' })
  declare why: string

  @ApiProperty({ format: 'date-time' })
  declare at: string
}

/** A draft as the unit sees it. */
export class DraftDto {
  @ApiProperty({ format: 'uuid' })
  declare id: string

  @ApiProperty({ example: 'PublishContract' })
  declare act: string

  @ApiProperty({ example: '公告合同' })
  declare says: string

  @ApiProperty({ example: 'contract/hs-mzj-2026.mz-06.1' })
  declare stream: string

  @ApiProperty({ type: 'object', additionalProperties: true })
  declare data: object

  @ApiPropertyOptional({ type: 'object', additionalProperties: true, nullable: true })
  declare registered: object | null

  @ApiProperty({ type: 'integer', description: '您看到的版本：办理任何环节时以 If-Match: "版本" 写明' })
  declare version: number

  @ApiProperty({ enum: ['open', 'returned', 'issued', 'withdrawn'] })
  declare status: string

  @ApiProperty({ type: 'string', isArray: true, description: '本单位的环节' })
  declare steps: readonly string[]

  @ApiProperty({ description: '须经集体决策：签发时填写会议纪要编号' })
  declare collective: boolean

  @ApiProperty({ type: SignedDto, isArray: true, description: '已签署' })
  declare signed: readonly SignedDto[]

  @ApiProperty({ type: 'string', nullable: true, description: '下一环节' })
  declare next: string | null

  @ApiProperty({ enum: parts, description: '我可以做什么；watch：下一步由他人办理' })
  declare part: Part

  @ApiProperty({ description: '由我拟稿' })
  declare mine: boolean

  @ApiProperty({ type: ReturnedDto, nullable: true, description: '退回' })
  declare returned: ReturnedDto | null

  @ApiProperty({ description: '现在签发能否办理' })
  declare allowed: boolean

  @ApiProperty({ type: RefusalDto, isArray: true, description: '现在签发不能办理的全部理由' })
  declare refusals: readonly RefusalDto[]

  @ApiProperty({ format: 'date-time' })
  declare draftedAt: string
}
