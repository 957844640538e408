import { Module } from '@nestjs/common'
import { MoneyModule } from '../money/money.module.js'
import { ReadingModule } from '../reading/reading.module.js'
import { MyServiceController } from './my-service.controller.js'

/** The service that one's unit gives or takes in. */
@Module({ imports: [ReadingModule, MoneyModule], controllers: [MyServiceController] })
export class ServiceDeskModule {}
