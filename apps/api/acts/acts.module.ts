import { Global, Module } from '@nestjs/common'
import { Approval } from '../draft/approval.service.js'
import { Evidence } from '../files/evidence.service.js'
import { ReadingModule } from '../reading/reading.module.js'
import { Papers } from './papers.service.js'
import { PutRight } from './put-right.service.js'
import { RegisterPapersController } from './register-papers.controller.js'
import { Replies } from './replies.service.js'
import { Acts } from './acts.service.js'

@Global()
@Module({
  imports: [ReadingModule],
  controllers: [RegisterPapersController],
  providers: [Acts, Approval, Evidence, Papers, PutRight, Replies],
  exports: [Acts, Approval, Evidence, Papers, PutRight, Replies],
})
export class ActsModule {}
