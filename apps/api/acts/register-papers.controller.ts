import { registerPapers, type Actor } from '#domain'
import { Engine, planPapers, subjectsOf, withCures, type OpenEngine } from '#engine'
import { attemptAt } from '#domain/process'
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common'
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger'
import { CaseId } from '../case/case-id.js'
import { Approval } from '../draft/approval.service.js'
import { anyBody, Problems } from '../problem/documented.js'
import { problem, ProblemAnswer } from '../problem/problem.js'
import { opened } from '../system/system.module.js'
import { AddressParts, routed } from '../reading/address-parts.js'
import { AcceptedDto } from './accepted.dto.js'
import { Asks, type Asking } from './asking.js'
import { attemptsOf } from './open-attempt.js'
import { PapersCheckDto, RegisterPapersDto } from './papers.dto.js'
import { Papers } from './papers.service.js'
import { Replies } from './replies.service.js'

const path = '/v1/cases/{case}/register'

@Controller()
export class RegisterPapersController {
  constructor(
    private readonly engine: Engine,
    @Inject(opened) private readonly open: OpenEngine,
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
    const request = await this.requestOf(caseId, form, asking)
    await this.approval.signedByOne(request)
    return this.replies.of(request.stream, await this.engine.execute(request), asking.actor, asking.tell)
  }

  @Post(routed(`${path}/check`))
  @HttpCode(200)
  @ApiTags('forms')
  @ApiOperation({
    operationId: 'CheckPapers',
    summary: '成套材料现在登记会怎样：按什么次序、哪些还缺前一步；不作任何记载',
  })
  @AddressParts(`${path}/check`)
  @ApiBearerAuth()
  @ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', minLength: 1, maxLength: 180 } })
  @ApiOkResponse({ type: PapersCheckDto })
  @Problems(...anyBody, 403, 404)
  async check(@CaseId() caseId: string, @Body() form: RegisterPapersDto, @Asks() asking: Asking): Promise<PapersCheckDto> {
    const { actor } = asking
    await this.runs(caseId, actor)
    const request = await this.requestOf(caseId, form, asking)
    // Figures that were only just loaded are looked for before they are missed.
    const { done, order, waiting } = await this.open.byNewestPacks(
      () => planPapers(this.engine, request),
      (plan) => plan.waiting.some(({ refusals }) => refusals.some(({ code }) => code === 'NotEncodedForRegion')),
    )
    return { done, order, waiting: waiting.map((paper) => ({ ...paper, refusals: withCures(paper.refusals) })) }
  }

  private async requestOf(caseId: string, form: RegisterPapersDto, { actor, commandId, receivedAt }: Asking) {
    const data = await this.papers.read(form, actor)
    const stream = attemptAt(caseId, (await attemptsOf(this.engine.store.pool, caseId)) ?? 1)
    return { act: registerPapers.name, stream, data, actor, commandId, receivedAt }
  }

  /** Throws 403 for whoever does not run the purchase: what its papers would come to is nobody else's to ask. */
  private async runs(caseId: string, { org }: Actor): Promise<void> {
    const stream = attemptAt(caseId, 1)
    const { purchaser = [], procurementAgent = [] } = (await subjectsOf(this.engine, [stream])).get(stream)?.parties ?? {}
    if (![...purchaser, ...procurementAgent].includes(org))
      throw new ProblemAnswer(problem('NotYours', '只有购买主体和采购代理机构可以登记成套材料'))
  }
}
