import { registerPapers } from '#domain'
import { Engine } from '#engine'
import { attemptAt } from '#domain/process'
import { Body, Controller, HttpCode, Post } from '@nestjs/common'
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger'
import { CaseId } from '../case/case-id.js'
import { Approval } from '../draft/approval.service.js'
import { anyBody, Problems } from '../problem/documented.js'
import { AddressParts, routed } from '../reading/address-parts.js'
import { AcceptedDto } from './accepted.dto.js'
import { Asks, type Asking } from './asking.js'
import { attemptsOf } from './open-attempt.js'
import { RegisterPapersDto } from './papers.dto.js'
import { Papers } from './papers.service.js'
import { Replies } from './replies.service.js'

const path = '/v1/cases/{case}/register'

@Controller()
export class RegisterPapersController {
  constructor(
    private readonly engine: Engine,
    private readonly papers: Papers,
    private readonly approval: Approval,
    private readonly replies: Replies,
  ) {}

  @Post(routed(path))
  @HttpCode(200)
  @ApiTags('procurement')
  @ApiOperation({
    operationId: registerPapers.name,
    summary: registerPapers.says,
    description: '在别处办理的采购，一次登记全部材料：次序不限，按办理的时刻登记；缺少前一步材料的留在 waiting，补齐后再次提交',
  })
  @AddressParts(path)
  @ApiBearerAuth()
  @ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', minLength: 1, maxLength: 180 } })
  @ApiOkResponse({ type: AcceptedDto })
  @Problems(...anyBody, 403, 409, 422)
  async register(@CaseId() caseId: string, @Body() form: RegisterPapersDto, @Asks() asking: Asking): Promise<AcceptedDto> {
    const { actor, commandId, receivedAt } = asking
    const data = await this.papers.read(form, actor)
    const stream = attemptAt(caseId, (await attemptsOf(this.engine.store.pool, caseId)) ?? 1)
    const request = { act: registerPapers.name, stream, data, actor, commandId, receivedAt }
    await this.approval.signedByOne(request)
    return this.replies.of(stream, await this.engine.execute(request), actor, asking.tell)
  }
}
