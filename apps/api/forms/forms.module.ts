import { Module } from '@nestjs/common'
import { ReadingModule } from '../reading/reading.module.js'
import { Forms } from './forms.service.js'
import { FormsController } from './forms.controller.js'
import { PapersFormController } from './papers-form.controller.js'
import { LookupController } from './lookup.controller.js'
import { UnfinishedController } from './unfinished.controller.js'

/** The form of any act, and what somebody has filled in of one. */
@Module({
  imports: [ReadingModule],
  controllers: [FormsController, PapersFormController, LookupController, UnfinishedController],
  providers: [Forms],
  exports: [Forms],
})
export class FormsModule {}
