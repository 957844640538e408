import { Engine, reviseDraft, type DraftStep } from '#engine'
import { Body, Controller, Param } from '@nestjs/common'
import { DraftDto, ReviseDraftDto } from './draft.dto.js'
import { DraftPost } from './draft-post.js'
import { Step } from './draft-step.js'
import { DraftDesk } from './drafts.service.js'

@Controller()
export class ReviseDraftController {
  constructor(
    private readonly engine: Engine,
    private readonly desk: DraftDesk,
  ) {}

  @DraftPost('ReviseDraft', '修改拟稿（拟稿人；此前的签署作废）', 'revise')
  async revise(@Param('draft') id: string, @Body() { data }: ReviseDraftDto, @Step() step: DraftStep): Promise<DraftDto> {
    const draft = await this.desk.find(id, step.signer)
    const content = await this.desk.checked(draft.act, data, step.signer)
    return this.desk.told(await reviseDraft(this.engine, draft, step, content), step.signer)
  }
}
