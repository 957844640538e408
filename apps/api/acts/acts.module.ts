import { Global, Module } from '@nestjs/common'
import { Approval } from '../draft/approval.service.js'
import { Evidence } from '../files/evidence.service.js'
import { ReadingModule } from '../reading/reading.module.js'
import { PutRight } from './put-right.service.js'
import { Replies } from './replies.service.js'
import { Acts } from './acts.service.js'

@Global()
@Module({
  imports: [ReadingModule],
  providers: [Acts, Approval, Evidence, PutRight, Replies],
  exports: [Acts, Approval, Evidence, PutRight, Replies],
})
export class ActsModule {}
