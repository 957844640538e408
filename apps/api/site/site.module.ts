import { Module } from '@nestjs/common'
import { RegisterSiteController } from './register-site.controller.js'

@Module({
  controllers: [RegisterSiteController],
})
export class SiteModule {}
