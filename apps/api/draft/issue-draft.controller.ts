import { Engine, issueDraft, type DraftStep } from '#engine'
import { Body, Controller, Param, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { Replies } from '../acts/replies.service.js'
import { IssueDraftDto } from './draft.dto.js'
import { DraftPost } from './draft-post.js'
import { Step } from './draft-step.js'
import { DraftDesk } from './drafts.service.js'

@Controller()
export class IssueDraftController {
  constructor(
    private readonly engine: Engine,
    private readonly desk: DraftDesk,
    private readonly replies: Replies,
  ) {}

  @DraftPost('IssueDraft', '签发：事项由此办理，签署人随事实记载', 'issue', AcceptedDto)
  async issue(
    @Param('draft') id: string,
    @Body() { minutes }: IssueDraftDto,
    @Step() step: DraftStep,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AcceptedDto> {
    const draft = await this.desk.find(id, step.signer)
    const outcome = await issueDraft(this.engine, draft, step, minutes)
    if ('stale' in outcome) throw this.desk.changed(outcome.stale)
    return this.replies.of(draft.stream, outcome, step.signer, (header, value) => void reply.header(header, value))
  }
}
