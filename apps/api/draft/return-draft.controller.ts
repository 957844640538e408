import { Engine, returnDraft, type DraftStep } from '#engine'
import { Body, Controller, Param } from '@nestjs/common'
import { DraftDto, ReturnDraftDto } from './draft.dto.js'
import { DraftPost } from './draft-post.js'
import { Step } from './draft-step.js'
import { DraftDesk } from './drafts.service.js'

@Controller()
export class ReturnDraftController {
  constructor(
    private readonly engine: Engine,
    private readonly desk: DraftDesk,
  ) {}

  @DraftPost('ReturnDraft', '退回', 'return')
  async send(@Param('draft') id: string, @Body() { why }: ReturnDraftDto, @Step() step: DraftStep): Promise<DraftDto> {
    const draft = await this.desk.find(id, step.signer)
    return this.desk.told(await returnDraft(this.engine, draft, step, why), step.signer)
  }
}
