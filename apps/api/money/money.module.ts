import { Module } from '@nestjs/common'
import { ReadingModule } from '../reading/reading.module.js'
import { MyMoneyController } from './my-money.controller.js'
import { MyMoney } from './my-money.service.js'

/** What is owed to one's unit, and what it has to pay. */
@Module({ imports: [ReadingModule], controllers: [MyMoneyController], providers: [MyMoney], exports: [MyMoney] })
export class MoneyModule {}
