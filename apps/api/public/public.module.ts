import { Module } from '@nestjs/common'
import { ReadingModule } from '../reading/reading.module.js'
import { NoticesController } from './notices.controller.js'
import { Notices } from './notices.service.js'
import { OcdsController } from './ocds.controller.js'
import { PublicController } from './public.controller.js'
import { Public } from './public.service.js'

/** What everybody may read: for people, and as data. */
@Module({
  imports: [ReadingModule],
  controllers: [PublicController, NoticesController, OcdsController],
  providers: [Public, Notices],
})
export class PublicModule {}
