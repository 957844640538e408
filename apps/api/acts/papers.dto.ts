import { ApiProperty } from '@nestjs/swagger'
import { IsObject } from 'class-validator'
import { field } from '../fields/field.js'
import { Part, Parts } from '../fields/nested.js'
import { Text } from '../fields/text.js'
import { WaitingPaperDto } from './accepted.dto.js'
import { ActBody, RegisteredDto } from './act-body.js'

/** One paper: an act that was done elsewhere. */
export class PaperDto {
  @Text('事项', { max: 100, example: 'ChooseMethod' })
  declare act: string

  @Text('卷宗', { max: 300, optional: true, help: '不填写的，为本项目的采购', example: 'bid/hs-mzj-2026.mz-06/open/1/ag-1' })
  declare stream?: string

  @field('事项的内容', { help: '与单独办理时的内容相同' }, { type: 'object', additionalProperties: true }, [
    IsObject({ message: '应为一个对象' }),
  ])
  declare data: object

  @Part(() => RegisteredDto, '何时办理，凭哪份材料')
  declare registered: RegisteredDto
}

/** What would become of the papers of a form. Nothing is recorded of the asking. */
export class PapersCheckDto {
  @ApiProperty({ type: 'integer', isArray: true, description: '按办理的先后，这次会登记的：提交时的第几份，从 1 起' })
  declare order: readonly number[]

  @ApiProperty({ type: 'integer', isArray: true, description: '此前已经登记的' })
  declare done: readonly number[]

  @ApiProperty({ type: WaitingPaperDto, isArray: true, description: '还不能登记的，以及尚缺什么' })
  declare waiting: readonly WaitingPaperDto[]
}

/** The papers of a purchase that was run elsewhere, in any order. */
export class RegisterPapersDto extends ActBody {
  @Parts(() => PaperDto, '材料', { atLeast: 1, atMost: 200 })
  declare papers: readonly PaperDto[]
}
