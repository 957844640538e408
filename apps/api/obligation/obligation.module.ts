import { Module } from '@nestjs/common'
import { RedateObligationController } from './redate-obligation.controller.js'

@Module({
  controllers: [RedateObligationController],
})
export class ObligationModule {}
