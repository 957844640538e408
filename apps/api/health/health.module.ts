import { Module, type DynamicModule } from '@nestjs/common'
import type { ApiOptions } from '../system/options.js'
import { OperationsController } from '../operations/operations.controller.js'
import { HealthController } from './health.controller.js'
import { Disk } from './disk.js'
import { databaseAddress, ReadinessCheck, temporalAddress } from './readiness.js'

@Module({})
export class HealthModule {
  static on(options: ApiOptions): DynamicModule {
    return {
      module: HealthModule,
      controllers: [HealthController, OperationsController],
      providers: [
        { provide: Disk, useFactory: () => new Disk(options.hasRoom) },
        ReadinessCheck,
        { provide: temporalAddress, useValue: options.temporalAddress },
        { provide: databaseAddress, useValue: options.databaseUrl },
      ],
      exports: [Disk],
    }
  }
}
