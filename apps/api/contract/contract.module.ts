import { Module } from '@nestjs/common'
import { AcceptContractController } from './accept-contract.controller.js'
import { AcceptPhaseController } from './accept-phase.controller.js'
import { ArchiveCaseController } from './archive-case.controller.js'
import { FileContractController } from './file-contract.controller.js'
import { PublishAcceptanceController } from './publish-acceptance.controller.js'
import { PublishContractController } from './publish-contract.controller.js'
import { ReviewPerformanceController } from './review-performance.controller.js'
import { SettleFinalAccountController } from './settle-final-account.controller.js'
import { SignContractController } from './sign-contract.controller.js'

@Module({
  controllers: [
    AcceptContractController,
    AcceptPhaseController,
    ArchiveCaseController,
    FileContractController,
    PublishAcceptanceController,
    PublishContractController,
    ReviewPerformanceController,
    SettleFinalAccountController,
    SignContractController,
  ],
})
export class ContractModule {}
