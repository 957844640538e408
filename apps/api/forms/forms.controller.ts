import type { Actor } from '#domain'
import { Controller, Param, Query } from '@nestjs/common'
import { ApiQuery } from '@nestjs/swagger'
import { Asker } from '../access/asker.js'
import { PageGet } from '../reading/page-get.js'
import { FormDto } from './form.dto.js'
import { Forms } from './forms.service.js'

@Controller()
export class FormsController {
  constructor(private readonly forms: Forms) {}

  @PageGet({
    name: 'ActForm',
    says: '一个事项的表单：要填什么、可选什么、谁签署、此前填了什么',
    path: '/v1/acts/{act}/form',
    answers: FormDto,
  })
  @ApiQuery({
    name: 'fact',
    required: false,
    description: '更正、作废或者答复哪一项（经过中的编号）',
    schema: { type: 'string', maxLength: 200 },
  })
  @ApiQuery({ name: 'stream', required: true, description: '卷宗', schema: { type: 'string', maxLength: 300 } })
  form(
    @Param('act') act: string,
    @Asker() asker: Actor,
    @Query('stream') stream?: string,
    @Query('fact') fact?: string,
  ): Promise<FormDto> {
    return this.forms.of(act, stream ?? '', asker, fact)
  }
}
