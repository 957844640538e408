import { Module } from '@nestjs/common'
import { CaseModule } from '../case/case.module.js'
import { ReadingModule } from '../reading/reading.module.js'
import { CaseProcessesController } from './case-processes.controller.js'
import { CaseProcesses } from './case-processes.service.js'

/** The processes of a case, as their definition runs. */
@Module({ imports: [CaseModule, ReadingModule], controllers: [CaseProcessesController], providers: [CaseProcesses] })
export class ProcessModule {}
