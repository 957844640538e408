import { Module } from '@nestjs/common'
import { LawController } from './law.controller.js'
import { TemplatesController } from './templates.controller.js'

/** The law, for people. */
@Module({ controllers: [LawController, TemplatesController] })
export class LawModule {}
