import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger'
import { Flag } from '../fields/number.js'
import { field } from '../fields/field.js'
import { Matches } from 'class-validator'

/** One thing that is new: a duty of one's unit, or what was let pass and told to it. */
class NewsItemDto {
  @ApiProperty({ enum: ['duty', 'late'], description: 'duty 新的待办；late 逾期未办，报到这里' })
  declare kind: 'duty' | 'late'

  @ApiProperty({ example: '公告合同' })
  declare says: string

  @ApiProperty({ description: '项目或者计划的名称' })
  declare title: string

  @ApiPropertyOptional()
  declare case?: string

  @ApiProperty({ format: 'date-time' })
  declare due: string

  @ApiProperty({ format: 'date-time', description: '何时产生、何时报到' })
  declare at: string
}

/** What is new since somebody has looked. */
export class NewsDto {
  @ApiProperty({ type: NewsItemDto, isArray: true, description: '新的在前，最多 50 条' })
  declare items: readonly NewsItemDto[]

  @ApiProperty({ type: 'integer', description: '共几条' })
  declare total: number

  @ApiProperty({ format: 'date-time', description: '看到何时：原样送回，即为已看' })
  declare upTo: string
}

/** Until when somebody has seen what is new. */
export class SeenDto {
  @field('看到何时，由 GET /v1/me/news 给出', {}, { type: 'string', format: 'date-time' }, [
    Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, { message: '应为 GET /v1/me/news 给出的 upTo' }),
  ])
  declare upTo: string
}

const mailShape = /^[^\s@<>,;:"()[\]\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,188}[A-Za-z0-9])?$/

/** Where somebody is told by mail, and of what. */
export class AddressDto {
  @field('电子邮箱；空着的，不发邮件', {}, { type: 'string', maxLength: 254 }, [
    Matches(new RegExp(`^$|${mailShape.source}`), { message: '应为电子邮箱地址，或者空着' }),
  ])
  declare mail: string

  @Flag('本单位有新的待办时')
  declare duties: boolean

  @Flag('本单位或者监督的单位逾期未办、报到这里时')
  declare late: boolean
}
