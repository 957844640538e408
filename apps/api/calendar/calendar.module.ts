import { Module } from '@nestjs/common'
import { WorkModule } from '../work/work.module.js'
import { CalendarController } from './calendar.controller.js'

/** Somebody's days. */
@Module({ imports: [WorkModule], controllers: [CalendarController] })
export class CalendarModule {}
