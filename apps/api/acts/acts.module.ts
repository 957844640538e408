import { Global, Module } from '@nestjs/common'
import { Approval } from '../draft/approval.service.js'
import { ReadingModule } from '../reading/reading.module.js'
import { Replies } from './replies.service.js'
import { Acts } from './acts.service.js'

@Global()
@Module({ imports: [ReadingModule], providers: [Acts, Approval, Replies], exports: [Acts, Approval, Replies] })
export class ActsModule {}
