import type { Actor } from '#domain'
import { Engine, issueDraft } from '#engine'
import { Body, Controller, Param, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { Asker } from '../access/asker.js'
import { AcceptedDto } from '../acts/accepted.dto.js'
import { Replies } from '../acts/replies.service.js'
import { IssueDraftDto } from './draft.dto.js'
import { DraftPost } from './draft-post.js'
import { Seen } from './draft-seen.js'
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
    @Seen() seen: number,
    @Asker() asker: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AcceptedDto> {
    const { draft, step } = await this.desk.step(id, seen, asker)
    const outcome = await issueDraft(this.engine, draft, step, minutes)
    if ('stale' in outcome) throw this.desk.changed(outcome.stale)
    return this.replies.of(draft.stream, outcome, asker, (header, value) => void reply.header(header, value))
  }
}
