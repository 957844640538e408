import { Module } from '@nestjs/common'
import { ReadingModule } from '../reading/reading.module.js'
import { PublicController } from './public.controller.js'
import { Public } from './public.service.js'

/** What everybody may read. */
@Module({ imports: [ReadingModule], controllers: [PublicController], providers: [Public] })
export class PublicModule {}
