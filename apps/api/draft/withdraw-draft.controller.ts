import { Engine, withdrawDraft, type DraftStep } from '#engine'
import { Controller, Param, UseGuards } from '@nestjs/common'
import { DraftDto } from './draft.dto.js'
import { DraftPost } from './draft-post.js'
import { Step } from './draft-step.js'
import { DraftDesk } from './drafts.service.js'
import { TakesNothing } from './takes-nothing.js'

@Controller()
export class WithdrawDraftController {
  constructor(
    private readonly engine: Engine,
    private readonly desk: DraftDesk,
  ) {}

  @UseGuards(TakesNothing)
  @DraftPost('WithdrawDraft', '撤回拟稿（拟稿人；签发之前）', 'withdraw')
  async withdraw(@Param('draft') id: string, @Step() step: DraftStep): Promise<DraftDto> {
    const draft = await this.desk.find(id, step.signer)
    return this.desk.told(await withdrawDraft(this.engine, draft, step), step.signer)
  }
}
