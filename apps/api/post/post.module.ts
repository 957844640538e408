import { Module } from '@nestjs/common'
import { ConfirmArrivalController } from './confirm-arrival.controller.js'
import { DeployWorkerController } from './deploy-worker.controller.js'

@Module({
  controllers: [ConfirmArrivalController, DeployWorkerController],
})
export class PostModule {}
