import { Module } from '@nestjs/common'
import { ReadingModule } from '../reading/reading.module.js'
import { WorkController } from './work.controller.js'
import { Work } from './work.service.js'

/** What somebody has to do. */
@Module({ imports: [ReadingModule], controllers: [WorkController], providers: [Work], exports: [Work] })
export class WorkModule {}
