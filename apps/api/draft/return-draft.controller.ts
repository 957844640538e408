import type { Actor } from '#domain'
import { Engine, returnDraft } from '#engine'
import { Body, Controller, Param } from '@nestjs/common'
import { Asker } from '../access/asker.js'
import { DraftDto, ReturnDraftDto } from './draft.dto.js'
import { DraftPost } from './draft-post.js'
import { Seen } from './draft-seen.js'
import { DraftDesk } from './drafts.service.js'

@Controller()
export class ReturnDraftController {
  constructor(
    private readonly engine: Engine,
    private readonly desk: DraftDesk,
  ) {}

  @DraftPost('ReturnDraft', '退回', 'return')
  async send(
    @Param('draft') id: string,
    @Body() { why }: ReturnDraftDto,
    @Seen() seen: number,
    @Asker() asker: Actor,
  ): Promise<DraftDto> {
    const { draft, step } = await this.desk.step(id, seen, asker)
    return this.desk.told(await returnDraft(this.engine, draft, step, why), asker)
  }
}
