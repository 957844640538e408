import { Module } from '@nestjs/common'
import { DraftsController } from './drafts.controller.js'
import { DraftDesk } from './drafts.service.js'
import { IssueDraftController } from './issue-draft.controller.js'
import { ReturnDraftController } from './return-draft.controller.js'
import { ReviewDraftController } from './review-draft.controller.js'
import { ReviseDraftController } from './revise-draft.controller.js'
import { StartDraftController } from './start-draft.controller.js'
import { WithdrawDraftController } from './withdraw-draft.controller.js'

/** Acts inside a unit: 经办 → 审核 → 签发. */
@Module({
  controllers: [
    DraftsController,
    StartDraftController,
    ReviewDraftController,
    ReturnDraftController,
    ReviseDraftController,
    IssueDraftController,
    WithdrawDraftController,
  ],
  providers: [DraftDesk],
  exports: [DraftDesk],
})
export class DraftModule {}
