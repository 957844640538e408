import { Global, Module } from '@nestjs/common'
import { Approval } from '../draft/approval.service.js'
import { Acts } from './acts.service.js'

@Global()
@Module({ providers: [Acts, Approval], exports: [Acts, Approval] })
export class ActsModule {}
