import type { Actor } from '#domain'
import { Engine, forgetUnfinished, keepUnfinished } from '#engine'
import { Body, Controller, HttpCode, Post } from '@nestjs/common'
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger'
import { IsObject, Matches } from 'class-validator'
import { Asker } from '../access/asker.js'
import { field } from '../fields/field.js'
import { Text } from '../fields/text.js'
import { anyBody, Problems } from '../problem/documented.js'
import { UnfinishedDto } from './form.dto.js'
import { Forms } from './forms.service.js'

/** Which form. */
class FormOfDto {
  @Text('事项', { max: 100, example: 'PublishContract' })
  declare act: string

  @Text('卷宗', { max: 300, example: 'contract/hs-mzj-2026.mz-06.1' })
  declare stream: string
}

/** A form as far as it is filled in. */
class KeepUnfinishedDto extends FormOfDto {
  @field('已经填写的，不必完整', {}, { type: 'object', additionalProperties: true }, [IsObject({ message: '应为一个对象' })])
  declare data: object

  @field('办理编号', {}, { type: 'string', minLength: 1, maxLength: 200 }, [
    Matches(/^[\x21-\x7e]{1,200}$/, { message: '应为 1 到 200 个不含空格的 ASCII 字符' }),
  ])
  declare key: string
}

/** That nothing is kept any more. */
class ForgottenDto {
  @ApiProperty()
  declare forgotten: true
}

@Controller()
export class UnfinishedController {
  constructor(
    private readonly engine: Engine,
    private readonly forms: Forms,
  ) {}

  @Post('v1/me/unfinished')
  @HttpCode(200)
  @ApiTags('forms')
  @ApiOperation({ operationId: 'KeepUnfinished', summary: '保存没有填完的表单：只有本人可见，保留 90 日' })
  @ApiBearerAuth()
  @ApiOkResponse({ type: UnfinishedDto })
  @Problems(...anyBody, 403, 404)
  keep(@Body() { act, stream, data, key }: KeepUnfinishedDto, @Asker() { person, org }: Actor): Promise<UnfinishedDto> {
    return keepUnfinished(this.engine.store.pool, { person, org, act, stream: this.forms.streamFor(act, stream) }, { data, key })
  }

  @Post('v1/me/unfinished/forget')
  @HttpCode(200)
  @ApiTags('forms')
  @ApiOperation({ operationId: 'ForgetUnfinished', summary: '丢弃没有填完的表单' })
  @ApiBearerAuth()
  @ApiOkResponse({ type: ForgottenDto })
  @Problems(...anyBody, 403, 404)
  async forget(@Body() { act, stream }: FormOfDto, @Asker() { person, org }: Actor): Promise<ForgottenDto> {
    await forgetUnfinished(this.engine.store.pool, { person, org, act, stream: this.forms.streamFor(act, stream) })
    return { forgotten: true }
  }
}
