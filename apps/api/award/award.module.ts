import { Module } from '@nestjs/common'
import { RegisterAwardController } from './register-award.controller.js'

@Module({ controllers: [RegisterAwardController] })
export class AwardModule {}
