import { Module } from '@nestjs/common'
import { RegisterOrganizationController } from './register-organization.controller.js'

@Module({
  controllers: [RegisterOrganizationController],
})
export class OrganizationModule {}
