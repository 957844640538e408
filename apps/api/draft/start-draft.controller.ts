import { actsMeant } from '#domain'
import { Engine, startDraft, type Draft } from '#engine'
import type { StreamId } from '#kernel'
import { Body, Controller, HttpCode, Post } from '@nestjs/common'
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger'
import { Asks, type Asking } from '../acts/asking.js'
import { attemptMeant } from '../acts/open-attempt.js'
import { anyBody, Problems } from '../problem/documented.js'
import { ProblemAnswer, refusedProblem } from '../problem/problem.js'
import { Approval } from './approval.service.js'
import { DraftDto, NewDraftDto } from './draft.dto.js'
import { DraftDesk } from './drafts.service.js'

@Controller()
export class StartDraftController {
  constructor(
    private readonly engine: Engine,
    private readonly desk: DraftDesk,
    private readonly approval: Approval,
  ) {}

  @Post('v1/drafts')
  @HttpCode(200)
  @ApiTags('drafts')
  @ApiOperation({ operationId: 'StartDraft', summary: '拟稿（经办）' })
  @ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', minLength: 1, maxLength: 200 } })
  @ApiBearerAuth()
  @ApiOkResponse({ type: DraftDto })
  @Problems(...anyBody, 403, 409, 422)
  async start(@Body() { act, stream, data }: NewDraftDto, @Asks() { actor, commandId, receivedAt }: Asking): Promise<DraftDto> {
    const where = await attemptMeant(this.engine.store.pool, this.desk.streamFor(act, stream))
    const content = await this.desk.checked(act, data, actor)
    const { steps, collective } = await this.approval.of(actor, actsMeant(act, content.data), receivedAt)
    if (steps.length === 0) {
      await this.approval.theirs({ ...asked(act, where, content), actor, commandId, receivedAt })
      throw new ProblemAnswer(refusedProblem([{ code: 'NoSignaturesNeeded', says: '本单位办理此事项无须拟稿：请直接办理' }]))
    }
    const outcome = await startDraft(this.engine, {
      act,
      stream: where,
      ...content,
      steps,
      collective,
      signer: actor,
      commandId,
      at: receivedAt,
    })
    return this.desk.told(outcome, actor)
  }
}

const asked = (act: string, stream: StreamId, { data, registered }: Pick<Draft, 'data' | 'registered'>) => ({
  act,
  stream,
  data,
  ...(registered === null ? {} : { registered }),
})
