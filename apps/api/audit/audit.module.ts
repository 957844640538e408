import { Module } from '@nestjs/common'
import { CaseModule } from '../case/case.module.js'
import { ReadingModule } from '../reading/reading.module.js'
import { ExportController } from './export.controller.js'
import { LettersController } from './letters.controller.js'
import { RefusalsController } from './refusals.controller.js'
import { Refusals } from './refusals.service.js'

/** What an audit asks: by which letter it reads, what was refused, and everything of a case to be taken away. */
@Module({
  imports: [CaseModule, ReadingModule],
  controllers: [LettersController, RefusalsController, ExportController],
  providers: [Refusals],
})
export class AuditModule {}
