import { Engine, reviewDraft, type DraftStep } from '#engine'
import { Controller, Param, UseGuards } from '@nestjs/common'
import { DraftDto } from './draft.dto.js'
import { DraftPost } from './draft-post.js'
import { Step } from './draft-step.js'
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
  async review(@Param('draft') id: string, @Step() step: DraftStep): Promise<DraftDto> {
    const draft = await this.desk.find(id, step.signer)
    return this.desk.told(await reviewDraft(this.engine, draft, step), step.signer)
  }
}
