import { Module } from '@nestjs/common'
import { LawController } from './law.controller.js'

/** The law, for people. */
@Module({ controllers: [LawController] })
export class LawModule {}
