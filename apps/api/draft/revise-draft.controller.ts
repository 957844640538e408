import type { Actor } from '#domain'
import { Engine, reviseDraft } from '#engine'
import { Body, Controller, Param } from '@nestjs/common'
import { Asker } from '../access/asker.js'
import { DraftDto, ReviseDraftDto } from './draft.dto.js'
import { DraftPost } from './draft-post.js'
import { Seen } from './draft-seen.js'
import { DraftDesk } from './drafts.service.js'

@Controller()
export class ReviseDraftController {
  constructor(
    private readonly engine: Engine,
    private readonly desk: DraftDesk,
  ) {}

  @DraftPost('ReviseDraft', '修改拟稿（拟稿人；此前的签署作废）', 'revise')
  async revise(
    @Param('draft') id: string,
    @Body() { data }: ReviseDraftDto,
    @Seen() seen: number,
    @Asker() asker: Actor,
  ): Promise<DraftDto> {
    const draft = await this.desk.find(id, asker)
    const [content, signer, at] = await Promise.all([
      this.desk.checked(draft.act, data),
      this.desk.signer(asker, draft.act),
      this.engine.clock.now(),
    ])
    return this.desk.told(await reviseDraft(this.engine, draft, { signer, seen, at }, content), asker)
  }
}
