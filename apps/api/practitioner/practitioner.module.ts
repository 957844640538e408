import { Module } from '@nestjs/common'
import { RegisterPractitionerController } from './register-practitioner.controller.js'

@Module({
  controllers: [RegisterPractitionerController],
})
export class PractitionerModule {}
