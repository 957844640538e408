import type { Actor } from '#domain'
import { Engine, reviewDraft } from '#engine'
import { Controller, Param, UseGuards } from '@nestjs/common'
import { Asker } from '../access/asker.js'
import { DraftDto } from './draft.dto.js'
import { DraftPost } from './draft-post.js'
import { Seen } from './draft-seen.js'
import { DraftDesk } from './drafts.service.js'
import { TakesNothing } from './takes-nothing.js'

@Controller()
export class ReviewDraftController {
  constructor(
    private readonly engine: Engine,
    private readonly desk: DraftDesk,
  ) {}

  @UseGuards(TakesNothing)
  @DraftPost('ReviewDraft', '审核', 'review')
  async review(@Param('draft') id: string, @Seen() seen: number, @Asker() asker: Actor): Promise<DraftDto> {
    const { draft, step } = await this.desk.step(id, seen, asker)
    return this.desk.told(await reviewDraft(this.engine, draft, step), asker)
  }
}
