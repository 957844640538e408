import { Module } from '@nestjs/common'
import { CaseModule } from '../case/case.module.js'
import { ReadingModule } from '../reading/reading.module.js'
import { PlanController } from './plan.controller.js'
import { Plans } from './plans.service.js'

/** The plans of a unit, their lines, and why these are as they are. */
@Module({ imports: [ReadingModule, CaseModule], controllers: [PlanController], providers: [Plans] })
export class PlanModule {}
