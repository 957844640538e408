import { Module } from '@nestjs/common'
import { ReadingModule } from '../reading/reading.module.js'
import { SessionController } from './session.controller.js'

/** Who has signed in. */
@Module({ imports: [ReadingModule], controllers: [SessionController] })
export class SessionModule {}
