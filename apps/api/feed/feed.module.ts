import { Module } from '@nestjs/common'
import { ReadingModule } from '../reading/reading.module.js'
import { FeedController } from './feed.controller.js'

/** What happens, as it happens. */
@Module({ imports: [ReadingModule], controllers: [FeedController] })
export class FeedModule {}
