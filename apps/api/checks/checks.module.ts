import { Module } from '@nestjs/common'
import { DraftModule } from '../draft/draft.module.js'
import { Begins } from '../process/begins.service.js'
import { ReadingModule } from '../reading/reading.module.js'
import { ChecksController } from './checks.controller.js'

/** What would become of an act. */
@Module({ imports: [DraftModule, ReadingModule], controllers: [ChecksController], providers: [Begins] })
export class ChecksModule {}
