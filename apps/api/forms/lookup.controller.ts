import type { Actor } from '#domain'
import { Engine } from '#engine'
import { Controller, Param, Query } from '@nestjs/common'
import { ApiProperty, ApiQuery } from '@nestjs/swagger'
import { Asker } from '../access/asker.js'
import { notFound } from '../problem/problem.js'
import { PageGet } from '../reading/page-get.js'
import { ChoiceDto } from './form.dto.js'
import { directories, lookedUp } from './lookup.js'

/** What a directory has that fits. */
export class LookedUpDto {
  @ApiProperty({ type: ChoiceDto, isArray: true })
  declare choices: readonly ChoiceDto[]
}

@Controller()
export class LookupController {
  constructor(private readonly engine: Engine) {}

  @PageGet({
    name: 'LookUp',
    says: '在目录中查找：单位、人员、站点、社工、成交结果，至多 50 项',
    path: '/v1/lookups/{directory}',
    answers: LookedUpDto,
  })
  @ApiQuery({ name: 'q', required: false, description: '名称或编号的一部分', schema: { type: 'string', maxLength: 100 } })
  @ApiQuery({ name: 'role', required: false, description: '单位须有的角色', schema: { type: 'string', maxLength: 40 } })
  async lookUp(
    @Param('directory') directory: string,
    @Asker() asker: Actor,
    @Query('q') q = '',
    @Query('role') role?: string,
  ): Promise<LookedUpDto> {
    const kind = directories.find((one) => one === directory)
    if (kind === undefined) throw notFound(`目录 ${directory}`)
    return { choices: await lookedUp(this.engine, { kind, q, role, asker }) }
  }
}
