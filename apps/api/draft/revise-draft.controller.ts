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
    const { draft, step } = await this.desk.step(id, seen, asker)
    const content = await this.desk.checked(draft.act, data, asker)
    return this.desk.told(await reviseDraft(this.engine, draft, step, content), asker)
  }
}
